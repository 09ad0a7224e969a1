"""What lifters do around their sets: they walk up, look about, wipe their face, take the bar anew, step back."""

import numpy as np

from make import gait
from make.body import SIDES, Body
from make.geometry import FORWARD, LEFT, UP
from make.posing import Foot, Grip, Posture, pose
from make.standing import side_sign
from make.tempo import Moment, minimum_jerk

WALK_M = 1.5
SETTLES = 0.8                # share of a walk after which the lifter takes his place
LOOK_DEG = 65.0
LET_GO_M = 0.07


def moved(body: Body, posture: Posture, moment: Moment) -> Posture:
    """The posture of the lift itself, with the stray movement of the moment in it."""
    if moment.stray in ("walk_in", "walk_out"):
        return _walk(body, posture, moment.share if moment.stray == "walk_in" else 1 - moment.share)
    if moment.stray in ("look", "look_after"):
        turn = LOOK_DEG * np.sin(2 * np.pi * minimum_jerk(moment.share))
        return posture.moved(head_turn_deg=float(turn), twist_deg=float(0.2 * turn))
    if moment.stray == "wipe":
        return _wipe(body, posture, float(np.sin(np.pi * moment.share) ** 2) ** 0.5)
    if moment.stray == "regrip":
        return _regrip(posture, moment.share)
    return posture


def _walk(body: Body, place: Posture, share: float) -> Posture:
    """From `WALK_M` behind the start position into it; backwards the same."""
    travelled = WALK_M * float(minimum_jerk(share / SETTLES))
    stance = abs(place.feet["left"].ankle[1] - place.feet["right"].ankle[1])
    walking = _shifted(gait.walk(body, travelled, WALK_M, stance), -WALK_M * FORWARD)
    return _between(walking, place, float(minimum_jerk((share - SETTLES) / (1 - SETTLES))))


def _shifted(posture: Posture, by: np.ndarray) -> Posture:
    feet = {side: Foot(foot.ankle + by, foot.toe_out_deg, foot.pitch_deg) for side, foot in posture.feet.items()}
    grips = {side: Grip(grip.point + by, grip.palm, grip.elbow, grip.curl) for side, grip in posture.grips.items()}
    return posture.moved(pelvis=posture.pelvis + by, feet=feet, grips=grips)


def _between(one: Posture, other: Posture, share: float) -> Posture:
    def mix(a, b):
        return a + share * (b - a)

    feet = {side: Foot(mix(one.feet[side].ankle, other.feet[side].ankle), other.feet[side].toe_out_deg,
                       mix(one.feet[side].pitch_deg, other.feet[side].pitch_deg)) for side in SIDES}
    grips = {side: Grip(mix(one.grips[side].point, other.grips[side].point), mix(one.grips[side].palm, other.grips[side].palm),
                        mix(one.grips[side].elbow, other.grips[side].elbow),
                        mix(one.grips[side].curl, other.grips[side].curl)) for side in SIDES}
    angles = {name: mix(getattr(one, name), getattr(other, name))
              for name in ("pelvis_pitch_deg", "lumbar_deg", "thoracic_deg", "neck_deg", "knees_out_deg")}
    return other.moved(pelvis=mix(one.pelvis, other.pelvis), feet=feet, grips=grips, **angles)


def _wipe(body: Body, posture: Posture, share: float) -> Posture:
    """The right hand goes to the forehead and back."""
    bones = pose(body, posture, with_fingers=False)
    forehead = bones.marker("nose") + 0.07 * UP + 0.03 * FORWARD - 0.03 * LEFT
    grip = posture.grips["right"]
    raised = Grip(grip.point + share * (forehead - grip.point) + 0.15 * np.sin(np.pi * share) * FORWARD,
                  palm=(1 - share) * grip.palm - share * FORWARD + share * (1 - share) * LEFT,
                  elbow=(1 - share) * grip.elbow + share * (-0.8 * LEFT - 0.6 * UP), curl=grip.curl * (1 - 0.7 * share))
    return posture.moved(grips={**posture.grips, "right": raised})


def _regrip(posture: Posture, share: float) -> Posture:
    """One hand after the other opens, leaves the bar and takes it again."""
    grips = {}
    for side, starts in (("left", 0.0), ("right", 0.45)):
        open_share = float(np.sin(np.pi * np.clip((share - starts) / 0.5, 0, 1)) ** 2)
        grip, off = posture.grips[side], LET_GO_M * (0.6 * FORWARD + 0.8 * side_sign(side) * LEFT)
        grips[side] = Grip(grip.point + open_share * off, grip.palm, grip.elbow, grip.curl * (1 - open_share))
    return posture.moved(grips=grips)
