"""Keeps a standing lifter on his feet: the hips go where body and load balance over the mid-foot.

Given knee bend, trunk lean and spine shape, one unknown is left, how far the legs lean. It is found
so that the common centre of mass of body and load lies over the middle of the foot.
World origin: the floor under the mid-foot.
"""

import numpy as np
from scipy.optimize import newton

from make.body import SIDES, Body
from make.geometry import FORWARD, LEFT
from make.posing import Bones, Foot, Grip, Posture, arm_reach, pose

# Segment masses as shares of body mass and centres along the segment (Winter 2009, table 4.1).
SEGMENTS = [("pelvis", "L3", 0.142, 0.5), ("L3", "T11", 0.139, 0.5), ("T11", "neck_low", 0.216, 0.5),
            ("neck_low", "head", 0.081, 1.0)]
LIMB_SEGMENTS = [("upper_arm", "forearm", 0.028, 0.44), ("forearm", "hand", 0.022, 0.6),
                 ("thigh", "shank", 0.100, 0.43), ("shank", "foot", 0.0465, 0.43), ("foot", "foot", 0.0145, 0.0)]


def side_sign(side: str) -> int:
    return 1 if side == "left" else -1


def planted_feet(body: Body, stance_m: float, toe_out_deg: float = 10.0) -> dict[str, Foot]:
    """Feet flat, heel and toe at equal distances from the origin. `stance_m`: between the ankles."""
    heel, toe = body.markers["left_heel"][1], body.markers["left_foot_index"][1]
    ankle = body.head("left_foot")
    forward = ankle[0] - 0.5 * (heel[0] + toe[0])
    return {side: Foot(np.array([forward, side_sign(side) * stance_m / 2, ankle[2]]), toe_out_deg) for side in SIDES}


def hanging_grips(shoulders: dict[str, np.ndarray], reach: float, width_m: float, curl: float = 0.3) -> dict[str, Grip]:
    """Arms straight down, palms towards the thighs."""
    grips = {}
    for side in SIDES:
        sideways = side_sign(side) * width_m / 2 - shoulders[side][1]
        drop = np.sqrt(max(reach ** 2 - sideways ** 2, 0.01))
        point = shoulders[side] + np.array([0.0, sideways, -drop])
        grips[side] = Grip(point, palm=-FORWARD, elbow=-FORWARD + 0.3 * side_sign(side) * LEFT, curl=curl)
    return grips


def shoulders_of(bones: Bones) -> dict[str, np.ndarray]:
    return {side: bones.at(f"{side}_upper_arm") for side in SIDES}


def trunk_inclination(bones: Bones) -> float:
    """Degrees from upright of the line from mid-hip to mid-shoulder, in the lifter's own sagittal plane."""
    hips = 0.5 * (bones.at("left_thigh") + bones.at("right_thigh"))
    shoulders = 0.5 * (bones.at("left_upper_arm") + bones.at("right_upper_arm"))
    return float(np.degrees(np.arctan2(shoulders[0] - hips[0], shoulders[2] - hips[2])))


def lean_trunk(body: Body, posture: Posture, inclination_deg: float, rounds: int = 2) -> Posture:
    """Tilts the pelvis so that the hip-shoulder line has the wanted inclination, whatever the spine does."""
    for _ in range(rounds):
        missing = inclination_deg - trunk_inclination(pose(body, posture, with_fingers=False))
        posture = posture.moved(pelvis_pitch_deg=posture.pelvis_pitch_deg + missing)
    return posture


def leg_span(body: Body, knee_flexion_deg: float) -> float:
    """Hip joint to ankle, metres, for a given knee bend."""
    thigh, shank = body.length("left_thigh", "left_shank"), body.length("left_shank", "left_foot")
    return float(np.sqrt(thigh ** 2 + shank ** 2 + 2 * thigh * shank * np.cos(np.radians(knee_flexion_deg))))


def hips_over(body: Body, feet: dict[str, Foot], knee_flexion_deg: float, hip_forward_m: float) -> np.ndarray:
    """Mid-hip position for a knee bend when the hips are so far forward of the origin."""
    ankle = feet["left"].ankle
    sideways = body.head("left_thigh")[1] - ankle[1]
    rise = np.sqrt(max(leg_span(body, knee_flexion_deg) ** 2 - sideways ** 2 - (hip_forward_m - ankle[0]) ** 2, 1e-4))
    return np.array([hip_forward_m, 0.0, ankle[2] + rise])


