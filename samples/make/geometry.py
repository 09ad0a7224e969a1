"""Rotations and two-bone limbs. Angles in degrees; axes as in `makehuman` (x forward, y left, z up)."""

import math

import numpy as np

FORWARD, LEFT, UP = np.eye(3)


def unit(vector: np.ndarray) -> np.ndarray:
    return vector / math.sqrt(vector @ vector)


def cross(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Cross product of two vectors; many times faster than numpy's for single ones."""
    return np.array([a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]])


def about(axis: np.ndarray, degrees: float) -> np.ndarray:
    """Right-handed rotation about a unit axis."""
    angle = math.radians(degrees)
    x, y, z = axis
    skew = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.eye(3) + math.sin(angle) * skew + (1 - math.cos(angle)) * skew @ skew


def pitch(degrees: float) -> np.ndarray:
    """Bends forward: takes up towards forward."""
    return about(LEFT, degrees)


def yaw(degrees: float) -> np.ndarray:
    """Turns to the left: takes forward towards left."""
    return about(UP, degrees)


def perpendicular(vector: np.ndarray, axis: np.ndarray) -> np.ndarray:
    """Unit part of a vector at right angles to an axis."""
    axis = unit(axis)
    return unit(vector - np.dot(vector, axis) * axis)


def frame(along: np.ndarray, towards: np.ndarray) -> np.ndarray:
    """Columns: unit `along`, `towards` made perpendicular to it, and their cross product."""
    first = unit(along)
    second = perpendicular(towards, first)
    return np.array([first, second, cross(first, second)]).T


def carry(rest_along, rest_towards, along, towards) -> np.ndarray:
    """The rotation that takes one direction pair to another."""
    return frame(along, towards) @ frame(rest_along, rest_towards).T


def bend_limb(root: np.ndarray, end: np.ndarray, upper: float, lower: float, pole: np.ndarray):
    """Places the middle joint of a two-bone limb; the limb bulges towards `pole`.

    Returns the middle joint and the end, which is pulled in when it is out of reach.
    """
    line = end - root
    distance = np.clip(np.linalg.norm(line), abs(upper - lower) + 1e-4, (upper + lower) * 0.9995)
    direction = unit(line)
    along = (upper ** 2 - lower ** 2 + distance ** 2) / (2 * distance)
    bulge = np.sqrt(max(upper ** 2 - along ** 2, 0.0))
    middle = root + along * direction + bulge * perpendicular(pole, direction)
    return middle, root + distance * direction


def twist_about(rotation: np.ndarray, axis: np.ndarray) -> float:
    """Degrees by which a rotation turns about an axis (swing removed)."""
    side = perpendicular(FORWARD if abs(axis[0]) < 0.9 else LEFT, axis)
    turned = perpendicular(rotation @ side, axis)
    return float(np.degrees(np.arctan2(np.dot(cross(side, turned), axis), np.dot(side, turned))))


def angle_at(first: np.ndarray, corner: np.ndarray, last: np.ndarray) -> float:
    """Degrees between the two arms of a corner."""
    a, b = unit(first - corner), unit(last - corner)
    return float(np.degrees(np.arccos(np.clip(np.dot(a, b), -1, 1))))
