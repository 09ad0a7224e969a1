"""Encodes frames with ffmpeg: H.264, 4:2:0, index first, no metadata of the machine that made it."""

import struct
import subprocess
from pathlib import Path

import numpy as np

# Rows of the display matrix (ISO/IEC 14496-12, 6.2.2) that turn a stored picture clockwise by so many degrees.
_TURNS = {90: (0, 1, -1, 0), 180: (-1, 0, 0, -1), 270: (0, -1, 1, 0)}


def turn(path: Path, rotation_deg: int) -> None:
    """Writes the display matrix of an MP4 file's one track. ffmpeg's own option for it differs between its versions."""
    content = bytearray(path.read_bytes())
    at = content.index(b"tkhd") + 4
    matrix = at + (40 if content[at] == 0 else 52)
    a, b, c, d = _TURNS[rotation_deg]
    one = 1 << 16
    content[matrix:matrix + 36] = struct.pack(">9i", a * one, b * one, 0, c * one, d * one, 0, 0, 0, 1 << 30)
    path.write_bytes(content)


class VideoWriter:
    """Writes RGB frames. `rotation_deg` stores them turned, with a tag that tells players to turn them back."""

    def __init__(self, path: Path, width: int, height: int, fps: float, crf: int, rotation_deg: int = 0):
        if rotation_deg not in (0, 90, 180, 270):
            raise ValueError(f"rotation_deg must be 0, 90, 180 or 270, not {rotation_deg}")
        self._path = path
        self._rotation_deg = rotation_deg
        self._quarter_turns = rotation_deg // 90
        if self._quarter_turns % 2:
            width, height = height, width
        command = ["ffmpeg", "-loglevel", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24",
                   "-s", f"{width}x{height}", "-r", f"{fps:g}", "-i", "-", "-an", "-c:v", "libx264", "-preset", "medium",
                   "-crf", str(crf), "-pix_fmt", "yuv420p", "-threads", "1", "-map_metadata", "-1",
                   "-fflags", "+bitexact", "-flags:v", "+bitexact", "-movflags", "+faststart"]
        self._process = subprocess.Popen(command + ["-f", "mp4", str(path)], stdin=subprocess.PIPE)

    def write(self, rgb: np.ndarray) -> None:
        turned = np.rot90(rgb, self._quarter_turns)
        self._process.stdin.write(np.ascontiguousarray(turned).tobytes())

    def close(self) -> None:
        self._process.stdin.close()
        if self._process.wait() != 0:
            raise RuntimeError(f"ffmpeg failed with exit code {self._process.returncode}")
        if self._rotation_deg:
            turn(self._path, self._rotation_deg)

    def abandon(self) -> None:
        """Stops the encoder and removes what it wrote."""
        self._process.kill()
        self._process.wait()
        self._path.unlink(missing_ok=True)
