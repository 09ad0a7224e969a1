"""What is known about every frame: joints and spine in pixels, angles in degrees.

Angles belong to the body, not to the picture: they are measured in the lifter's own sagittal plane
with the sign conventions of the product (trunk forward positive, flexion positive), so they do not
depend on where the camera stood. The pixels do.
"""

import numpy as np

from make.body import SIDES
from make.camera import Camera
from make.geometry import UP, angle_at
from make.lifts import Lift
from make.posing import Bones, Posture
from make.standing import trunk_inclination
from make.tempo import Moment, Rep

SPINE_POINTS = 13        # sacrum to neck base, evenly spaced along the skin
FAULT_LUMBAR_DEG, BORDERLINE_LUMBAR_DEG = 20.0, 10.0
FAULT_THORACIC_DEG, BORDERLINE_THORACIC_DEG = 28.0, 14.0
FAULT_SWING_DEG, BORDERLINE_SWING_DEG = 20.0, 10.0
FAULT_REACH, BORDERLINE_REACH = 0.70, 0.85
FAULT_ECCENTRIC_S, BORDERLINE_ECCENTRIC_S = 0.5, 0.8
FAULT_HINGE, BORDERLINE_HINGE = 0.50, 0.62

VERTEBRAE_TOLD = ("L5", "L3", "L1", "T11", "T8", "T5", "T2")  # the joint below each; then the neck base

_JOINT_BONES = {"shoulder": "upper_arm", "elbow": "forearm", "wrist": "hand", "hip": "thigh", "knee": "shank",
                "ankle": "foot"}
_MARKERS = ["eye", "ear", "heel", "foot_index"]


def joints(bones: Bones) -> dict[str, np.ndarray]:
    """World positions by BlazePose's joint names; joint centres of the skeleton."""
    found = {"nose": bones.marker("nose")}
    for side in SIDES:
        for joint, bone in _JOINT_BONES.items():
            found[f"{side}_{joint}"] = bones.at(f"{side}_{bone}")
        for marker in _MARKERS:
            found[f"{side}_{marker}"] = bones.marker(f"{side}_{marker}")
    return found


def evenly_along(line: np.ndarray, count: int) -> np.ndarray:
    """Points at equal distances along a polyline."""
    steps = np.linalg.norm(np.diff(line, axis=0), axis=1)
    along = np.concatenate([[0], np.cumsum(steps)])
    wanted = np.linspace(0, along[-1], count)
    return np.stack([np.interp(wanted, along, line[:, axis]) for axis in range(line.shape[1])], axis=1)


def _sagittal(point: np.ndarray) -> np.ndarray:
    return point[[0, 2]]


def frame_truth(bones: Bones, vertices: np.ndarray, posture: Posture, moment: Moment, camera: Camera,
                near_side: str) -> dict:
    """One entry of the truth file. Single angles are those of the side near the camera."""
    at = joints(bones)
    shoulder = 0.5 * (at["left_shoulder"] + at["right_shoulder"])
    hip = 0.5 * (at["left_hip"] + at["right_hip"])
    back = evenly_along(vertices[bones.body.back_midline], SPINE_POINTS)
    discs = np.stack([bones.at(vertebra) for vertebra in VERTEBRAE_TOLD] + [bones.neck_base()])
    near = near_side
    knee = 180 - angle_at(at[f"{near}_hip"], at[f"{near}_knee"], at[f"{near}_ankle"])
    elbow = 180 - angle_at(at[f"{near}_shoulder"], at[f"{near}_elbow"], at[f"{near}_wrist"])
    hip_chord = 180 - angle_at(_sagittal(shoulder), _sagittal(hip),
                               _sagittal(0.5 * (at["left_knee"] + at["right_knee"])))
    thigh = 0.5 * (at["left_knee"] + at["right_knee"]) - hip
    thigh_deg = np.degrees(np.arctan2(thigh[0], -thigh[2]))
    shank = at[f"{near}_knee"] - at[f"{near}_ankle"]
    return {
        "timeS": round(moment.time_s, 4),
        "phase": moment.phase,
        "rep": moment.rep_number,
        "joints": {name: _pixels(camera.project(point)) for name, point in at.items()},
        "spine": [_pixels(point) for point in camera.project(back)],
        "vertebrae": [_pixels(point) for point in camera.project(discs)],
        "trunkInclinationDeg": round(trunk_inclination(bones), 2),
        "hipFlexionDeg": round(hip_chord, 2),
        "hipFlexionPelvisDeg": round(float(posture.pelvis_pitch_deg + thigh_deg), 2),
        "kneeFlexionDeg": round(knee, 2),
        "elbowFlexionDeg": round(elbow, 2),
        "shankInclinationDeg": round(float(np.degrees(np.arctan2(shank[0], shank[2]))), 2),
        "lumbarFlexionDeg": round(posture.lumbar_deg, 2),
        "thoracicFlexionDeg": round(posture.thoracic_deg, 2),
    }


def plate_truth(centre: np.ndarray, radius_m: float, camera: Camera) -> dict:
    """A round plate's face in pixels; half its height is what turning it about the vertical leaves as it is."""
    above, below = camera.project(np.stack([centre + radius_m * UP, centre - radius_m * UP]))
    return {"centre": [round(float(value), 2) for value in camera.project(centre)],
            "radiusPx": round(float(np.linalg.norm(above - below)) / 2, 2)}


def _pixels(point: np.ndarray) -> list[float]:
    return [round(float(value), 1) for value in point]


def rep_faults(lift: Lift, rep: Rep, eccentric_s: float, level: str) -> tuple[list[str], list[str]]:
    """Faults and borderline faults a rep was made with, by the limits of the product's own rules; `level` is what
    `rules.level` says of the hands."""
    swing_name = "rocking" if lift.exercise in ("lat_pulldown", "pull_up") else "momentum"
    hinge = lift.hinge_ratio(rep)
    back = max(rep.lumbar_deg / FAULT_LUMBAR_DEG, rep.thoracic_deg / FAULT_THORACIC_DEG)
    back_border = max(rep.lumbar_deg / BORDERLINE_LUMBAR_DEG, rep.thoracic_deg / BORDERLINE_THORACIC_DEG)
    found = {"hinge": (hinge is not None and hinge < FAULT_HINGE, hinge is not None and hinge < BORDERLINE_HINGE),
             "rounding": (back >= 1, back_border >= 1),
             swing_name: (rep.swing_deg >= FAULT_SWING_DEG, rep.swing_deg >= BORDERLINE_SWING_DEG),
             "range": (rep.reach < FAULT_REACH, rep.reach < BORDERLINE_REACH),
             "tempo": (eccentric_s < FAULT_ECCENTRIC_S, eccentric_s < BORDERLINE_ECCENTRIC_S),
             "asymmetry": (level == "fault" and lift.two_handed, level == "borderline" and lift.two_handed)}
    faults = [name for name, (fault, _) in found.items() if fault]
    return faults, [name for name, (fault, near) in found.items() if near and not fault]
