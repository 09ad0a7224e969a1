"""Gyms and apparatus: what stands around the lifter and what he holds. Metres, sRGB colours."""

import numpy as np

from make import mesh
from make.geometry import FORWARD, LEFT, UP, carry
from make.lifts import PLATE_RADIUS_M
from make.mesh import Mesh

STEEL = (0.68, 0.69, 0.71)
DARK = (0.13, 0.13, 0.14)
PAD = (0.10, 0.10, 0.11)
PLATE_COLOURS = {"black": (0.10, 0.10, 0.11), "red": (0.62, 0.10, 0.10), "blue": (0.10, 0.20, 0.55),
                 "yellow": (0.80, 0.65, 0.10)}


PLATE_INNER_M, PLATE_WIDTH_M, PLATE_PITCH_M = 0.68, 0.055, 0.065  # from the middle of the bar; from plate to plate


def barbell(centre: np.ndarray, plates: str = "black", plate_radius: float = PLATE_RADIUS_M,
            pairs: int = 1) -> list[Mesh]:
    """An Olympic bar along y with `pairs` plates on each side."""
    bar = mesh.cylinder(centre - 0.66 * LEFT, centre + 0.66 * LEFT, 0.014, STEEL, "metal")
    parts = [bar]
    for sign in (-1, 1):
        collar = centre + sign * 0.66 * LEFT
        parts.append(mesh.cylinder(collar, centre + sign * 1.06 * LEFT, 0.025, STEEL, "metal"))
        for i in range(pairs):
            inner = centre + sign * (PLATE_INNER_M + PLATE_PITCH_M * i) * LEFT
            parts += _plate(inner, sign, plate_radius, PLATE_COLOURS[plates])
    return parts


def tipped(parts: list[Mesh], centre: np.ndarray, axis: np.ndarray) -> list[Mesh]:
    """A bar along y, turned about its middle so that it runs along a unit axis."""
    turn = carry(LEFT, UP, axis, UP)
    return [part.moved(turn, centre - turn @ centre) for part in parts]


def plate_face(centre: np.ndarray, sign: int, axis: np.ndarray = LEFT) -> np.ndarray:
    """The middle of the outer face of a bar's only plate on one side."""
    return centre + sign * (PLATE_INNER_M + PLATE_WIDTH_M) * axis


def _plate(inner: np.ndarray, sign: int, radius: float, colour) -> list[Mesh]:
    outer = inner + sign * PLATE_WIDTH_M * LEFT
    pale = tuple(min(1.0, channel + 0.10) for channel in colour)
    return [mesh.cylinder(inner, outer, radius, colour, "plain", 48),
            mesh.cylinder(outer - sign * 0.004 * LEFT, outer + sign * 0.003 * LEFT, radius * 0.80, pale, "plain", 40),
            mesh.cylinder(outer, outer + sign * 0.006 * LEFT, radius * 0.30, STEEL, "metal", 28)]


def blocks(plate_radius: float) -> list[Mesh]:
    """Blocks that bring a bar with small plates to the height of a full-sized one; none for full-sized plates."""
    height = PLATE_RADIUS_M - plate_radius
    if height < 0.01:
        return []
    return [mesh.box((0, sign * 0.74, height / 2), (0.34, 0.20, height), (0.48, 0.36, 0.24)) for sign in (-1, 1)]


def dumbbell(centre: np.ndarray) -> list[Mesh]:
    """A dumbbell whose handle runs along the lifter's forward axis."""
    parts = [mesh.cylinder(centre - 0.07 * FORWARD, centre + 0.07 * FORWARD, 0.015, STEEL, "metal")]
    for sign in (-1, 1):
        parts.append(mesh.cylinder(centre + sign * 0.065 * FORWARD, centre + sign * 0.17 * FORWARD, 0.075, DARK))
    return parts


def bench(forward: float, across: float = 0.0, height: float = 0.45) -> list[Mesh]:
    """A flat bench that runs forward from `forward`."""
    middle = np.array([forward + 0.55, across, height - 0.04])
    parts = [mesh.box(middle, (1.15, 0.28, 0.08), PAD)]
    for x in (-0.45, 0.45):
        parts.append(mesh.box(middle + [x, 0, -0.04 - (height - 0.08) / 2], (0.06, 0.06, height - 0.08), STEEL, "metal"))
        parts.append(mesh.box([middle[0] + x, across, 0.03], (0.06, 0.4, 0.06), STEEL, "metal"))
    return parts


