"""Compares Dowel's tracker with MediaPipe's own on clips whose truth is known, frame by frame.

    python peer_accuracy.py TRUTH_DIR KEYPOINTS_DIR [--reports REPORTS_DIR]

TRUTH_DIR holds NAME.mp4 and NAME.truth.json; KEYPOINTS_DIR is what `dowel evaluate TRUTH_DIR --keypoints
KEYPOINTS_DIR` left: Dowel's key points as the model gives them, before any smoothing. MediaPipe's pose solution runs
twice over the same frames, from the first to the last as in a live video: with its own smoothing and without. So
"unsmoothed" compares like with like, and "smoothed" is what its users get. Angles come from the picture's joints by the
same formulas for all, on the side near the camera, and are compared with the truth's in clips at most 15 degrees off the
side. A frame counts where the truth tells it and both found the lifter; how often each found nobody is told apart. Truth is
the joint's angle in space: an arm that points at the camera shows another one, whoever reads it. So the same angles are
also compared with what the true joints show in the picture, and the distance between the two is told.

REPORTS_DIR holds what `dowel analyze TRUTH_DIR/*.mp4 --no-video --out REPORTS_DIR` wrote: then the angles of Dowel's
frames.csv, which are smoothed and leave out what was hidden, are compared with MediaPipe's smoothed ones on those frames
in which Dowel gives a number. How many it left out is told.
"""

import argparse
import csv
import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import mediapipe
import numpy as np

JOINTS = ("shoulder", "elbow", "wrist", "hip", "knee", "ankle")
ANGLES = {
    "trunkInclinationDeg": "trunk",
    "hipFlexionDeg": "hip",
    "kneeFlexionDeg": "knee",
    "elbowFlexionDeg": "elbow",
}
SIDE_DEG = 15.0
DOWEL, PLAIN, SMOOTHED = "Dowel, unsmoothed", "MediaPipe, unsmoothed", "MediaPipe, smoothed"
TRUE_JOINTS = "true joints"
REPORTED, BESIDE = "Dowel, reported", "MediaPipe, smoothed"
COLUMNS = {"trunk": "trunk_inclination_deg", "hip": "hip_flexion_deg", "knee": "knee_flexion_deg",
           "elbow": "elbow_flexion_deg"}


@dataclass
class Errors:
    """What one tracker got wrong. Distances in % of the true trunk length, angles in degrees, found minus true; `shown`
    is against what the true joints show in the picture."""

    distances: dict[str, list[float]] = field(default_factory=lambda: {joint: [] for joint in JOINTS})
    angles: dict[str, list[float]] = field(default_factory=lambda: {angle: [] for angle in ANGLES.values()})
    shown: dict[str, list[float]] = field(default_factory=lambda: {angle: [] for angle in ANGLES.values()})
    lost: int = 0


def dowel_frames(clip: Path, keypoints: Path) -> list[dict[str, np.ndarray] | None]:
    """Dowel's joints of every frame, pixels; None where nobody was found."""
    start = hashlib.sha256(clip.read_bytes()).hexdigest()[:16]
    stored = sorted(keypoints.glob(f"{start}-*.keypoints.json"))
    if not stored:
        raise SystemExit(f"{keypoints}: no key points of {clip.name}; run 'dowel evaluate' with --keypoints first")
    content = json.loads(stored[0].read_text(encoding="utf-8"))
    names = content["joints"]
    return [frame["keypoints"] and {n: np.array(k[:2]) for n, k in zip(names, frame["keypoints"], strict=True)}
            for frame in content["frames"]]


def mediapipe_frames(clip: Path, complexity: int, smooth: bool) -> list[dict[str, np.ndarray] | None]:
    """MediaPipe's joints of every frame, pixels; None where nobody was found."""
    names = [landmark.name.lower() for landmark in mediapipe.solutions.pose.PoseLandmark]
    capture = cv2.VideoCapture(str(clip))
    found = []
    with mediapipe.solutions.pose.Pose(model_complexity=complexity, smooth_landmarks=smooth) as solution:
        while True:
            more, frame = capture.read()
            if not more:
                break
            height, width = frame.shape[:2]
            landmarks = solution.process(cv2.cvtColor(frame, cv2.COLOR_BGR2RGB)).pose_landmarks
            found.append(landmarks and {n: np.array([m.x * width, m.y * height])
                                        for n, m in zip(names, landmarks.landmark, strict=True)})
    capture.release()
    return found


def angle_at(a: np.ndarray, b: np.ndarray, c: np.ndarray) -> float:
    u, v = a - b, c - b
    return float(np.degrees(np.arccos(np.clip(u @ v / (np.linalg.norm(u) * np.linalg.norm(v)), -1, 1))))


def angles(at: dict[str, np.ndarray], near: str, facing: int) -> dict[str, float]:
    """The angles of one frame, degrees, in Dowel's signs."""
    shoulder, elbow, wrist, hip, knee, ankle = (at[f"{near}_{joint}"] for joint in JOINTS)
    return {
        "trunk": float(np.degrees(np.arctan2(facing * (shoulder[0] - hip[0]), hip[1] - shoulder[1]))),
        "hip": 180 - angle_at(shoulder, hip, knee),
        "knee": 180 - angle_at(hip, knee, ankle),
        "elbow": 180 - angle_at(shoulder, elbow, wrist),
    }


