"""Walks through a set without drawing it and checks the bodies: `python -m make.rehearse --set small`.

Planted feet must not slide, hands must stay on what they hold, joints must not jump, and the angles
between the vertebrae must add up to what the truth file says.
"""

import argparse
import sys

import numpy as np

from make import catalogue, posing, spine
from make.body import SIDES
from make.clip import ClipMaker, ClipSpec
from make.lifts import hand_centre

STEP_S = 0.1
LIMITS = {"foot slip m": 0.005, "hand slip m": 0.02, "joint speed m/s": 3.0, "spine sum deg": 0.01}
WATCHED = ("pelvis", "head", "left_shank", "left_forearm", "left_hand", "right_hand")


def rehearse(spec: ClipSpec) -> dict[str, float]:
    """The largest value of each check over the clip."""
    maker = ClipMaker(spec)
    worst = dict.fromkeys(LIMITS, 0.0)
    previous = None
    for time_s in np.arange(0, maker.duration_s, STEP_S):
        posture, bones = maker.posed(time_s)
        seen = {
            "foot slip m": max(_distance(bones.at(f"{side}_foot"), posture.feet[side].ankle) for side in SIDES),
            "hand slip m": max(_distance(hand_centre(bones, side), posture.grips[side].point) for side in SIDES),
            "spine sum deg": abs(_bend_between(bones, "pelvis", spine.LUMBAR_JOINTS[-1]) - posture.lumbar_deg),
        }
        here = np.stack([bones.at(bone) for bone in WATCHED])
        if previous is not None:
            seen["joint speed m/s"] = float(np.linalg.norm(here - previous, axis=1).max() / STEP_S)
        previous = here
        worst = {check: max(value, seen.get(check, 0.0)) for check, value in worst.items()}
    return worst


def _distance(one: np.ndarray, other: np.ndarray) -> float:
    return float(np.linalg.norm(one - other))


def _bend_between(bones: posing.Bones, lower: str, upper: str) -> float:
    """Forward bend in degrees of one bone against another."""
    turn = bones.rotation(lower).T @ bones.rotation(upper)
    return float(np.degrees(np.arctan2(turn[0, 2], turn[2, 2])))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m make.rehearse", description=__doc__)
    parser.add_argument("--set", choices=catalogue.NAMES, default="samples")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="only clips whose name contains this")
    options = parser.parse_args(arguments)
    bad = 0
    for spec in catalogue.by_name(options.set, options.seed):
        if options.only not in spec.name:
            continue
        worst = rehearse(spec)
        beyond = [check for check, value in worst.items() if value > LIMITS[check]]
        bad += bool(beyond)
        values = ", ".join(f"{check} {value:.3f}" for check, value in worst.items())
        print(f"{spec.name}: {values}{'  TOO MUCH: ' + ', '.join(beyond) if beyond else ''}", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
