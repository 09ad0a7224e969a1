"""Triangle meshes with colour, and the simple solids that gym furniture is made of. Metres."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

PATTERNS = ("plain", "skin", "cloth", "brick", "rubber", "planks", "metal", "hair", "paint")


@dataclass
class Mesh:
    """`rest` holds positions that do not move, so that a pattern sticks to its surface."""
    vertices: np.ndarray        # (n, 3)
    triangles: np.ndarray       # (m, 3)
    colours: np.ndarray         # (n, 3) sRGB 0 to 1
    pattern: str = "plain"
    rest: np.ndarray | None = None
    normals: np.ndarray | None = None
    wrinkle: float = 0.0        # depth of cloth folds, 0 to 1
    catches_shadows: bool = False    # a floor: drawn again in every frame where shadows fall
    cover: np.ndarray | None = None  # (n,) the surface ends where this falls below 0: a clean hem

    def moved(self, rotation: np.ndarray, shift: np.ndarray) -> "Mesh":
        normals = None if self.normals is None else self.normals @ rotation.T
        rest = self.vertices if self.rest is None else self.rest
        return Mesh(self.vertices @ rotation.T + shift, self.triangles, self.colours, self.pattern, rest,
                    normals, self.wrinkle, self.catches_shadows, self.cover)


def triangulate(quads: np.ndarray) -> np.ndarray:
    return np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])


def smooth_normals(vertices: np.ndarray, triangles: np.ndarray) -> np.ndarray:
    """Unit vertex normals, weighted by face area."""
    corners = vertices[triangles]
    faces = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    spread = sparse.csr_matrix((np.ones(triangles.size), (triangles.ravel(), np.repeat(np.arange(len(triangles)), 3))),
                               shape=(len(vertices), len(triangles)))
    normals = spread @ faces
    return normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)


def _flat(corners: np.ndarray, colour, pattern: str) -> Mesh:
    """A mesh of separate triangles, so that its edges stay sharp."""
    vertices = corners.reshape(-1, 3)
    triangles = np.arange(len(vertices)).reshape(-1, 3)
    normals = np.repeat(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), 3, axis=0)
    normals = normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
    return Mesh(vertices, triangles, np.tile(np.array(colour, float), (len(vertices), 1)), pattern, vertices, normals)


def box(centre, size, colour, pattern: str = "plain") -> Mesh:
    corners = np.array([[x, y, z] for x in (-.5, .5) for y in (-.5, .5) for z in (-.5, .5)]) * size + centre
    quads = np.array([[0, 1, 3, 2], [4, 6, 7, 5], [0, 4, 5, 1], [2, 3, 7, 6], [0, 2, 6, 4], [1, 5, 7, 3]])
    return _flat(corners[triangulate(quads)], colour, pattern)


def cylinder(start, end, radius: float, colour, pattern: str = "plain", sides: int = 28) -> Mesh:
    """A closed round bar between two points."""
    start, end = np.array(start, float), np.array(end, float)
    axis = (end - start) / np.linalg.norm(end - start)
    side = np.cross(axis, [0.0, 0.0, 1.0] if abs(axis[2]) < 0.9 else [1.0, 0.0, 0.0])
    side /= np.linalg.norm(side)
    turn = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    ring = np.outer(np.cos(turn), side) + np.outer(np.sin(turn), np.cross(axis, side))
    numbers = np.arange(sides)
    following = np.roll(numbers, -1)
    wall = np.concatenate([start + radius * ring, end + radius * ring])
    wall_triangles = triangulate(np.stack([numbers, following, following + sides, numbers + sides], axis=1))
    parts = [Mesh(wall, wall_triangles, np.tile(np.array(colour, float), (2 * sides, 1)), pattern, wall,
                  np.concatenate([ring, ring]))]
    for centre, normal, order in ((start, -axis, (0, 2, 1)), (end, axis, (0, 1, 2))):
        cap = np.concatenate([[centre], centre + radius * ring])
        fan = np.stack([np.zeros(sides, int), numbers + 1, following + 1], axis=1)[:, order]
        parts.append(Mesh(cap, fan, np.tile(np.array(colour, float), (sides + 1, 1)), pattern, cap,
                          np.tile(normal, (sides + 1, 1))))
    return joined(parts)


def joined(parts: list[Mesh]) -> Mesh:
    """One mesh of several that share a pattern."""
    shifts = np.cumsum([0] + [len(part.vertices) for part in parts[:-1]])
    with_normals = [part.normals if part.normals is not None else smooth_normals(part.vertices, part.triangles)
                    for part in parts]
    rests = [part.vertices if part.rest is None else part.rest for part in parts]
    return Mesh(np.concatenate([part.vertices for part in parts]),
                np.concatenate([part.triangles + shift for part, shift in zip(parts, shifts)]),
                np.concatenate([part.colours for part in parts]), parts[0].pattern,
                np.concatenate(rests), np.concatenate(with_normals))


def joined_by_kind(parts: list[Mesh]) -> list[Mesh]:
    """As few meshes as possible: those without a hem or folds of their own are joined by pattern."""
    alone = [part for part in parts if part.cover is not None or part.wrinkle or part.catches_shadows]
    alike: dict[str, list[Mesh]] = {}
    for part in parts:
        if not any(part is other for other in alone):
            alike.setdefault(part.pattern, []).append(part)
    return alone + [joined(group) for group in alike.values()]
