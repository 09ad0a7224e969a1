"""Forward posing: from a posture (pelvis, spine angles, feet, grips) to bones, and from bones to skin.

Legs reach planted ankles and arms reach their grips by two-bone inverse kinematics, so feet do not
slide and hands do not leave the bar.
"""

from dataclasses import dataclass, field, replace

import numpy as np

from make import spine
from make.body import BONES, FINGERS, NECK_BONES, NUMBER, PARENTS, PHALANGES, SIDES, Body
from make.geometry import FORWARD, UP, bend_limb, carry, cross, perpendicular, pitch, about, twist_about, unit, yaw

GRIP_FROM_WRIST = 0.75  # a gripped bar lies this far along the way from the wrist to the middle finger's last joint


@dataclass(frozen=True)
class Foot:
    """Where an ankle is, and how the foot is turned. `pitch_deg` > 0 points the toes down."""
    ankle: np.ndarray
    toe_out_deg: float = 8.0
    pitch_deg: float = 0.0


@dataclass(frozen=True)
class Grip:
    """What a hand holds: a point on the bar, the bar's axis, and which way the palm faces.

    `palm` is made perpendicular to the forearm. `elbow` is the direction the elbow points to.
    `curl` runs from 0 (open, relaxed hand) to 1 (closed round a bar).
    """
    point: np.ndarray
    palm: np.ndarray
    elbow: np.ndarray
    curl: float = 1.0


@dataclass(frozen=True)
class Posture:
    """Everything that decides where the body is in one frame. Angles in degrees, positions in metres."""
    pelvis: np.ndarray                     # midpoint of the hip joints
    pelvis_pitch_deg: float                # forward tilt from standing
    feet: dict[str, Foot]
    grips: dict[str, Grip]
    lumbar_deg: float = 0.0
    thoracic_deg: float = 0.0
    twist_deg: float = 0.0                 # shoulders against pelvis, to the left positive
    neck_deg: float = 0.0                  # forward bend of the neck against the thorax
    head_turn_deg: float = 0.0             # face against the thorax, to the left positive
    roll_deg: float = 0.0                  # the pelvis and all above it tip sideways, left side up positive
    knees_out_deg: float = 8.0             # the knees' direction, away from the midline

    def moved(self, **changes) -> "Posture":
        return replace(self, **changes)


@dataclass
class Bones:
    """World rotation and joint position of every bone."""
    rotations: np.ndarray                  # (bones, 3, 3)
    positions: np.ndarray                  # (bones, 3)
    body: Body = field(repr=False)

    def at(self, bone: str) -> np.ndarray:
        return self.positions[NUMBER[bone]]

    def carried(self, bone: str, rest_point: np.ndarray) -> np.ndarray:
        number = NUMBER[bone]
        return self.rotations[number] @ (rest_point - self.body.heads[number]) + self.positions[number]

    def marker(self, name: str) -> np.ndarray:
        bone, rest_point = self.body.markers[name]
        return self.carried(bone, rest_point)

    def neck_base(self) -> np.ndarray:
        return self.carried("T1", self.body.neck_base)

    def set(self, bone: str, rotation: np.ndarray, position: np.ndarray | None = None) -> None:
        """Turns a bone; its joint rides on the parent unless a position is given."""
        number = NUMBER[bone]
        if position is None:
            position = self.carried(PARENTS[bone], self.body.heads[number])
        self.rotations[number], self.positions[number] = rotation, position

    def rotation(self, bone: str) -> np.ndarray:
        return self.rotations[NUMBER[bone]]


def pose(body: Body, posture: Posture, with_fingers: bool = True) -> Bones:
    bones = Bones(np.tile(np.eye(3), (len(BONES), 1, 1)), np.zeros((len(BONES), 3)), body)
    bones.set("pelvis", about(FORWARD, posture.roll_deg) @ pitch(posture.pelvis_pitch_deg), posture.pelvis)
    _bend_spine(bones, posture)
    for side in SIDES:
        _place_leg(bones, side, posture)
        _place_arm(bones, side, posture.grips[side], with_fingers)
    return bones


def _bend_spine(bones: Bones, posture: Posture) -> None:
    flexion = spine.flexion_by_joint(posture.lumbar_deg, posture.thoracic_deg)
    thoracic = set(spine.THORACIC_JOINTS)
    rotation = bones.rotation("pelvis")
    for vertebra, degrees in zip(spine.VERTEBRAE, flexion):
        turn = posture.twist_deg / len(thoracic) if vertebra in thoracic else 0.0
        rotation = rotation @ pitch(degrees) @ yaw(turn)
        bones.set(vertebra, rotation)
    for bone in NECK_BONES + ["head"]:
        rotation = (rotation @ pitch(posture.neck_deg / (len(NECK_BONES) + 1))
                    @ yaw(posture.head_turn_deg / (len(NECK_BONES) + 1)))
        bones.set(bone, rotation)