def pulldown_machine(seat_height: float, thigh_top: float, cable_x: float) -> list[Mesh]:
    """Seat, thigh pad, tower and weight stack; the tower stands in front of the lifter."""
    tower = cable_x + 0.75
    parts = [mesh.box((0.02, 0, seat_height - 0.04), (0.36, 0.32, 0.08), PAD),
             mesh.box((0.04, 0, (seat_height - 0.08) / 2), (0.08, 0.08, seat_height - 0.08), DARK),
             mesh.box((tower / 2, 0, 0.04), (tower, 0.10, 0.08), DARK),
             mesh.box((tower, 0, 1.15), (0.10, 0.10, 2.3), DARK),
             mesh.box(((tower + cable_x) / 2, 0, 2.28), (tower - cable_x + 0.2, 0.08, 0.08), DARK),
             mesh.box((tower + 0.14, 0, 0.45), (0.16, 0.36, 0.8), (0.22, 0.22, 0.23))]
    pad = np.array([0.33, 0.0, thigh_top + 0.055])
    parts.append(mesh.cylinder(pad - 0.24 * LEFT, pad + 0.24 * LEFT, 0.055, PAD))
    parts.append(mesh.box(((0.33 + tower) / 2, 0, pad[2]), (tower - 0.33, 0.05, 0.05), DARK))
    return parts


def pulldown_bar(centre: np.ndarray, width: float, cable_x: float, axis: np.ndarray = LEFT) -> list[Mesh]:
    """A wide bar along a unit axis, on its cable."""
    pulley = np.array([cable_x, 0.0, 2.24])
    parts = [mesh.cylinder(centre - width / 2 * axis, centre + width / 2 * axis, 0.014, STEEL, "metal"),
             mesh.cylinder(centre, pulley, 0.004, (0.2, 0.2, 0.2), sides=8)]
    for sign in (-1, 1):
        end = centre + sign * width / 2 * axis
        parts.append(mesh.cylinder(end, end + sign * 0.14 * axis - 0.06 * UP, 0.015, DARK))
    return parts


def t_bar(hands: np.ndarray) -> list[Mesh]:
    """A bar hinged to the floor behind the lifter; plates on its front end."""
    hinge = np.array([-1.25, 0.0, 0.04])
    along = (hands - [0, 0, 0.03] - hinge) / np.linalg.norm(hands - hinge)
    end = hinge + 2.05 * along
    disc = end - 0.30 * along
    return [mesh.cylinder(hinge, end, 0.016, STEEL, "metal"),
            mesh.cylinder(disc, disc + 0.07 * along, 0.17, PLATE_COLOURS["black"], "plain", 40),
            mesh.cylinder(hands - 0.12 * LEFT, hands + 0.12 * LEFT, 0.014, STEEL, "metal"),
            mesh.box(hinge, (0.2, 0.2, 0.08), DARK)]


def pull_up_bar(height: float) -> list[Mesh]:
    """A bar that hangs from the ceiling, so that nothing stands in front of the lifter."""
    parts = [mesh.cylinder((0, -0.62, height), (0, 0.62, height), 0.015, STEEL, "metal")]
    for sign in (-1, 1):
        parts.append(mesh.box((0.0, sign * 0.60, height + 0.5), (0.05, 0.05, 1.0), DARK))
    return parts


MIRROR_WIDTH_M, MIRROR_HEIGHTS_M = 4.4, (0.12, 2.4)
WALLS = {"brick": ((0.60, 0.52, 0.46), "brick"), "white": ((0.82, 0.81, 0.78), "paint"),
         "grey": ((0.50, 0.52, 0.55), "paint"), "dark": ((0.22, 0.22, 0.25), "paint"),
         "wood": ((0.62, 0.46, 0.32), "planks")}
FLOORS = {"rubber": ((0.20, 0.20, 0.22), "rubber"), "wood": ((0.55, 0.40, 0.27), "planks"),
          "pale": ((0.55, 0.55, 0.54), "rubber")}


