"""Fetches the npm package that holds the models, through the ordinary npm client, and checks its integrity hash."""

import base64
import hashlib
import subprocess
import tarfile
from pathlib import Path

PACKAGE = "@mediapipe/pose"
VERSION = "0.5.1675469404"
INTEGRITY = "sha512-DFZsNWTsSphRIZppnUCuunzBiHP2FdJXR9ehc7mMi4KG+oPaOH0Em3d6kr7Py+TSyTXC1doH88KcF28k2sBxsQ=="
TARBALL = f"mediapipe-pose-{VERSION}.tgz"


def fetch(folder: Path) -> Path:
    """The checked package file in `folder`; `npm pack` is run only if it is not there yet."""
    tarball = folder / TARBALL
    if not tarball.exists():
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "pack", "--silent", f"{PACKAGE}@{VERSION}"], cwd=folder, check=True, text=True)
    algorithm, expected = INTEGRITY.split("-", 1)
    digest = base64.b64encode(hashlib.new(algorithm, tarball.read_bytes()).digest()).decode()
    if digest != expected:
        raise ValueError(f"{tarball}: {algorithm} is {digest}, expected {expected}; delete the file and run again")
    return tarball


def read_member(tarball: Path, name: str) -> bytes:
    """The content of the file `name` of the package."""
    with tarfile.open(tarball) as archive:
        return archive.extractfile(f"package/{name}").read()
