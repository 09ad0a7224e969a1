"""Clothes, shoes and hair: layers of the body's own surface, coloured and pushed outwards.

A fitted garment lies 3 mm off the skin. A loose one is also smoothed, so that it bridges hollows
(between the shoulder blades and the buttocks, for one), and its underside hangs. It is not a cloth
simulation: it does not swing and it does not slide.
"""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from make.body import BONES, SIDES, Body
from make.mesh import Mesh, smooth_normals, triangulate


HEM_M = 0.012  # skin this far inside a hem is still drawn, so that no gap shows under the edge


@dataclass(frozen=True)
class Garment:
    """`covers` names a region of `Tailor.regions`. Offsets in metres."""
    covers: str
    rgb: tuple[float, float, float]
    offset_m: float = 0.003
    bridging: int = 0            # smoothing steps; 0 is skin-tight
    hang_m: float = 0.0          # how far a downward-facing side sags
    wrinkle: float = 0.15
    pattern: str = "cloth"


@dataclass(frozen=True)
class Outfit:
    name: str
    garments: tuple[Garment, ...]


def fitted(name: str, top_rgb, bottom_rgb, shoes_rgb=(0.12, 0.12, 0.13), top="singlet", bottom="leggings") -> Outfit:
    return Outfit(name, (Garment(bottom, bottom_rgb), Garment(top, top_rgb, 0.004), _shoes(shoes_rgb)))


def loose(name: str, top_rgb, bottom_rgb, shoes_rgb=(0.85, 0.85, 0.85), top="tee", bottom="shorts") -> Outfit:
    return Outfit(name, (Garment(bottom, bottom_rgb, 0.012, 8, 0.015, 0.5),
                         Garment(top, top_rgb, 0.014, 45, 0.045, 0.6), _shoes(shoes_rgb)))


def _shoes(rgb) -> Garment:
    return Garment("feet", rgb, 0.009, 12, 0.0, 0.0)


class Tailor:
    """Cuts one outfit for one body, then dresses each posed frame."""

    def __init__(self, body: Body, outfit: Outfit):
        self._body = body
        self._skin_quads = body.quads["body"]
        eyes = np.concatenate([body.quads[f"helper-{side[0]}-eye"] for side in SIDES])
        self._skin_triangles = triangulate(np.concatenate([self._skin_quads, eyes]))
        regions = _regions(body)
        hair = Garment("scalp", body.phenotype.hair_rgb, body.phenotype.hair_length_m, 4, 0.0, 0.0, "hair")
        self._layers = [_Layer(body, garment, regions[garment.covers]) for garment in (*outfit.garments, hair)]
        bare = ~np.any([layer.hides for layer in self._layers], axis=0)
        self._bare_triangles = triangulate(np.concatenate([self._skin_quads[bare], eyes]))
        self._skin_colours = _skin_colours(body)

    def dress(self, vertices: np.ndarray) -> list[Mesh]:
        """Meshes of a posed body: bare skin, eyes, clothes and hair."""
        normals = smooth_normals(vertices, self._skin_triangles)
        rest = self._body.vertices
        skin = Mesh(vertices, self._bare_triangles, self._skin_colours, "skin", rest, normals)
        return [skin] + [layer.fit(vertices, normals) for layer in self._layers]


class _Layer:
    """One garment as a patch of the body surface."""

    def __init__(self, body: Body, garment: Garment, field: np.ndarray):
        quads = body.quads["body"]
        touched = quads[(field[quads] > 0).any(axis=1)]
        self.hides = (field[quads] > HEM_M).all(axis=1)
        self._garment = garment
        self._numbers, inverse = np.unique(touched, return_inverse=True)
        patch = inverse.reshape(touched.shape)
        self._triangles = triangulate(patch)
        self._rest = body.vertices[self._numbers]
        self._cover = field[self._numbers]
        self._colours = np.tile(np.array(garment.rgb, float), (len(self._numbers), 1))
        self._neighbours = _neighbour_average(patch, len(self._numbers))

    def fit(self, vertices: np.ndarray, normals: np.ndarray) -> Mesh:
        garment = self._garment
        outward = normals[self._numbers]
        floor = vertices[self._numbers] + garment.offset_m * outward
        cloth = floor.copy()
        for _ in range(garment.bridging):
            cloth = 0.5 * cloth + 0.5 * (self._neighbours @ cloth)
            below = np.minimum(((cloth - floor) * outward).sum(axis=1), 0.0)
            cloth = cloth - below[:, None] * outward
        underside = np.clip(-outward[:, 2] - 0.2, 0.0, 1.0)
        cloth[:, 2] -= garment.hang_m * underside
        return Mesh(cloth, self._triangles, self._colours, garment.pattern, self._rest,
                    smooth_normals(cloth, self._triangles), garment.wrinkle, cover=self._cover)


def _edges(patch: np.ndarray) -> np.ndarray:
    return np.concatenate([patch[:, [i, (i + 1) % 4]] for i in range(4)])