def room(near_side: str, wall: str = "brick", floor: str = "rubber", clutter: int = 0, seed: int = 0,
         mirror_m: float | None = None) -> list[Mesh]:
    """Floor, walls and, with `clutter` 0 to 3, racks, plates, posters and windows behind the lifter.

    With `mirror_m` the wall behind him is that far away, bare, and has a mirror: a hole into the room's reflection.
    """
    rng = np.random.default_rng(seed)
    behind = 1.0 if near_side == "right" else -1.0
    wall_rgb, wall_pattern = WALLS[wall]
    floor_rgb, floor_pattern = FLOORS[floor]
    distance = 2.6 if mirror_m is None else mirror_m
    ground = mesh.box((0, 0, -0.05), (16, 16, 0.1), floor_rgb, floor_pattern)
    ground.catches_shadows = True
    parts = [ground,
             *_back_wall(behind * distance, behind, mirror_m is not None, wall_rgb, wall_pattern),
             mesh.box((0, -behind * 6.0, 1.6), (16, 0.1, 3.4), wall_rgb, wall_pattern),
             ]
    for sign in (-1, 1):
        parts.append(mesh.box((sign * 4.6, 0, 1.6), (0.1, 16, 3.4), wall_rgb, wall_pattern))
    if mirror_m is not None:
        return parts
    if clutter >= 1:
        parts += _dumbbell_rack(np.array([rng.uniform(-2.2, -1.4), behind * (distance - 0.4), 0]), rng)
        parts.append(_poster(rng.uniform(0.9, 1.9), behind * (distance - 0.02), rng))
    if clutter >= 2:
        parts += _power_rack(np.array([rng.uniform(1.3, 1.9), behind * 1.7, 0]))
        parts += _leaning_plates(np.array([rng.uniform(-0.6, 0.5), behind * (distance - 0.12), 0]), rng)
        parts.append(_poster(rng.uniform(-1.2, -0.2), behind * (distance - 0.02), rng))
    if clutter >= 3:
        parts += bench(rng.uniform(-1.9, -1.3), behind * 1.5)
        ball = np.array([rng.uniform(0.5, 1.0), behind * 2.0, 0.0])
        parts.append(mesh.cylinder(ball, ball + [0, 0, 0.6], 0.22, rng.uniform(0.2, 0.8, 3)))
        parts.append(mesh.box((-0.9, behind * (distance - 0.01), 2.3), (1.4, 0.02, 0.9), (0.93, 0.96, 1.0)))
    return parts


def _back_wall(y: float, behind: float, has_mirror: bool, rgb, pattern: str) -> list[Mesh]:
    skirting = mesh.box((0, y - behind * 0.01, 0.06), (16, 0.02, 0.12), (0.15, 0.15, 0.15))
    if not has_mirror:
        return [mesh.box((0, y + behind * 0.05, 1.6), (16, 0.1, 3.4), rgb, pattern), skirting]
    half, low, high = MIRROR_WIDTH_M / 2, *MIRROR_HEIGHTS_M
    beyond = mesh.box((0, behind * 7.9, 1.6), (16, 0.1, 3.4), tuple(0.9 * channel for channel in rgb), pattern)
    solid = [mesh.box((sign * (half + 4), y + behind * 0.05, 1.6), (8, 0.1, 3.4), rgb, pattern) for sign in (-1, 1)]
    solid += [mesh.box((0, y + behind * 0.05, (bottom + top) / 2), (2 * half, 0.1, top - bottom), rgb, pattern)
              for bottom, top in ((-0.1, low), (high, 3.3))]
    frame = [mesh.box((0, y, z), (2 * half, 0.03, 0.03), STEEL, "metal") for z in (low, high)]
    frame += [mesh.box((x, y, (low + high) / 2), (0.03, 0.03, high - low), STEEL, "metal") for x in (-half, half)]
    return [beyond, *solid, *frame, skirting]


def _poster(x: float, y: float, rng) -> Mesh:
    return mesh.box((x, y, rng.uniform(1.4, 1.9)), (rng.uniform(0.4, 0.8), 0.02, rng.uniform(0.5, 1.0)),
                    rng.uniform(0.15, 0.85, 3))


def _dumbbell_rack(at: np.ndarray, rng) -> list[Mesh]:
    parts = []
    for level in (0.35, 0.75):
        parts.append(mesh.box(at + [0, 0, level - 0.08], (1.6, 0.35, 0.04), DARK))
        for x in np.arange(-0.65, 0.7, 0.26):
            weight = at + [x, 0, level + 0.02]
            radius = rng.uniform(0.05, 0.085)
            for end in (-0.09, 0.09):
                parts.append(mesh.cylinder(weight + [0, end - 0.05, 0], weight + [0, end + 0.05, 0], radius, DARK))
    for x in (-0.78, 0.78):
        parts.append(mesh.box(at + [x, 0, 0.42], (0.05, 0.35, 0.84), DARK))
    return parts


def _power_rack(at: np.ndarray) -> list[Mesh]:
    parts = []
    for x in (-0.5, 0.5):
        for y in (-0.45, 0.45):
            parts.append(mesh.box(at + [x, y, 1.1], (0.07, 0.07, 2.2), (0.45, 0.10, 0.10)))
    for y in (-0.45, 0.45):
        parts.append(mesh.box(at + [0, y, 2.17], (1.07, 0.07, 0.07), (0.45, 0.10, 0.10)))
    return parts


def _leaning_plates(at: np.ndarray, rng) -> list[Mesh]:
    parts = []
    for i, colour in enumerate(rng.permutation(list(PLATE_COLOURS.values()))[:3]):
        centre = at + [0.30 * i, -0.05 * i, PLATE_RADIUS_M]
        parts.append(mesh.cylinder(centre, centre + 0.05 * LEFT, PLATE_RADIUS_M, colour, "plain", 40))
    return parts


