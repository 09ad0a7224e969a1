"""What the true motion is by the definitions of single rules: `yank`, `trunk_first`, `shin_not_vertical`, `asymmetry`,
`stance_width`.

What a rep was made with does not tell: trunks swing without a yank, backs round over upright shins, and a hand that sets
out 0.2 s after the trunk bends its elbow 0.11 to 0.16 s after it, since an almost straight arm bends a lot for little
travel.
"""

import numpy as np

from make.body import SIDES
from make.posing import Bones

PULLS = ("bent_over_row", "t_bar_row", "single_arm_row", "lat_pulldown")
ONSETS = (0.1, 0.3, 0.5)        # shares of the peak speed; a lead is the mean over them
LOOK_BACK_S = 0.4
HINGES = ("romanian_deadlift", "good_morning")
FAULT_LEAD_S, BORDERLINE_LEAD_S, SWING_DEG = 0.20, 0.10, 10.0
FAULT_YANK, BORDERLINE_YANK = (0.20, 2.8), (0.30, 2.2)  # top speed before this share of the pull, at this times the mean
FAULT_LEVEL, BORDERLINE_LEVEL = (0.15, 0.045, 7.0), (0.10, 0.03, 4.0)  # of the way; metres; degrees
SQUAT_STANCE, OTHER_STANCE = (0.8, 1.8), (0.5, 1.3)  # shoulder widths
FAULT_SHIN, BORDERLINE_SHIN = (20.0, 50.0), (12.0, 40.0)  # degrees of the shank, or of the knee, at the turn


def states(exercise: str, frames: list[dict], near_side: str, start_s: float, turn_s: float) -> dict[str, str]:
    """`fault`, `borderline` or `clean` by rule; empty for lifts without these rules."""
    times = np.array([frame["timeS"] for frame in frames])
    if exercise in PULLS:
        return _pull(frames, times, near_side, start_s, turn_s)
    return _hinge(frames[int(np.argmin(np.abs(times - turn_s)))]) if exercise in HINGES else {}


def level(start: Bones, turn: Bones) -> str:
    """The rule `asymmetry`: how much higher one hand is at the rep's start or turn, as a share of the load's way where it is
    also some centimetres, or as the tilt of the line between the hands."""
    hands = [np.stack([bones.at(f"{side}_hand") for side in SIDES]) for bones in (start, turn)]
    shoulders = [np.stack([bones.at(f"{side}_upper_arm") for side in SIDES]) for bones in (start, turn)]
    way = max(np.abs(at[1] - at[0])[:, 2].max() for at in (hands, shoulders))
    worst = max(hands, key=lambda at: abs(at[0, 2] - at[1, 2]))
    higher = abs(float(worst[0, 2] - worst[1, 2]))
    tilt = np.degrees(np.arcsin(higher / np.linalg.norm(worst[0] - worst[1])))

    def past(share: float, metres: float, degrees: float) -> bool:
        return bool(higher >= share * way and higher >= metres or tilt >= degrees)

    return _state(past(*FAULT_LEVEL), past(*BORDERLINE_LEVEL))


def stance(exercise: str, start: Bones) -> str:
    """The rule `stance_width`, which never is a fault: ankles apart over shoulder joints apart."""
    ankles, shoulders = (np.linalg.norm(start.at(f"left_{bone}") - start.at(f"right_{bone}")) for bone in ("foot", "upper_arm"))
    narrow, wide = SQUAT_STANCE if exercise == "squat" else OTHER_STANCE
    return _state(False, not narrow <= ankles / shoulders <= wide)


def _hinge(at_turn: dict) -> dict[str, str]:
    shank, knee = at_turn["shankInclinationDeg"], at_turn["kneeFlexionDeg"]
    return {"shin_not_vertical": _state(shank >= FAULT_SHIN[0] or knee >= FAULT_SHIN[1],
                                        shank >= BORDERLINE_SHIN[0] or knee >= BORDERLINE_SHIN[1])}


def _pull(frames: list[dict], times: np.ndarray, near_side: str, start_s: float, turn_s: float) -> dict[str, str]:
    trunk, elbow = (np.array([frame[key] for frame in frames]) for key in ("trunkInclinationDeg", "elbowFlexionDeg"))
    hand = np.array([frame["joints"][f"{near_side}_wrist"] for frame in frames])
    pull = (times >= start_s) & (times <= turn_s)
    lead = np.mean([_passes(times, elbow, pull, share) - _passes(times, trunk, pull, share) for share in ONSETS])
    swing = np.ptp(np.percentile(trunk[pull], (5, 95)))
    speed = np.hypot(*np.gradient(hand, times, axis=0)[pull].T)
    when = (times[pull][np.argmax(speed)] - start_s) / (turn_s - start_s)
    peak = speed.max() / speed.mean()
    return {"trunk_first": _state(swing >= SWING_DEG and lead >= FAULT_LEAD_S,
                                  swing >= SWING_DEG and lead >= BORDERLINE_LEAD_S),
            "yank": _state(when <= FAULT_YANK[0] and peak >= FAULT_YANK[1],
                           when <= BORDERLINE_YANK[0] and peak >= BORDERLINE_YANK[1])}


def _state(fault: bool, borderline: bool) -> str:
    return "fault" if fault else "borderline" if borderline else "clean"


def _passes(times: np.ndarray, values: np.ndarray, pull: np.ndarray, share: float) -> float:
    """When the speed last passes a share of its peak on the way to it, seconds."""
    speed = np.abs(np.gradient(values, times))
    at = int(np.argmax(np.where(pull, speed, -1)))
    level = share * speed[at]
    first = int(np.searchsorted(times, times[pull][0] - LOOK_BACK_S))
    while at > first and speed[at - 1] > level:
        at -= 1
    if at == first:
        return float(times[at])
    step = (level - speed[at - 1]) / (speed[at] - speed[at - 1])
    return float(times[at - 1] + step * (times[at] - times[at - 1]))