def _neighbour_average(patch: np.ndarray, count: int) -> sparse.csr_matrix:
    edges = _edges(patch)
    both = np.concatenate([edges, edges[:, ::-1]])
    adjacency = sparse.csr_matrix((np.ones(len(both)), (both[:, 0], both[:, 1])), shape=(count, count))
    adjacency.data[:] = 1
    degree = np.asarray(adjacency.sum(axis=1)).ravel()
    return sparse.diags(1 / np.maximum(degree, 1)) @ adjacency


def _membership(body: Body, *stems: str) -> np.ndarray:
    """Share of each vertex's skin weight on bones whose name contains one of the stems."""
    wanted = np.array([any(stem in bone for stem in stems) for bone in BONES])
    return (body.skin_weights * wanted[body.skin_bones]).sum(axis=1)


def _along_limb(body: Body, upper: str, middle: str, end: str) -> np.ndarray:
    """0 at the limb's root, 1 at its middle joint, 2 at its end; each vertex on its own side."""
    along = np.zeros(len(body.vertices))
    for side, sign in (("left", 1), ("right", -1)):
        joints = [body.head(f"{side}_{bone}") for bone in (upper, middle, end)]
        here = np.zeros_like(along)
        for start, stop in zip(joints, joints[1:]):
            line = stop - start
            here += np.clip((body.vertices - start) @ line / (line @ line), 0, 1)
        own = sign * body.vertices[:, 1] > 0
        along[own] = here[own]
    return along


def _regions(body: Body) -> dict[str, np.ndarray]:
    """By name, how far inside a region each vertex lies, roughly in metres; negative outside."""
    forward, _, height = body.vertices.T
    stature = body.phenotype.stature_m
    weight_m = 0.1  # a whole skin weight counts as this many metres
    arm = weight_m * _membership(body, "upper_arm", "forearm", "hand", "finger")
    leg = weight_m * _membership(body, "thigh", "shank", "foot")
    head = weight_m * _membership(body, "head", "neck")
    hand = weight_m * _membership(body, "hand", "finger")
    foot = weight_m * _membership(body, "foot")
    along_arm = 0.16 * stature * np.where(arm > 0.35 * weight_m, _along_limb(body, "upper_arm", "forearm", "hand"), 0)
    along_leg = 0.25 * stature * np.where(leg > 0, _along_limb(body, "thigh", "shank", "foot"), 0)
    collar = body.neck_base[2]
    waist = body.head("L3")[2]
    hips = body.head("pelvis")[2] - 0.045 * stature

    def within(*fields: np.ndarray) -> np.ndarray:
        return np.minimum.reduce(fields)

    def sleeve(share: float) -> np.ndarray:
        return 0.16 * stature * share - along_arm

    def trouser(share: float) -> np.ndarray:
        return within(waist - height, 0.1 * weight_m - arm, 0.25 * stature * share - along_leg)

    shirt = within(0.45 * weight_m - head, 0.97 * weight_m - leg, height - hips, collar + 0.01 - height)
    straps = np.maximum(collar - 0.045 - height, 0.02 - forward)
    return {
        "singlet": within(shirt, sleeve(0.10), 0.5 * weight_m - arm, straps),
        "tee": within(shirt, sleeve(0.62)),
        "long_sleeves": within(shirt, sleeve(1.93), 0.5 * weight_m - hand),
        "crop": within(shirt, sleeve(0.08), 0.45 * weight_m - arm, height - body.head("T9")[2], straps),
        "shorts": trouser(0.62),
        "short_tights": trouser(0.45),
        "leggings": trouser(1.86),
        "feet": within(foot - 0.5 * weight_m, 0.062 * stature - height),
        "scalp": within(head - 0.5 * weight_m, _above_hairline(body)),
    }


def _above_hairline(body: Body) -> np.ndarray:
    """Metres above a line that falls from the forehead over the ear to the nape; negative on the ears."""
    ear, eye = body.markers["left_ear"][1], body.markers["left_eye"][1]
    x, y, z = body.vertices.T
    size = eye[0] - ear[0]
    hairline = np.interp(x, [ear[0] - size, ear[0] - 0.15 * size, ear[0] + 0.35 * size, eye[0] + 0.2 * size],
                         [ear[2] - 0.55 * size, ear[2] - 0.1 * size, ear[2] + 0.45 * size, eye[2] + 0.62 * size])
    from_ear = np.linalg.norm(np.stack([x - ear[0], np.abs(y) - ear[1], z - ear[2]]), axis=0)
    return np.minimum(z - hairline, from_ear - 0.38 * size)


def _skin_colours(body: Body) -> np.ndarray:
    colours = np.tile(np.array(body.phenotype.skin_rgb), (len(body.vertices), 1))
    for side in SIDES:
        own = np.unique(body.quads[f"helper-{side[0]}-eye"])
        colours[own] = (0.93, 0.92, 0.90)
        ball = body.vertices[own]
        pupil = own[ball[:, 0] > ball[:, 0].max() - 0.0022]
        colours[pupil] = (0.15, 0.09, 0.06)
        centre = ball.mean(axis=0)
        above = body.vertices - centre - [0.012, 0.0, 0.021]
        brow = (np.abs(above[:, 2]) < 0.0045) & (np.abs(above[:, 1]) < 0.022) & (above[:, 0] > -0.03)
        colours[brow] = 0.35 * colours[brow] + 0.65 * np.array(body.phenotype.hair_rgb)
    return colours
