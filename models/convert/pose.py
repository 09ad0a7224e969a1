"""BlazePose from photo to landmarks in NumPy: the recipe the models are checked with.

Pixel coordinates of a picture have their origin at its top left corner, x right, y down; the centre of the first
pixel is (0.5, 0.5). The steps and their constants are those of MediaPipe's pose solution 0.5.1675469404.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

DETECTOR_SIZE = 224
ANCHOR_GRIDS = ((28, 2), (14, 2), (7, 6))
SCORE_THRESHOLD = 0.5
LOGIT_LIMIT = 100.0
SUPPRESSION_IOU = 0.3
REGION_SCALE = 2.0 * 1.25

CROP_SIZE = 256
LANDMARKS = 39
HEAT_MAP_SIZE = 64
REFINE_WINDOW = 7
REFINE_CONFIDENCE = 0.5


@dataclass(frozen=True)
class Region:
    """A square in the photo: centre and side in pixels, rotation in radians (positive turns x towards y)."""

    center_x: float
    center_y: float
    side: float
    rotation: float

    def matrix(self, size: int) -> np.ndarray:
        """[2, 3] map from pixels of a `size` x `size` crop to pixels of the photo."""
        scale = self.side / size
        cos, sin = math.cos(self.rotation) * scale, math.sin(self.rotation) * scale
        half = size / 2
        return np.array(
            [
                [cos, -sin, self.center_x - cos * half + sin * half],
                [sin, cos, self.center_y - sin * half - cos * half],
            ]
        )


@dataclass(frozen=True)
class Detection:
    """A person: score in 0..1, box (x0, y0, x1, y1) and four points [4, 2], all in photo pixels."""

    score: float
    box: np.ndarray
    points: np.ndarray


@dataclass(frozen=True)
class Pose:
    """39 landmarks: `image` [39, 3] in photo pixels (z like x), `world` [39, 3] in metres, `visibility` in 0..1."""

    score: float
    image: np.ndarray
    world: np.ndarray
    visibility: np.ndarray


def sigmoid(logits: np.ndarray) -> np.ndarray:
    return 0.5 * (1.0 + np.tanh(0.5 * logits.astype(np.float64)))


def letterbox(width: int, height: int) -> Region:
    """The detector's region: the smallest upright square about the photo's centre that holds the photo."""
    return Region(width / 2, height / 2, max(width, height), 0.0)


def crop(photo: np.ndarray, region: Region, size: int, zero_border: bool) -> np.ndarray:
    """[size, size, 3] float32 in 0..255: the region, sampled bilinearly without rounding.

    Positions outside the photo take the nearest edge pixel, or zero with `zero_border`.
    """
    height, width = photo.shape[:2]
    centers = np.arange(size) + 0.5
    m = region.matrix(size)
    x = m[0, 0] * centers[None, :] + m[0, 1] * centers[:, None] + m[0, 2]
    y = m[1, 0] * centers[None, :] + m[1, 1] * centers[:, None] + m[1, 2]
    x0, y0 = np.floor(x - 0.5), np.floor(y - 0.5)
    fx, fy = (x - 0.5 - x0)[..., None], (y - 0.5 - y0)[..., None]
    left, right = (np.clip(x0 + d, 0, width - 1).astype(int) for d in (0, 1))
    top, bottom = (np.clip(y0 + d, 0, height - 1).astype(int) for d in (0, 1))
    upper = photo[top, left] * (1 - fx) + photo[top, right] * fx
    lower = photo[bottom, left] * (1 - fx) + photo[bottom, right] * fx
    sampled = upper * (1 - fy) + lower * fy
    if zero_border:
        sampled[(x < 0) | (x > width) | (y < 0) | (y > height)] = 0
    return sampled.astype(np.float32)


def anchors() -> np.ndarray:
    """[2254, 2] anchor centres as fractions of the detector's input."""
    centers = []
    for grid, per_cell in ANCHOR_GRIDS:
        y, x = np.mgrid[0:grid, 0:grid]
        cells = np.stack([x.ravel() + 0.5, y.ravel() + 0.5], axis=1) / grid
        centers.append(np.repeat(cells, per_cell, axis=0))
    return np.concatenate(centers)


def decode_detections(boxes: np.ndarray, logits: np.ndarray, region: Region) -> list[Detection]:
    """People among the detector's outputs [2254, 12] and [2254, 1], best first, after weighted suppression."""
    scores = sigmoid(np.clip(logits[:, 0], -LOGIT_LIMIT, LOGIT_LIMIT))
    chosen = np.flatnonzero(scores >= SCORE_THRESHOLD)
    chosen = chosen[np.argsort(-scores[chosen], kind="stable")]
    values = boxes[chosen].astype(np.float64) / DETECTOR_SIZE
    centers = anchors()[chosen]
    half = values[:, 2:4] / 2
    middle = values[:, 0:2] + centers
    corners = np.concatenate([middle - half, middle + half], axis=1)
    points = values[:, 4:12].reshape(-1, 4, 2) + centers[:, None, :]
    shapes = np.concatenate([corners.reshape(-1, 2, 2), points], axis=1)
    origin = np.array([region.center_x, region.center_y]) - region.side / 2
    return [
        Detection(score, (shape[:2] * region.side + origin).ravel(), shape[2:] * region.side + origin)
        for score, shape in _suppress(scores[chosen], shapes)
    ]


