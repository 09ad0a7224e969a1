"""A phone on a stand: a pinhole camera that looks at the lifter."""

from dataclasses import dataclass

import numpy as np

from make.geometry import UP, about, unit


@dataclass(frozen=True)
class Camera:
    """World to pixels. `rotation` rows: image right, image down, into the scene."""
    position: np.ndarray
    rotation: np.ndarray
    focal_px: float
    width: int
    height: int

    def project(self, points: np.ndarray) -> np.ndarray:
        """World points (..., 3) to pixels (..., 2), x right and y down from the top left corner."""
        seen = (np.asarray(points) - self.position) @ self.rotation.T
        centre = np.array([self.width / 2, self.height / 2])
        return seen[..., :2] / seen[..., 2:] * self.focal_px + centre

    def clip_matrix(self, near: float = 0.2, far: float = 30.0) -> np.ndarray:
        """World to OpenGL clip coordinates."""
        view = np.eye(4)
        view[:3, :3] = self.rotation * np.array([[1], [-1], [-1]])
        view[:3, 3] = -view[:3, :3] @ self.position
        lens = np.zeros((4, 4))
        lens[0, 0] = 2 * self.focal_px / self.width
        lens[1, 1] = 2 * self.focal_px / self.height
        lens[2, 2], lens[2, 3] = (far + near) / (near - far), 2 * far * near / (near - far)
        lens[3, 2] = -1
        return lens @ view


@dataclass(frozen=True)
class Viewpoint:
    """How the clip is filmed.

    `yaw_deg` is the angle off the pure side view, towards the lifter's front when positive; 90 is
    from the front and -90 from behind. `near_side` faces the camera. `fill` is the share of the
    image height that a standing lifter takes. `shake_px` is the size of hand-held wobble.
    """
    width: int = 480
    height: int = 640
    fps: float = 25.0
    near_side: str = "right"
    yaw_deg: float = 0.0
    distance_m: float = 3.6
    height_m: float = 1.0
    fill: float = 0.75
    aim_height_m: float = 0.9
    aim_forward_m: float = 0.0
    roll_deg: float = 0.0
    shake_px: float = 0.0

    def axes(self) -> tuple[np.ndarray, np.ndarray]:
        """Level unit vectors: from the lifter to the camera, and to the picture's right."""
        sideways = -1.0 if self.near_side == "right" else 1.0
        yaw = np.radians(self.yaw_deg)
        away = np.array([np.sin(yaw), sideways * np.cos(yaw), 0.0])
        return away, np.cross(-away, UP)

    def camera(self, stature_m: float, time_s: float = 0.0, seed: int = 0) -> Camera:
        aim = np.array([self.aim_forward_m, 0.0, self.aim_height_m])
        away, _ = self.axes()
        position = aim + self.distance_m * away
        position[2] = self.height_m
        into = unit(aim - position)
        right = unit(np.cross(into, UP))
        rotation = np.stack([right, np.cross(into, right), into])
        focal = self.fill * self.height * self.distance_m / stature_m
        wobble = _shake(time_s, seed) * self.shake_px / focal
        turn = about(UP, np.degrees(wobble[0])) @ about(right, np.degrees(wobble[1]))
        turn = about(into, self.roll_deg + np.degrees(wobble[2]) * 0.5) @ turn
        return Camera(position, rotation @ turn.T, focal, self.width, self.height)


def _shake(time_s: float, seed: int) -> np.ndarray:
    """Three smooth wobbles of about unit size: slow sway and faster tremor."""
    phases = np.random.default_rng(seed).uniform(0, 2 * np.pi, (3, 4))
    rates = np.array([0.23, 0.61, 1.7, 4.1])
    sizes = np.array([1.0, 0.6, 0.25, 0.12])
    return (sizes * np.sin(2 * np.pi * rates * time_s + phases)).sum(axis=1)
