"""Converts the BlazePose models of an npm package to TorchScript: `python convert.py` rewrites ../<id>/.

With --check nothing is written: the conversion is done again and compared with the files that are there.
"""

import argparse
import hashlib
import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import torch
import yaml

import source
import torchscript
from lowering import lower
from specs import SPECS, Spec
from tflite_graph import read_graph

MODELS = Path(__file__).resolve().parent.parent
TORCH_VERSION = "2.7.1"


def convert(spec: Spec, tarball: Path) -> dict[str, bytes]:
    """The files of `models/<id>/` that the conversion makes, by name."""
    data = source.read_member(tarball, spec.file)
    program = lower(read_graph(data), spec.output_order, spec.optional_output)
    model = torchscript.archive(program)
    plain = torchscript.plain_code(program).encode()
    card = _card(spec, data, model, plain)
    text = yaml.safe_dump(card, sort_keys=False, width=110, default_flow_style=None)
    return {"model.pt": model, "plain.py": plain, "model.yaml": text.encode()}


def _card(spec: Spec, data: bytes, model: bytes, plain: bytes) -> dict:
    return {
        "id": spec.id,
        "name": spec.name,
        "licence": "Apache-2.0",
        "source": {
            "package": f"npm:{source.PACKAGE}",
            "version": source.VERSION,
            "file": spec.file,
            "sha256": _sha256(data),
        },
        "file": "model.pt",
        "sha256": _sha256(model),
        "torch": TORCH_VERSION,
        "plain_code": {"file": "plain.py", "sha256": _sha256(plain), "replaces": torchscript.CODE_ENTRY},
        **spec.card,
    }


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _convert_apart(tarball: Path) -> list[dict[str, bytes]]:
    """Converts each model in a process of its own, because PyTorch numbers classes scripted one after another."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=context, max_tasks_per_child=1) as pool:
        return list(pool.map(convert, SPECS, [tarball] * len(SPECS)))


def _differences(folder: Path, files: dict[str, bytes]) -> list[Path]:
    return [folder / name for name, data in files.items() if not _holds(folder / name, data)]


def _holds(path: Path, data: bytes) -> bool:
    return path.exists() and path.read_bytes() == data


def _write(folder: Path, files: dict[str, bytes]) -> None:
    folder.mkdir(exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare with the files in models/ instead of writing")
    parser.add_argument("--out", type=Path, default=MODELS, help="folder of the model folders (default: models/)")
    parser.add_argument("--cache", type=Path, default=Path(".cache"), help="where the npm package is kept")
    arguments = parser.parse_args()
    if torch.__version__.split("+")[0] != TORCH_VERSION:
        parser.error(f"torch {TORCH_VERSION} is needed, this is {torch.__version__}")
    tarball = source.fetch(arguments.cache)
    different = []
    for spec, files in zip(SPECS, _convert_apart(tarball), strict=True):
        folder = arguments.out / spec.id
        if arguments.check:
            different += _differences(folder, files)
        else:
            _write(folder, files)
        print(f"{spec.id}: model.pt {len(files['model.pt']) / 1e6:.1f} MB, sha256 {_sha256(files['model.pt'])}")
    for path in different:
        print(f"differs: {path}", file=sys.stderr)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