def _suppress(scores: np.ndarray, shapes: np.ndarray) -> list[tuple[float, np.ndarray]]:
    """Weighted suppression: each best box becomes the score-weighted mean of the boxes that overlap it.

    `shapes` is [n, 6, 2]: two box corners and four points, `scores` falls.
    """
    kept = []
    remaining = np.arange(len(scores))
    while len(remaining):
        best = remaining[0]
        overlaps = (
            np.array([_iou(shapes[best, :2].ravel(), shapes[i, :2].ravel()) for i in remaining]) > SUPPRESSION_IOU
        )
        group = remaining[overlaps]
        kept.append((scores[best], np.average(shapes[group], axis=0, weights=scores[group])))
        remaining = remaining[~overlaps]
    return kept


def _iou(a: np.ndarray, b: np.ndarray) -> float:
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    if width <= 0 or height <= 0:
        return 0.0
    shared = width * height
    return shared / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared)


def region_of(center: np.ndarray, end: np.ndarray) -> Region:
    """The crop region about `center` (mid-hip) that brings the line to `end` upright; points in photo pixels."""
    dx, dy = end - center
    rotation = math.pi / 2 - math.atan2(-dy, dx)
    rotation -= 2 * math.pi * math.floor((rotation + math.pi) / (2 * math.pi))
    return Region(center[0], center[1], math.hypot(dx, dy) * REGION_SCALE, rotation)


def refine(points: np.ndarray, heat_map: np.ndarray, check_row: bool) -> np.ndarray:
    """Moves `points` [39, 2] (fractions of the crop) to the mean of the heat map [64, 64, 39] about them.

    MediaPipe looks at the column twice and never at the row, so that points below the crop are refined from the last
    rows; `check_row` leaves such points alone.
    """
    refined = points.copy()
    reach = REFINE_WINDOW // 2
    for i, (x, y) in enumerate(points):
        column, row = int(x * HEAT_MAP_SIZE), int(y * HEAT_MAP_SIZE)
        below = check_row and row >= HEAT_MAP_SIZE
        if row < 0 or column < 0 or column >= HEAT_MAP_SIZE or below:
            continue
        rows = np.arange(max(0, row - reach), min(HEAT_MAP_SIZE, row + reach + 1))
        columns = np.arange(max(0, column - reach), min(HEAT_MAP_SIZE, column + reach + 1))
        confidence = sigmoid(heat_map[np.ix_(rows, columns, [i])][..., 0])
        if confidence.size and confidence.max() >= REFINE_CONFIDENCE:
            total = confidence.sum()
            refined[i] = (confidence.sum(0) @ columns / total, confidence.sum(1) @ rows / total)
            refined[i] /= HEAT_MAP_SIZE
    return refined


def decode_pose(outputs: list[np.ndarray], region: Region, check_row: bool) -> Pose:
    """The pose in the photo from the landmark model's outputs: landmarks, score, heat map, world."""
    landmarks, score, heat_map, world = outputs[:4]
    values = landmarks.reshape(LANDMARKS, 5).astype(np.float64)
    points = refine(values[:, :2] / CROP_SIZE, heat_map[0], check_row)
    turn = np.array(
        [
            [math.cos(region.rotation), -math.sin(region.rotation)],
            [math.sin(region.rotation), math.cos(region.rotation)],
        ]
    )
    image = np.empty((LANDMARKS, 3))
    image[:, :2] = (points - 0.5) @ turn.T * region.side + [region.center_x, region.center_y]
    image[:, 2] = values[:, 2] / CROP_SIZE * region.side
    metres = world.reshape(LANDMARKS, 3).astype(np.float64)
    metres[:, :2] = metres[:, :2] @ turn.T
    return Pose(float(score.ravel()[0]), image, metres, sigmoid(values[:, 3]))


def detect(photo: np.ndarray, detector: Callable) -> list[Detection]:
    """People in an RGB photo [H, W, 3]; `detector` maps an image [1, 224, 224, 3] to its outputs."""
    region = letterbox(photo.shape[1], photo.shape[0])
    image = crop(photo, region, DETECTOR_SIZE, zero_border=True) / np.float32(127.5) - np.float32(1)
    boxes, logits = detector(image[None])
    return decode_detections(boxes[0], logits[0], region)


def landmark_input(photo: np.ndarray, region: Region) -> np.ndarray:
    """[1, 256, 256, 3] float32 in 0..1: what a landmark model is given for a region."""
    return (crop(photo, region, CROP_SIZE, zero_border=False) / np.float32(255))[None]
