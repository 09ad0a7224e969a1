"""Walking straight ahead: feet that stay where they are put down, hips over them, arms that swing."""

import numpy as np

from make import standing
from make.body import SIDES, Body
from make.geometry import FORWARD, LEFT, pitch
from make.posing import Bones, Foot, Grip, Posture, arm_reach, pose
from make.standing import side_sign

STEP_M, LIFT_M, STANCE_M = 0.62, 0.09, 0.18
ARM_SWING_DEG, LEAN_DEG = 22.0, 4.0
STRAIGHT_LEG = 0.985         # hip to ankle of the straighter leg, as a share of the leg's length
IDLE_GRIPS = {side: Grip(np.zeros(3), -FORWARD, -FORWARD) for side in SIDES}


def walk(body: Body, travelled_m: float, distance_m: float, stance_m: float = STANCE_M) -> Posture:
    """A walk of `distance_m` along forward, so far on. It starts and ends with the feet side by side at their standing places."""
    steps = max(2, int(round(distance_m / STEP_M)))
    step_m = distance_m / steps
    done = float(np.clip(travelled_m / step_m, 0, steps))
    number = int(min(np.floor(done + 0.5), steps))
    low, high = max(number - 0.5, 0.0), min(number + 0.5, float(steps))
    share = (done - low) / (high - low)
    stands = "left" if number % 2 == 0 else "right"
    feet = standing.planted_feet(body, stance_m)
    swings = "right" if stands == "left" else "left"
    passed = 0.5 - 0.5 * np.cos(np.pi * share)
    start, end = (float(np.clip(at, 0, steps)) for at in (number - 1, number + 1))
    lifted = LIFT_M * np.sin(np.pi * share) if end > start else 0.0
    feet = {stands: _at(feet[stands], number * step_m, 0.0),
            swings: _at(feet[swings], (start + passed * (end - start)) * step_m, lifted)}
    pelvis = np.array([done * step_m, 0.0, 0.0])
    pelvis[2] = min(_height_over(body, feet[side], pelvis, side) for side in SIDES)
    posture = standing.lean_trunk(body, Posture(pelvis, 0.0, feet, IDLE_GRIPS), LEAN_DEG)
    vigour = min(1.0, done, steps - done)
    swing = ARM_SWING_DEG * vigour * np.cos(np.pi * share) * (1 if stands == "left" else -1)
    return posture.moved(grips=_arms(body, pose(body, posture, with_fingers=False), float(swing)))


def _at(foot: Foot, forward_m: float, lifted_m: float) -> Foot:
    return Foot(foot.ankle + np.array([forward_m, 0.0, lifted_m]), foot.toe_out_deg, 200 * lifted_m)


def _height_over(body: Body, foot: Foot, pelvis: np.ndarray, side: str) -> float:
    """How high the hips can be for a leg to reach its foot."""
    reach = STRAIGHT_LEG * standing.leg_span(body, 0.0)
    ahead, across = foot.ankle[0] - pelvis[0], foot.ankle[1] - side_sign(side) * abs(body.head("left_thigh")[1])
    return float(foot.ankle[2] + np.sqrt(reach ** 2 - ahead ** 2 - across ** 2))


def _arms(body: Body, bones: Bones, swing_deg: float) -> dict[str, Grip]:
    grips = {}
    for side in SIDES:
        shoulder = bones.at(f"{side}_upper_arm")
        hang = np.array([0.02, side_sign(side) * 0.06, -0.97 * arm_reach(body)])
        grips[side] = Grip(shoulder + pitch(side_sign(side) * swing_deg) @ hang, palm=-side_sign(side) * LEFT,
                           elbow=-FORWARD, curl=0.3)
    return grips
