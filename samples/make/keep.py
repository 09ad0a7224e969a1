"""Keeps clips as numbers for the tests: `python -m make.keep TRUTH_DIR KEYPOINTS_DIR OUT NAME...`.

Of each clip OUT gets the key points that `dowel evaluate TRUTH_DIR --keypoints KEYPOINTS_DIR` stored, and its truth
without the frames' joints and spine, both gzipped; the same input gives the same bytes.
"""

import gzip
import hashlib
import json
import sys
from pathlib import Path

LEFT_OUT = ("joints", "spine", "vertebrae", "plate", "phase", "rep")


def main(arguments: list[str]) -> None:
    truth_dir, keypoints_dir, out = (Path(argument) for argument in arguments[:3])
    out.mkdir(parents=True, exist_ok=True)
    for name in arguments[3:]:
        start = hashlib.sha256((truth_dir / f"{name}.mp4").read_bytes()).hexdigest()[:16]
        stored = sorted(keypoints_dir.glob(f"{start}-*.keypoints.json"))
        if not stored:
            sys.exit(f"{keypoints_dir}: no key points of {name}.mp4")
        _write(out / f"{name}.keypoints.json.gz", stored[0].read_bytes())
        truth = json.loads((truth_dir / f"{name}.truth.json").read_text(encoding="utf-8"))
        for frame in truth["frames"]:
            for part in LEFT_OUT:
                frame.pop(part, None)
        _write(out / f"{name}.truth.json.gz", json.dumps(truth, separators=(",", ":")).encode())


def _write(file: Path, content: bytes) -> None:
    file.write_bytes(gzip.compress(content, compresslevel=9, mtime=0))


if __name__ == "__main__":
    main(sys.argv[1:])
