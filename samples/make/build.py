"""Renders a set of clips: `python -m make.build --set small --out FOLDER`.

Finished clips are skipped, so a stopped run goes on where it was. One bad clip never stops the rest.
"""

import argparse
import json
import sys
import time
import traceback
from pathlib import Path

from make import catalogue, expected
from make.clip import ClipMaker, ClipSpec


def main(arguments: list[str] | None = None) -> int:
    options = _options(arguments)
    folder = Path(options.out)
    folder.mkdir(parents=True, exist_ok=True)
    specs = [spec for spec in catalogue.by_name(options.set, options.seed) if options.only in spec.name]
    mine = specs[options.part - 1::options.parts]
    failed = []
    for number, spec in enumerate(mine, start=1):
        heading = f"[{number}/{len(mine)}] {spec.name}"
        if options.truth_only:
            ClipMaker(spec).tell(folder)
            if options.set == "samples":
                _expect(spec, folder)
            print(heading, flush=True)
            continue
        if (folder / f"{spec.name}.truth.json").exists():
            print(f"{heading}: already there", flush=True)
            continue
        try:
            _make(spec, folder, heading, with_expected=options.set == "samples")
        except Exception:  # a clip that cannot be made is reported, and the others still are
            failed.append(spec.name)
            print(f"{heading}: failed\n{traceback.format_exc()}", file=sys.stderr, flush=True)
    if failed:
        print(f"{len(failed)} of {len(mine)} clips failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m make.build", description=__doc__)
    parser.add_argument("--set", choices=catalogue.NAMES, default="samples")
    parser.add_argument("--out", default=".", help="folder for the clips (default: here)")
    parser.add_argument("--seed", type=int, default=1, help="for the large set: other bodies' tempo, light and places")
    parser.add_argument("--only", default="", help="only clips whose name contains this")
    parser.add_argument("--truth-only", action="store_true", help="write the truth files again, draw nothing")
    parser.add_argument("--part", type=int, default=1, help="with --parts: which share of the clips to make, from 1")
    parser.add_argument("--parts", type=int, default=1, help="into how many shares the clips are dealt")
    return parser.parse_args(arguments)


def _make(spec: ClipSpec, folder: Path, heading: str, with_expected: bool) -> None:
    started = time.monotonic()

    def progress(done: int, count: int) -> None:
        if done % 100 == 0 or done == count:
            print(f"{heading}: {done}/{count} frames, {(time.monotonic() - started) / done:.2f} s each", flush=True)

    ClipMaker(spec).make(folder, progress)
    if with_expected:
        _expect(spec, folder)


def _expect(spec: ClipSpec, folder: Path) -> None:
    """Writes what the program should find, as the truth file tells it."""
    known = json.loads((folder / f"{spec.name}.truth.json").read_text(encoding="utf-8"))
    expected.write(folder, spec.name, known)


if __name__ == "__main__":
    sys.exit(main())