def reported(clip: Path, reports: Path) -> list[dict[str, float | None]]:
    """The angles that Dowel's report gives in each frame, degrees; None where it gives none."""
    file = reports / clip.stem / "frames.csv"
    if not file.exists():
        raise SystemExit(f"{file}: not there; run 'dowel analyze' with --out {reports} first")
    with file.open(encoding="utf-8", newline="") as rows:
        return [{angle: float(row[column]) if row[column] else None for angle, column in COLUMNS.items()}
                for row in csv.DictReader(rows)]


def compare(clip: Path, keypoints: Path, reports: Path | None, complexity: int, totals: dict[str, Errors],
            floor: Errors, pairs: dict[str, Errors]) -> None:
    """Adds one clip's errors."""
    truth = json.loads(clip.with_name(clip.stem + ".truth.json").read_text(encoding="utf-8"))
    near = truth["view"]["nearSide"]
    from_side = abs(truth["view"]["yawDeg"]) <= SIDE_DEG
    known = truth["frames"]
    toes = [f["joints"][f"{near}_foot_index"][0] - f["joints"][f"{near}_heel"][0] for f in known]
    facing = 1 if np.median(toes) > 0 else -1
    runs = {
        DOWEL: dowel_frames(clip, keypoints),
        PLAIN: mediapipe_frames(clip, complexity, smooth=False),
        SMOOTHED: mediapipe_frames(clip, complexity, smooth=True),
    }
    given = reported(clip, reports) if reports and from_side else []
    for index, frame in enumerate(known):
        seen = {name: run[index] if index < len(run) else None for name, run in runs.items()}
        for name, at in seen.items():
            totals[name].lost += not at
        if not all(seen.values()):
            continue
        true = {name: np.array(place) for name, place in frame["joints"].items()}
        trunk = np.linalg.norm(true[f"{near}_shoulder"] - true[f"{near}_hip"])
        in_picture = angles(true, near, facing)
        for name, at in seen.items():
            for joint in JOINTS:
                off = np.linalg.norm(at[f"{near}_{joint}"] - true[f"{near}_{joint}"])
                totals[name].distances[joint].append(100 * off / trunk)
            if from_side:
                measured = angles(at, near, facing)
                for told, angle in ANGLES.items():
                    totals[name].angles[angle].append(measured[angle] - frame[told])
                    totals[name].shown[angle].append(measured[angle] - in_picture[angle])
        if from_side:
            for told, angle in ANGLES.items():
                floor.angles[angle].append(in_picture[angle] - frame[told])
        if index < len(given):
            peer = angles(seen[SMOOTHED], near, facing)
            for told, angle in ANGLES.items():
                value = given[index][angle]
                if value is None:
                    pairs[REPORTED].lost += 1
                else:
                    pairs[REPORTED].angles[angle].append(value - frame[told])
                    pairs[BESIDE].angles[angle].append(peer[angle] - frame[told])


def report(totals: dict[str, Errors], floor: Errors, clips: int) -> None:
    frames = len(totals[DOWEL].distances["hip"])
    print(f"{clips} rendered clips, {frames} frames in which all found the lifter; near side")
    print(f"\n{'':24s}{'lost':>6s}" + "".join(f"{joint:>10s}" for joint in JOINTS) + f"{'all':>10s}"
          "   mean distance (median), % of trunk length")
    for name, errors in totals.items():
        columns = [*(np.array(errors.distances[joint]) for joint in JOINTS), np.concatenate(list(errors.distances.values()))]
        print(f"{name:24s}{errors.lost:6d}" + "".join(f"{c.mean():5.1f}{f'({np.median(c):.1f})':>5s}".rjust(10) for c in columns))
    report_angles({**{name: errors.angles for name, errors in totals.items()}, TRUE_JOINTS: floor.angles})
    print("\nAgainst the angle that the true joints show in the picture")
    report_angles({name: errors.shown for name, errors in totals.items()})


def report_angles(rows: dict[str, dict[str, list[float]]]) -> None:
    print(f"\n{'':24s}" + "".join(f"{angle:>18s}" for angle in ANGLES.values()) + "   mean absolute error, bias, deg")
    for name, by_angle in rows.items():
        values = [np.array(by_angle[angle]) for angle in ANGLES.values()]
        print(f"{name:24s}" + "".join(f"{np.abs(v).mean():10.1f}, {v.mean():+6.1f}" for v in values))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("truth", type=Path, help="folder with NAME.mp4 and NAME.truth.json")
    parser.add_argument("keypoints", type=Path, help="folder that 'dowel evaluate --keypoints' filled")
    parser.add_argument("--reports", type=Path, help="folder that 'dowel analyze' filled")
    parser.add_argument("--complexity", type=int, choices=(0, 1, 2), default=1, help="MediaPipe's model: 1 is full")
    parser.add_argument("--only", default="", help="only clips whose name contains this")
    arguments = parser.parse_args()
    clips = [file.with_name(file.name.removesuffix(".truth.json") + ".mp4")
             for file in sorted(arguments.truth.glob("*.truth.json")) if arguments.only in file.name]
    if not clips:
        raise SystemExit(f"{arguments.truth}: holds no NAME.truth.json like that")
    totals = {name: Errors() for name in (DOWEL, PLAIN, SMOOTHED)}
    floor = Errors()
    pairs = {name: Errors() for name in (REPORTED, BESIDE)}
    for clip in clips:
        compare(clip, arguments.keypoints, arguments.reports, arguments.complexity, totals, floor, pairs)
    report(totals, floor, len(clips))
    if arguments.reports:
        print(f"\nOnly where Dowel's report gives a number; it left out {pairs[REPORTED].lost} angles of these frames")
        report_angles({name: errors.angles for name, errors in pairs.items()})


if __name__ == "__main__":
    main()