def centre_of_mass(bones: Bones) -> np.ndarray:
    total, mass = np.zeros(3), 0.0
    segments = SEGMENTS + [(f"{side}_{a}", f"{side}_{b}", share, along)
                           for side in SIDES for a, b, share, along in LIMB_SEGMENTS]
    for start, end, share, along in segments:
        total += share * (bones.at(start) + along * (bones.at(end) - bones.at(start)))
        mass += share
    return total / mass


def stand(body: Body, posture: Posture, knee_flexion_deg: float, inclination_deg: float, load_share: float,
          hold) -> Posture:
    """The balanced posture. `hold(bones)` gives the grips for a body whose arms are not placed yet,
    and the load's position; `load_share` is the load in body masses.
    """
    def at(hip_forward_m: float, rounds: int = 1) -> tuple[Posture, float]:
        pelvis = hips_over(body, posture.feet, knee_flexion_deg, hip_forward_m)
        placed = lean_trunk(body, posture.moved(pelvis=pelvis), inclination_deg, rounds)
        grips, load = hold(pose(body, placed, with_fingers=False))
        placed = placed.moved(grips=grips)
        mass_x = centre_of_mass(pose(body, placed, with_fingers=False))[0]
        return placed, (mass_x + load_share * load[0]) / (1 + load_share)

    ankle_x = posture.feet["left"].ankle[0]
    guess = ankle_x - 0.18 * body.phenotype.stature_m * np.sin(np.radians(max(inclination_deg, 0))) ** 2
    hip_x = newton(lambda x: at(x)[1], guess, x1=guess + 0.02, tol=4e-4, maxiter=30)
    return at(hip_x, rounds=2)[0]


class LegFront:
    """How far the front of shank and thigh stands out from the joint line, so that a bar can clear it."""

    BINS = 24

    def __init__(self, body: Body):
        hip, knee, ankle = (body.head(f"left_{bone}") for bone in ("thigh", "shank", "foot"))
        numbers = np.unique(body.quads["body"])
        skin = body.vertices[numbers]
        self._profiles = {}
        for name, top, bottom in (("thigh", hip, knee), ("shank", knee, ankle)):
            along = (skin - top) @ (bottom - top) / ((bottom - top) @ (bottom - top))
            line_x = top[0] + along * (bottom[0] - top[0])
            line_y = top[1] + along * (bottom[1] - top[1])
            profile = []
            for share in np.linspace(0, 1, self.BINS):
                near = (np.abs(along - share) < 0.05) & (np.abs(skin[:, 1] - line_y) < 0.09)
                profile.append(float((skin[near, 0] - line_x[near]).max()) if near.any() else 0.08)
            self._profiles[name] = np.array(profile)

    def front_at(self, bones: Bones, height: float) -> float:
        """World x of the leg's front at a height, joint line plus flesh."""
        hip, knee, ankle = (bones.at(f"left_{bone}") for bone in ("thigh", "shank", "foot"))
        name, top, bottom = ("thigh", hip, knee) if height > knee[2] else ("shank", knee, ankle)
        share = float(np.clip((top[2] - height) / max(top[2] - bottom[2], 1e-3), 0, 1))
        depth = np.interp(share, np.linspace(0, 1, self.BINS), self._profiles[name])
        slope = np.hypot(bottom[0] - top[0], bottom[2] - top[2]) / max(top[2] - bottom[2], 0.05)
        return float(top[0] + share * (bottom[0] - top[0]) + depth * min(slope, 2.0))


def arm_hang(body: Body, shoulder: np.ndarray, bar_x: float, grip_y: float) -> float:
    """Height of a bar held with straight arms at forward position `bar_x`."""
    reach = arm_reach(body) * 0.998
    return float(shoulder[2] - np.sqrt(max(reach ** 2 - (bar_x - shoulder[0]) ** 2 - (grip_y - shoulder[1]) ** 2, 0.01)))