def _place_leg(bones: Bones, side: str, posture: Posture) -> None:
    body, foot = bones.body, posture.feet[side]
    outward = 1 if side == "left" else -1
    hip = bones.carried("pelvis", body.head(f"{side}_thigh"))
    pole = yaw(outward * posture.knees_out_deg) @ FORWARD
    knee, ankle = bend_limb(hip, foot.ankle, body.length(f"{side}_thigh", f"{side}_shank"),
                            body.length(f"{side}_shank", f"{side}_foot"), pole)
    rest_thigh = body.head(f"{side}_shank") - body.head(f"{side}_thigh")
    rest_shank = body.head(f"{side}_foot") - body.head(f"{side}_shank")
    bones.set(f"{side}_thigh", carry(rest_thigh, FORWARD, knee - hip, pole), hip)
    bones.set(f"{side}_shank", carry(rest_shank, FORWARD, ankle - knee, pole), knee)
    bones.set(f"{side}_foot", yaw(outward * foot.toe_out_deg) @ pitch(foot.pitch_deg), ankle)


def _hand_rest_axes(body: Body, side: str) -> tuple[np.ndarray, np.ndarray]:
    """Rest directions of the hand: wrist to knuckles, and out of the palm."""
    wrist = body.head(f"{side}_hand")
    index, pinky = body.head(f"{side}_finger2_1"), body.head(f"{side}_finger5_1")
    along = unit(0.5 * (index + pinky) - wrist)
    outward = 1 if side == "left" else -1
    palm = outward * cross(pinky - wrist, index - wrist)
    return along, perpendicular(palm, along)


def grip_length(body: Body, side: str) -> float:
    """Wrist to the middle of a gripped bar, metres."""
    return GRIP_FROM_WRIST * body.length(f"{side}_hand", f"{side}_finger3_3")


def arm_reach(body: Body, side: str = "left") -> float:
    """Shoulder joint to the middle of a gripped bar with a straight arm, metres."""
    return (body.length(f"{side}_upper_arm", f"{side}_forearm") + body.length(f"{side}_forearm", f"{side}_hand")
            + grip_length(body, side))


def _scapula(bones: Bones, side: str, grip: Grip) -> np.ndarray:
    """Shoulder-blade motion that follows the arm: it rises with an overhead arm, glides forward with a reaching one."""
    thorax = bones.rotation("T4")
    outward = 1 if side == "left" else -1
    shoulder = thorax @ (bones.body.head(f"{side}_upper_arm") - bones.body.head("T4")) + bones.at("T4")
    reach = thorax.T @ (grip.point - shoulder) / arm_reach(bones.body, side)
    elevation = np.degrees(np.arctan2(np.hypot(reach[0], reach[1]), -reach[2]))
    rise = np.clip(0.30 * (elevation - 50.0), 0.0, 32.0)
    glide = np.clip(22.0 * (reach[0] - 0.25), -12.0, 14.0)
    return thorax @ about(UP, -outward * glide) @ about(FORWARD, outward * rise)


def _place_arm(bones: Bones, side: str, grip: Grip, with_fingers: bool) -> None:
    body = bones.body
    bones.set(f"{side}_clavicle", _scapula(bones, side, grip))
    shoulder = bones.carried(f"{side}_clavicle", body.head(f"{side}_upper_arm"))
    hand_length = grip_length(body, side)
    upper = body.length(f"{side}_upper_arm", f"{side}_forearm")
    lower = body.length(f"{side}_forearm", f"{side}_hand")
    elbow, end = bend_limb(shoulder, grip.point, upper, lower + hand_length, grip.elbow)
    along = unit(end - elbow)
    wrist = elbow + lower * along

    rest = [body.head(f"{side}_{bone}") for bone in ("upper_arm", "forearm", "hand")]
    rest_pole = perpendicular(rest[1] - rest[0], rest[2] - rest[0])
    pole = perpendicular(grip.elbow, end - shoulder)
    bones.set(f"{side}_upper_arm", carry(rest[1] - rest[0], rest_pole, elbow - shoulder, pole), shoulder)
    forearm = carry(rest[2] - rest[1], rest_pole, along, pole)
    bones.set(f"{side}_forearm", forearm, elbow)
    rest_along, rest_palm = _hand_rest_axes(body, side)
    hand = carry(rest_along, rest_palm, along, grip.palm)
    twist = twist_about(hand @ forearm.T, along)
    bones.set(f"{side}_forearm_twist", about(along, 0.5 * twist) @ forearm, elbow)
    bones.set(f"{side}_hand", hand, wrist)
    if with_fingers:
        _curl_fingers(bones, side, grip.curl)


def _curl_fingers(bones: Bones, side: str, curl: float) -> None:
    along, palm = _hand_rest_axes(bones.body, side)
    hinge = cross(along, palm)
    for finger in FINGERS:
        rotation = bones.rotation(f"{side}_hand")
        for phalanx in PHALANGES:
            bend = (12, 20, 12)[phalanx - 1] if finger == 1 else (62, 72, 40)[phalanx - 1]
            rotation = rotation @ about(hinge, curl * bend)
            bones.set(f"{side}_finger{finger}_{phalanx}", rotation)


def skin(bones: Bones) -> np.ndarray:
    """Posed vertices (n, 3): linear blend skinning."""
    body = bones.body
    offsets = bones.positions - np.einsum("bij,bj->bi", bones.rotations, body.heads)
    weights = body.skin_weights[:, :, None]
    turned = np.einsum("nkij,nj->nki", bones.rotations[body.skin_bones], body.vertices)
    return ((turned + offsets[body.skin_bones]) * weights).sum(axis=1)
