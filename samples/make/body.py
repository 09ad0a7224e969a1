"""A parametric human body: rest mesh, skeleton and skin weights.

The skeleton is our own: pelvis, seventeen vertebrae, neck, head, and two-bone limbs. At rest all
bones have the identity rotation, in the world axes of `makehuman`; the rest pose is standing with
the arms half raised.
"""

import functools
from dataclasses import dataclass, field

import numpy as np

from make import makehuman, spine

SIDES = ("left", "right")
NECK_BONES = ["neck_low", "neck_mid", "neck_high"]
FINGERS = range(1, 6)
PHALANGES = range(1, 4)


def _bone_parents() -> dict[str, str | None]:
    parents: dict[str, str | None] = {"pelvis": None}
    below = "pelvis"
    for bone in spine.VERTEBRAE + NECK_BONES + ["head"]:
        parents[bone] = below
        below = bone
    for side in SIDES:
        chains = [("T4", "clavicle", "upper_arm", "forearm", "hand"), ("pelvis", "thigh", "shank", "foot")]
        for top, *bones in chains:
            below = top
            for bone in bones:
                parents[f"{side}_{bone}"] = below
                below = f"{side}_{bone}"
        parents[f"{side}_forearm_twist"] = f"{side}_forearm"
        for finger in FINGERS:
            below = f"{side}_hand"
            for phalanx in PHALANGES:
                name = f"{side}_finger{finger}_{phalanx}"
                parents[name] = below
                below = name
    return parents


PARENTS = _bone_parents()
BONES = list(PARENTS)
NUMBER = {bone: i for i, bone in enumerate(BONES)}


# The hip joint lies a little in front of the middle between buttock and groin (7-8 cm behind the front,
# 11-12 cm in front of the back; after Bell 1989). MakeHuman's own marker is 44 % from the back in men
# and 53 % in women, which would turn the pelvis about a point too far back.
HIP_JOINT_DEPTH = 0.55

# MakeHuman's arms are short; these are Winter's shares of stature (2009, figure 4.1), a little under.
ARM_LENGTHS = {"arms/measure-upperarm-length-incr": ("l-shoulder", "l-elbow", 0.178),
               "arms/measure-lowerarm-length-incr": ("l-elbow", "l-hand", 0.146)}


@dataclass(frozen=True)
class Phenotype:
    """What a body is like. Shares run from 0 to 1; see `makehuman.macro_shape`."""
    name: str
    male: float
    stature_m: float
    age: float = 0.70
    muscle: float = 0.6
    weight: float = 0.5
    proportions: float = 0.6
    ancestry: dict[str, float] = field(default_factory=lambda: {"caucasian": 1.0})
    skin_rgb: tuple[float, float, float] = (0.78, 0.57, 0.45)  # sRGB
    hair_rgb: tuple[float, float, float] = (0.10, 0.07, 0.05)
    hair_length_m: float = 0.015  # thickness of the hair over the scalp
    extra_targets: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Body:
    """Rest geometry, metres. `heads[bone]` is the joint a bone turns about."""
    phenotype: Phenotype
    vertices: np.ndarray                 # (n, 3)
    quads: dict[str, np.ndarray]         # by mesh group
    heads: np.ndarray                    # (bones, 3)
    neck_base: np.ndarray
    skin_bones: np.ndarray               # (n, 6) bone numbers
    skin_weights: np.ndarray             # (n, 6), rows sum to 1
    markers: dict[str, tuple[str, np.ndarray]]  # name: the bone it rides on, rest position
    back_midline: np.ndarray             # vertex numbers over the spine, sacrum first

    def head(self, bone: str) -> np.ndarray:
        return self.heads[NUMBER[bone]]

    def length(self, upper: str, lower: str) -> float:
        return float(np.linalg.norm(self.head(upper) - self.head(lower)))


