"""Writes NAME.expected.yaml beside a sample: what the program should find in it, and where it is from."""

from pathlib import Path

import yaml

ORIGIN = {"from": "rendered by this project with samples/make", "licence": "CC0-1.0",
          "consent": "not needed: not a real person"}


def write(folder: Path, name: str, known: dict) -> None:
    """`known` is the content of NAME.truth.json."""
    reps = [{"number": number, "start_s": rep["startS"], "turn_s": rep["turnS"], "end_s": rep["endS"],
             "findings": rep["faults"], "borderline": rep["borderline"]}
            for number, rep in enumerate(known["reps"], start=1)]
    content = {"clip": f"{name}.mp4", "exercise": known["exercise"],
               "view": {"kind": "side", "yaw_deg": known["view"]["yawDeg"], "near_side": known["view"]["nearSide"]},
               "reps": reps, **ORIGIN}
    path = folder / f"{name}.expected.yaml"
    partial = path.with_suffix(".partial")
    partial.write_text(yaml.safe_dump(content, sort_keys=False, width=120), encoding="utf-8")
    partial.replace(path)
