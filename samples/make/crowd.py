"""The other people of a gym: who stands about, who walks through the picture, who spots, and who is in the mirror."""

from dataclasses import dataclass

import numpy as np

from make import body, gait, mesh, posing, standing
from make.camera import Viewpoint
from make.clothing import Tailor
from make.geometry import FORWARD, LEFT, UP, yaw
from make.mesh import Mesh
from make.people import OUTFITS, PEOPLE

WALK_SPEED_M_S = 1.15
HALF_PATH_M = 2.6            # a walker comes and goes this far to either side of the lifter
SPOTTER_BEHIND_M = 0.78
TARNISH = np.array([0.90, 0.93, 0.92])  # what a mirror leaves of the light


@dataclass(frozen=True)
class Passer:
    """Somebody who walks straight through the picture.

    `nearer_m` is how much nearer to the camera than the lifter the path lies; negative behind him. `middle_s` is when he
    is level with the lifter. He walks to the picture's right, or to its left.
    """
    person: str
    outfit: str
    nearer_m: float
    middle_s: float
    to_right: bool = True


@dataclass(frozen=True)
class Spotter:
    """Somebody close behind the lifter, hands ready, who goes along with him a little."""
    person: str
    outfit: str


class Walking:
    """A passer, to be drawn at any time."""

    def __init__(self, passer: Passer, viewpoint: Viewpoint):
        self._passer, self._viewpoint = passer, viewpoint
        self._body = body.build(PEOPLE[passer.person])
        self._tailor = Tailor(self._body, OUTFITS[passer.outfit])

    def meshes(self, time_s: float) -> list[Mesh]:
        """Empty while he is out of the picture."""
        travelled = HALF_PATH_M + WALK_SPEED_M_S * (time_s - self._passer.middle_s)
        if not 0 < travelled < 2 * HALF_PATH_M:
            return []
        posture = gait.walk(self._body, travelled, 2 * HALF_PATH_M)
        dressed = self._tailor.dress(posing.skin(posing.pose(self._body, posture)))
        away, right = self._viewpoint.axes()
        along = right if self._passer.to_right else -right
        turn = yaw(float(np.degrees(np.arctan2(along[1], along[0]))))
        start = self._passer.nearer_m * away - HALF_PATH_M * along
        return [part.moved(turn, start) for part in dressed]


class Spotting:
    """A spotter, to be drawn at any depth of the lifter."""

    def __init__(self, spotter: Spotter):
        self._body = body.build(PEOPLE[spotter.person])
        self._tailor = Tailor(self._body, OUTFITS[spotter.outfit])
        self._feet = standing.planted_feet(self._body, 0.42)

    def meshes(self, depth: float) -> list[Mesh]:
        """`depth`: 0 the lifter is up, 1 he is down."""
        idle = posing.Posture(np.zeros(3), 0.0, self._feet, gait.IDLE_GRIPS, neck_deg=-8.0)
        posture = standing.stand(self._body, idle, 14 + 50 * depth, 10 + 16 * depth, 0.0, self._hands_ready)
        at = -SPOTTER_BEHIND_M * FORWARD
        return [part.moved(np.eye(3), at) for part in self._tailor.dress(posing.skin(posing.pose(self._body, posture)))]

    def _hands_ready(self, bones: posing.Bones):
        reach = posing.arm_reach(self._body)
        grips = {}
        for side in body.SIDES:
            point = bones.at(f"{side}_upper_arm") + reach * (0.52 * FORWARD - 0.42 * UP) \
                + 0.10 * standing.side_sign(side) * LEFT
            grips[side] = posing.Grip(point, palm=-standing.side_sign(side) * LEFT,
                                      elbow=-UP + 0.3 * standing.side_sign(side) * LEFT, curl=0.2)
        return grips, np.zeros(3)


def bystander(name: str, near_side: str, seed: int) -> list[Mesh]:
    """Another person, standing in the background."""
    rng = np.random.default_rng(seed + 99)
    other = body.build(PEOPLE[name])
    idle = posing.Posture(np.zeros(3), 0.0, standing.planted_feet(other, 0.26), gait.IDLE_GRIPS)

    def arms_down(bones: posing.Bones):
        grips = standing.hanging_grips(standing.shoulders_of(bones), 0.99 * posing.arm_reach(other), 0.5)
        return grips, np.zeros(3)

    posture = standing.stand(other, idle, 5, 1, 0.0, arms_down)
    outfit = OUTFITS[str(rng.choice(sorted(OUTFITS)))]
    meshes = Tailor(other, outfit).dress(posing.skin(posing.pose(other, posture)))
    behind = 1.0 if near_side == "right" else -1.0
    at = np.array([rng.choice([-1.0, 1.0]) * rng.uniform(0.9, 1.3), behind * rng.uniform(1.5, 2.0), 0.0])
    turn = yaw(float(rng.uniform(0, 360)))
    return [part.moved(turn, at) for part in meshes]


def reflected(parts: list[Mesh], mirror_y: float) -> list[Mesh]:
    """What a mirror in the plane y = `mirror_y` shows, as things that stand behind it."""
    flip = np.diag([1.0, -1.0, 1.0])
    images = []
    for part in parts:
        image = part.moved(flip, np.array([0.0, 2 * mirror_y, 0.0]))
        normals = image.normals
        if normals is None:  # worked out from the corners' order, which the mirror turns round
            normals = mesh.smooth_normals(part.vertices, part.triangles) @ flip.T
        images.append(Mesh(image.vertices, image.triangles[:, ::-1], image.colours * TARNISH, image.pattern, image.rest,
                           normals, image.wrinkle, False, image.cover))
    return images