def build(phenotype: Phenotype) -> Body:
    vertices = makehuman.macro_shape(phenotype.male, phenotype.age, phenotype.muscle, phenotype.weight,
                                     phenotype.proportions, phenotype.ancestry)
    for name, share in phenotype.extra_targets.items():
        vertices = vertices + share * makehuman.target(name)
    _, quads = makehuman.base_mesh()
    skin = np.unique(quads["body"])
    floor, top = vertices[skin, 2].min(), vertices[skin, 2].max()
    vertices = (vertices - [0, 0, floor]) * phenotype.stature_m / (top - floor)
    for name, (upper, lower, share_of_stature) in ARM_LENGTHS.items():
        vertices = _lengthen(vertices, name, upper, lower, share_of_stature * phenotype.stature_m)

    heads, neck_base = _joint_centres(vertices)
    bones, weights = _skin(vertices, heads, neck_base)
    return Body(phenotype, vertices, quads, heads, neck_base, bones, weights,
                _markers(vertices, skin), _back_midline(vertices, heads, neck_base))


def _lengthen(vertices: np.ndarray, target: str, upper: str, lower: str, wanted_m: float) -> np.ndarray:
    """Adds as much of a length target as brings two joints to the wanted distance."""
    def distance(shape: np.ndarray) -> float:
        return float(np.linalg.norm(_marker(shape, upper) - _marker(shape, lower)))

    offsets = makehuman.target(target)
    share = (wanted_m - distance(vertices)) / (distance(vertices + offsets) - distance(vertices))
    return vertices + np.clip(share, 0, 1) * offsets


def _marker(vertices: np.ndarray, name: str) -> np.ndarray:
    return vertices[makehuman.joint_markers()[name]].mean(axis=0)


def _joint_centres(vertices: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    at = functools.partial(_marker, vertices)
    rig_spine = np.stack([at(name) for name in ("spine-4", "spine-3", "spine-2", "spine-1", "neck")])
    spine_joints = spine.joint_positions(rig_spine)
    neck_base = spine_joints[-1]
    centres = {"pelvis": 0.5 * (at("l-upper-leg") + at("r-upper-leg")), "head": at("head")}
    centres.update(zip(spine.VERTEBRAE, spine_joints))
    for i, bone in enumerate(NECK_BONES):
        centres[bone] = neck_base + (at("head") - neck_base) * i / len(NECK_BONES)
    hip_x = _hip_joint_forward(vertices, at("l-upper-leg"))
    centres["pelvis"][0] = hip_x
    names = {"clavicle": "clavicle", "upper_arm": "shoulder", "forearm": "elbow", "hand": "hand",
             "thigh": "upper-leg", "shank": "knee", "foot": "ankle"}
    for side in SIDES:
        for bone, marker in names.items():
            centres[f"{side}_{bone}"] = at(f"{side[0]}-{marker}")
        centres[f"{side}_thigh"][0] = hip_x
        centres[f"{side}_forearm_twist"] = centres[f"{side}_forearm"]
        for finger in FINGERS:
            for phalanx in PHALANGES:
                centres[f"{side}_finger{finger}_{phalanx}"] = at(f"{side[0]}-finger-{finger}-{phalanx}")
    return np.stack([centres[bone] for bone in BONES]), neck_base


def _hip_joint_forward(vertices: np.ndarray, marker: np.ndarray) -> float:
    """Forward position of the hip joints, from the depth of the body at the joint's height and side."""
    skin = vertices[np.unique(makehuman.base_mesh()[1]["body"])]
    slab = skin[(np.abs(skin[:, 2] - marker[2]) < 0.015) & (np.abs(skin[:, 1] - marker[1]) < 0.03), 0]
    return float(slab.min() + HIP_JOINT_DEPTH * (slab.max() - slab.min()))


def _markers(vertices: np.ndarray, skin: np.ndarray) -> dict[str, tuple[str, np.ndarray]]:
    at = functools.partial(_marker, vertices)
    head = vertices[skin][vertices[skin, 2] > at("head")[2]]
    found = {"nose": ("head", head[np.argmax(head[:, 0])])}
    feet = vertices[skin][vertices[skin, 2] < 0.6 * at("l-ankle")[2]]
    for side in SIDES:
        sign = 1 if side == "left" else -1
        initial = side[0]
        own_half = head[sign * head[:, 1] > 0]
        ear = own_half[np.abs(own_half[:, 1]) > 0.96 * np.abs(head[:, 1]).max()].mean(axis=0)
        foot = feet[sign * feet[:, 1] > 0]
        found[f"{side}_eye"] = ("head", at(f"{initial}-eye"))
        found[f"{side}_ear"] = ("head", ear)
        found[f"{side}_heel"] = (f"{side}_foot", foot[np.argmin(foot[:, 0])])
        found[f"{side}_foot_index"] = (f"{side}_foot", at(f"{initial}-toe-2-3"))
    return found


def _back_midline(vertices: np.ndarray, heads: np.ndarray, neck_base: np.ndarray) -> np.ndarray:
    """The skin over the spine from the sacrum (2 % of stature below L5/S1) to the neck base."""
    middle = makehuman.midline_vertices()
    stature = vertices[:, 2].max()
    lowest = heads[NUMBER["L5"], 2] - 0.02 * stature
    spine_x = np.interp(vertices[middle, 2], heads[NUMBER["L5"]:NUMBER["T1"] + 1, 2],
                        heads[NUMBER["L5"]:NUMBER["T1"] + 1, 0])
    heights = vertices[middle, 2]
    on_back = (vertices[middle, 0] < spine_x) & (heights > lowest) & (heights < neck_base[2])
    chosen = middle[on_back]
    return chosen[np.argsort(vertices[chosen, 2])]


def _our_bone(rig_bone: str) -> str:
    """The bone of our skeleton that a rig bone belongs to; `spine` stands for all free vertebrae."""
    stem, _, side = rig_bone.partition(".")
    side = {"L": "left_", "R": "right_"}.get(side, "")
    exact = {"root": "pelvis", "pelvis": "pelvis", "spine05": "pelvis", "breast": "spine",
             "neck01": NECK_BONES[0], "neck02": NECK_BONES[1], "neck03": NECK_BONES[2],
             "clavicle": side + "clavicle", "shoulder01": side + "clavicle",
             "lowerarm01": side + "forearm", "lowerarm02": side + "forearm_twist", "wrist": side + "hand"}
    if stem in exact:
        return exact[stem]
    for prefix, bone in (("spine", "spine"), ("upperarm", side + "upper_arm"), ("upperleg", side + "thigh"),
                         ("lowerleg", side + "shank"), ("foot", side + "foot"), ("toe", side + "foot"),
                         ("metacarpal", side + "hand")):
        if stem.startswith(prefix):
            return bone
    if stem.startswith("finger"):
        finger, phalanx = stem.removeprefix("finger").split("-")
        return f"{side}finger{finger}_{phalanx}"
    return "head"


def _skin(vertices: np.ndarray, heads: np.ndarray, neck_base: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    full = np.zeros((len(vertices), len(BONES)))
    free_spine = np.zeros(len(vertices))
    for rig_bone, (numbers, weights) in makehuman.rig_weights().items():
        bone = _our_bone(rig_bone)
        if bone == "spine":
            np.add.at(free_spine, numbers, weights)
        else:
            np.add.at(full[:, NUMBER[bone]], numbers, weights)
    first = NUMBER[spine.VERTEBRAE[0]]
    columns = slice(first, first + len(spine.VERTEBRAE))
    joint_heights = np.append(heads[columns, 2], neck_base[2])
    full[:, columns] += free_spine[:, None] * spine.vertebra_weights(vertices[:, 2], joint_heights)
    strongest = np.argsort(-full, axis=1)[:, :6]
    kept = np.take_along_axis(full, strongest, axis=1)
    return strongest, kept / kept.sum(axis=1, keepdims=True)
