"""The lifts: from a moment of a set to a posture and the place of the load.

Every lift is a class with `posture(moment)` and `load(posture)`. Each one says what progress 0 and 1
mean, and how deep in the bend (`depth`) the lifter is, on which rounding hangs.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass

import numpy as np

from make import standing
from make.body import SIDES, Body
from make.geometry import FORWARD, LEFT, UP, pitch, unit
from make.posing import Bones, Foot, Grip, Posture, arm_reach, pose
from make.standing import side_sign
from make.tempo import Moment, Rep, minimum_jerk, rounding

PLATE_RADIUS_M = 0.225
HIP_SHIFT_M = 0.20          # sideways, for an asymmetry of the whole range


def blend(share: float, start: float, end: float) -> float:
    return start + (end - start) * share


@dataclass(frozen=True)
class Style:
    """How one lifter does a lift. Degrees; None takes the lift's own habit."""
    bottom_trunk_deg: float | None = None
    bottom_knee_deg: float | None = None
    base_lumbar_deg: float | None = None      # flexion that this lift always has at its lowest point
    base_thoracic_deg: float | None = None
    stance_m: float | None = None
    grip_m: float | None = None               # between the hands
    load_share: float | None = None           # load in body masses
    working_side: str = "right"               # of a one-arm lift


class Lift(ABC):
    """What all lifts share. Subclasses set the habits and write `posture`."""

    exercise = ""
    apparatus = "barbell"
    lowers_first = False     # the first phase of a rep lets the load down (squat) rather than lifting it (row)
    two_handed = True
    is_hinge = False         # meant to bend at the hips with an unchanged trunk
    habits = Style()

    def __init__(self, body: Body, style: Style = Style()):
        self.body = body
        self._style = style
        self._feet = standing.planted_feet(body, self.habit("stance_m"))
        self._idle_grips = {side: Grip(np.zeros(3), -FORWARD, -FORWARD) for side in SIDES}

    def habit(self, name: str) -> float:
        chosen = getattr(self._style, name)
        return getattr(self.habits, name) if chosen is None else chosen

    def hinge_ratio(self, rep: Rep) -> float | None:
        """Share of the deepest bend that comes from the hips, for hinges; None for other lifts.

        Lumbar flexion turns the hip-shoulder line by 0.6 of itself, so the pelvis has turned by the
        trunk's inclination less that.
        """
        if not self.is_hinge:
            return None
        trunk, lumbar = self.habit("bottom_trunk_deg"), self.habit("base_lumbar_deg") + rep.lumbar_deg
        return (trunk - 0.6 * lumbar) / (trunk + 0.4 * lumbar)

    @abstractmethod
    def posture(self, moment: Moment) -> Posture:
        """The body's posture at a moment of the set."""

    def load_at(self, bones: Bones, moment: Moment) -> np.ndarray:
        """Centre of the load: the middle between the hands."""
        return 0.5 * sum(hand_centre(bones, side) for side in SIDES)

    def _spine(self, moment: Moment, depth: float) -> dict[str, float]:
        extra = rounding(moment, depth)
        return {"lumbar_deg": self.habit("base_lumbar_deg") * depth + extra * moment.rep.lumbar_deg,
                "thoracic_deg": self.habit("base_thoracic_deg") * depth + extra * moment.rep.thoracic_deg}

    def _upright(self, feet=None, **spine) -> Posture:
        return Posture(np.zeros(3), 0.0, feet or self._feet, self._idle_grips, **spine)


def hand_centre(bones: Bones, side: str) -> np.ndarray:
    """Where a bar lies in a closed hand."""
    elbow, wrist = bones.at(f"{side}_forearm"), bones.at(f"{side}_hand")
    return wrist + (arm_reach(bones.body, side) - bones.body.length(f"{side}_upper_arm", f"{side}_forearm")
                    - bones.body.length(f"{side}_forearm", f"{side}_hand")) * unit(wrist - elbow)


class _BarInHands(Lift):
    """Standing lifts with straight arms and a bar that slides along the legs."""

    def __init__(self, body: Body, style: Style = Style()):
        super().__init__(body, style)
        self._leg_front = standing.LegFront(body)

    def _hold_close(self, bones: Bones, curl: float = 1.0) -> tuple[dict[str, Grip], np.ndarray]:
        """Arms straight, the bar over the mid-foot or, higher up, just clear of the legs."""
        shoulders = standing.shoulders_of(bones)
        grip_y = self.habit("grip_m") / 2
        shoulder = shoulders["left"]
        bar_x, height = 0.0, shoulder[2] - arm_reach(self.body)
        for _ in range(4):
            bar_x = max(0.0, self._leg_front.front_at(bones, height) + 0.022)
            height = standing.arm_hang(self.body, shoulder, bar_x, grip_y)
        grips = {side: Grip(np.array([bar_x, side_sign(side) * grip_y, height]), palm=-FORWARD,
                            elbow=-FORWARD + 0.6 * side_sign(side) * LEFT, curl=curl) for side in SIDES}
        return grips, np.array([bar_x, 0.0, height])


class RomanianDeadlift(_BarInHands):
    """Progress 0 standing, 1 the deepest hinge."""

    exercise = "romanian_deadlift"
    lowers_first = is_hinge = True
    habits = Style(72, 22, 6, 4, 0.30, 0.52, 0.5)

    def posture(self, moment: Moment) -> Posture:
        depth = moment.progress
        upright = self._upright(**self._spine(moment, depth), neck_deg=-18 * depth)
        knee = blend(depth, 5, self.habit("bottom_knee_deg"))
        lean = blend(depth, 1.0, self.habit("bottom_trunk_deg"))
        return standing.stand(self.body, upright, knee, lean, self.habit("load_share"), self._hold_close)


class Deadlift(_BarInHands):
    """Progress 0 the bar on the floor, 1 lockout. Before and after the set he stands without the bar."""

    exercise = "deadlift"
    habits = Style(None, 74, 10, 5, 0.30, 0.52, 0.9)

    def __init__(self, body: Body, style: Style = Style()):
        super().__init__(body, style)
        self._lowest: dict[tuple[float, float], tuple[float, float]] = {}

    def _at_the_floor(self, moment: Moment) -> tuple[float, float]:
        """The trunk inclination at which straight arms just reach the bar, and how far forward the bar then is."""
        spine = self._spine(moment, 1.0) if moment.rep.rounding_shape == "from_start" else {
            "lumbar_deg": self.habit("base_lumbar_deg"), "thoracic_deg": self.habit("base_thoracic_deg")}
        key = (spine["lumbar_deg"], spine["thoracic_deg"])
        if key not in self._lowest:
            low, high = 35.0, 88.0
            for _ in range(11):
                lean = 0.5 * (low + high)
                posture = standing.stand(self.body, self._upright(**spine), self.habit("bottom_knee_deg"), lean, 0.2,
                                         self._hold_close)
                too_high = posture.grips["left"].point[2] > PLATE_RADIUS_M
                low, high = (lean, high) if too_high else (low, lean)
            self._lowest[key] = (lean, float(posture.grips["left"].point[0]))
        return self._lowest[key]

    def posture(self, moment: Moment) -> Posture:
        loaded = moment.entered == 1.0
        depth = 1 - moment.progress if loaded else moment.entered
        lowest = self._style.bottom_trunk_deg or self._at_the_floor(moment)[0]
        # The knees open first, while the trunk keeps its angle; past the knee the hips follow.
        knee = blend(depth ** 1.5 if loaded else depth, 4, self.habit("bottom_knee_deg"))
        lean = blend(1 - (1 - depth) ** 1.5 if loaded else depth, 0.5, lowest)
        upright = self._upright(**self._spine(moment, depth), neck_deg=-15 * depth)
        load_share = self.habit("load_share") * (0.2 + 0.8 * float(minimum_jerk(4 * moment.progress))) if loaded else 0.0
        hold = self._hold_close if loaded else lambda bones: self._hold_close(bones, 0.3 + 0.7 * moment.entered)
        return standing.stand(self.body, upright, knee, lean, load_share, hold)

    def load_at(self, bones: Bones, moment: Moment) -> np.ndarray:
        if moment.entered < 1.0:
            return np.array([self._at_the_floor(moment)[1], 0.0, PLATE_RADIUS_M])
        held = super().load_at(bones, moment)
        return np.array([held[0], 0.0, max(held[2], PLATE_RADIUS_M)])


class _BarOnBack(Lift):
    """Standing lifts with the bar on the upper back."""

    def _hold_on_back(self, bones: Bones) -> tuple[dict[str, Grip], np.ndarray]:
        bar = self._bar(bones)
        thorax = bones.rotation("T2")
        grips = {side: Grip(bar + side_sign(side) * self.habit("grip_m") / 2 * (thorax @ LEFT), palm=thorax @ FORWARD,
                            elbow=thorax @ (-0.7 * FORWARD - UP + 0.2 * side_sign(side) * LEFT)) for side in SIDES}
        return grips, bar

    def _bar(self, bones: Bones) -> np.ndarray:
        midline = self.body.vertices[self.body.back_midline]
        shelf = midline[np.argmin(np.abs(midline[:, 2] - self.body.head("T2")[2]))]
        return bones.carried("T2", shelf + np.array([-0.022, 0.0, 0.0]))

    def load_at(self, bones: Bones, moment: Moment) -> np.ndarray:
        return self._bar(bones)


class Squat(_BarOnBack):
    """Progress 0 standing, 1 the bottom."""

    exercise = "squat"
    lowers_first = True
    habits = Style(38, 112, 12, 3, 0.40, 0.86, 0.8)
    DESCENT_M = 0.5          # about the way of the bar, of which `asymmetry` is a share

    def posture(self, moment: Moment) -> Posture:
        depth = moment.progress
        upright = self._upright(**self._spine(moment, depth), neck_deg=-12 * depth, knees_out_deg=14)
        knee = blend(depth, 4, self.habit("bottom_knee_deg"))
        lean = blend(float(np.sin(np.pi / 2 * depth)), 4, self.habit("bottom_trunk_deg"))
        posture = standing.stand(self.body, upright, knee, lean, self.habit("load_share"), self._hold_on_back)
        return self._shifted(posture, moment) if moment.rep.asymmetry else posture

    def _shifted(self, posture: Posture, moment: Moment) -> Posture:
        """Hips and bar off the middle at depth, as with a lifter who favours one leg."""
        tip = moment.rep.asymmetry * moment.progress
        roll = np.degrees(np.arcsin(tip * self.DESCENT_M / self.habit("grip_m")))
        posture = posture.moved(pelvis=posture.pelvis + HIP_SHIFT_M * tip * LEFT, roll_deg=float(roll))
        return posture.moved(grips=self._hold_on_back(pose(self.body, posture, with_fingers=False))[0])


class GoodMorning(_BarOnBack):
    """Progress 0 standing, 1 the deepest hinge."""

    exercise = "good_morning"
    lowers_first = is_hinge = True
    habits = Style(70, 18, 10, 4, 0.34, 0.86, 0.3)

    def posture(self, moment: Moment) -> Posture:
        depth = moment.progress
        upright = self._upright(**self._spine(moment, depth), neck_deg=-15 * depth)
        knee = blend(depth, 4, self.habit("bottom_knee_deg"))
        lean = blend(depth, 4, self.habit("bottom_trunk_deg"))
        return standing.stand(self.body, upright, knee, lean, self.habit("load_share"), self._hold_on_back)


class BentOverRow(_BarInHands):
    """Progress 0 arms straight, 1 the bar at the lower ribs. Entered from standing with the bar."""

    exercise = "bent_over_row"
    habits = Style(68, 28, 8, 4, 0.32, 0.58, 0.45)
    touch_u = 0.42          # along hip to shoulder, where the bar meets the body
    elbow_out = 0.45

    def posture(self, moment: Moment) -> Posture:
        depth = moment.entered
        upright = self._upright(**self._spine(moment, depth), neck_deg=-22 * depth)
        swing = moment.rep.swing_deg * moment.trunk_progress
        knee = blend(depth, 5, self.habit("bottom_knee_deg")) - 0.3 * swing
        lean = blend(depth, 1.0, self.habit("bottom_trunk_deg")) - swing
        return standing.stand(self.body, upright, max(knee, 4), lean, self.habit("load_share"),
                              lambda bones: self._row(bones, moment))

    def _row(self, bones: Bones, moment: Moment) -> tuple[dict[str, Grip], np.ndarray]:
        if moment.entered < 1.0:
            return self._blend_hang(bones, moment.entered)
        hang, _ = self._hang(bones)
        grips = {}
        for side in SIDES:
            top = self._touch(bones, side)
            point = hang[side].point + moment.hand(side) * (top - hang[side].point)
            trunk = bones.rotation("T10")
            grips[side] = Grip(point, palm=-FORWARD,
                               elbow=trunk @ (-FORWARD + 0.3 * UP + self.elbow_out * side_sign(side) * LEFT))
        return grips, 0.5 * (grips["left"].point + grips["right"].point)

    def _hang(self, bones: Bones) -> tuple[dict[str, Grip], np.ndarray]:
        """Arms straight down from the shoulders."""
        grips = standing.hanging_grips(standing.shoulders_of(bones), arm_reach(self.body) * 0.999,
                                       self.habit("grip_m"), curl=1.0)
        return grips, 0.5 * (grips["left"].point + grips["right"].point)

    def _blend_hang(self, bones: Bones, entered: float) -> tuple[dict[str, Grip], np.ndarray]:
        """On the way down the bar leaves the thighs and ends under the shoulders."""
        close, _ = self._hold_close(bones)
        free, _ = self._hang(bones)
        away = float(minimum_jerk((entered - 0.6) / 0.4))
        grips = {}
        for side in SIDES:
            x = max(close[side].point[0], blend(away, close[side].point[0], free[side].point[0]))
            if away == 1.0:
                x = free[side].point[0]
            shoulder = bones.at(f"{side}_upper_arm")
            height = standing.arm_hang(self.body, shoulder, x, close[side].point[1])
            grips[side] = Grip(np.array([x, close[side].point[1], height]), -FORWARD, close[side].elbow)
        return grips, 0.5 * (grips["left"].point + grips["right"].point)

    def _touch(self, bones: Bones, side: str) -> np.ndarray:
        """Where the hand ends: in front of the belly, at `touch_u` of the hip-shoulder line."""
        hips, shoulders = bones.at("pelvis"), 0.5 * sum(standing.shoulders_of(bones).values())
        front = pitch(90) @ unit(shoulders - hips)
        belly = self._belly_depth()
        return (hips + self.touch_u * (shoulders - hips) + (belly + 0.03) * front
                + side_sign(side) * self.habit("grip_m") / 2 * LEFT)

    def _belly_depth(self) -> float:
        """Hip-shoulder line to the front of the body at the touching height, metres."""
        hips, shoulder = self.body.head("pelvis"), self.body.head("left_upper_arm")
        height = blend(self.touch_u, hips[2], shoulder[2])
        skin = self.body.vertices[np.unique(self.body.quads["body"])]
        ring = skin[(np.abs(skin[:, 2] - height) < 0.03) & (np.abs(skin[:, 1]) < 0.12)]
        return float(ring[:, 0].max() - blend(self.touch_u, hips[0], shoulder[0]))


class TBarRow(BentOverRow):
    """A bent-over row on a bar that is hinged to the floor behind the lifter; close neutral grip."""

    exercise = "t_bar_row"
    apparatus = "t_bar"
    habits = Style(55, 32, 8, 4, 0.44, 0.16, 0.5)
    touch_u = 0.48
    elbow_out = 0.25


class OneArmRow(BentOverRow):
    """A dumbbell row with the arm on the camera's side; the other hand rests on a bench in front."""

    exercise = "single_arm_row"
    two_handed = False
    apparatus = "dumbbell"
    habits = Style(66, 30, 6, 4, 0.34, 0.44, 0.15)
    touch_u = 0.30
    elbow_out = 0.15

    @property
    def working_side(self) -> str:
        return self._style.working_side

    def _row(self, bones: Bones, moment: Moment) -> tuple[dict[str, Grip], np.ndarray]:
        grips, _ = super()._row(bones, moment)
        resting = "left" if self.working_side == "right" else "right"
        shoulder = bones.at(f"{resting}_upper_arm")
        on_bench = np.array([shoulder[0] + 0.20, shoulder[1], 0.0])
        on_bench[2] = max(0.47, standing.arm_hang(self.body, shoulder, on_bench[0], on_bench[1]))
        open_hand = Grip(blend(moment.entered, grips[resting].point, on_bench), -FORWARD, -FORWARD, 0.2)
        grips = {**grips, resting: open_hand}
        return grips, grips[self.working_side].point

    def load_at(self, bones: Bones, moment: Moment) -> np.ndarray:
        return hand_centre(bones, self.working_side)


class LatPulldown(Lift):
    """Progress 0 arms straight overhead, 1 the bar at the collarbones. Seated, thighs under a pad."""

    exercise = "lat_pulldown"
    apparatus = "pulldown"
    habits = Style(-8, 88, 0, 0, 0.34, 0.78, 0.0)
    cable_x_m = 0.16

    def posture(self, moment: Moment) -> Posture:
        body = self.body
        swing = moment.rep.swing_deg * moment.trunk_progress
        lean = blend(moment.entered, -4, self.habit("bottom_trunk_deg")) - swing
        thigh = body.length("left_thigh", "left_shank")
        feet = {side: Foot(foot.ankle + (thigh * 0.98 - foot.ankle[0]) * FORWARD, foot.toe_out_deg)
                for side, foot in self._feet.items()}
        seat = np.array([0.0, 0.0, body.head("left_foot")[2] + body.length("left_shank", "left_foot") * 0.985 + 0.01])
        arch = -0.25 * swing
        posture = self._upright(feet, lumbar_deg=self.habit("base_lumbar_deg") + 12 + arch + moment.rep.lumbar_deg
                                * moment.progress, thoracic_deg=self.habit("base_thoracic_deg"),
                                neck_deg=-10 - 8 * moment.progress + 0.3 * swing, knees_out_deg=4)
        posture = posture.moved(pelvis=seat, grips=self._overhead(pose(body, posture.moved(pelvis=seat), False)))
        posture = standing.lean_trunk(body, posture, lean)
        return posture.moved(grips=self._pull(pose(body, posture, with_fingers=False), moment))

    def _grip(self, side: str, point: np.ndarray) -> Grip:
        return Grip(point, palm=FORWARD, elbow=side_sign(side) * 0.8 * LEFT - UP + 0.25 * FORWARD)

    def _overhead(self, bones: Bones) -> dict[str, Grip]:
        """Straight arms up to the bar under the cable."""
        grips = {}
        for side in SIDES:
            shoulder, y = bones.at(f"{side}_upper_arm"), side_sign(side) * self.habit("grip_m") / 2
            rise = np.sqrt((0.998 * arm_reach(self.body)) ** 2 - (self.cable_x_m - shoulder[0]) ** 2
                           - (y - shoulder[1]) ** 2)
            grips[side] = self._grip(side, np.array([self.cable_x_m, y, shoulder[2] + rise]))
        return grips

    def _pull(self, bones: Bones, moment: Moment) -> dict[str, Grip]:
        top = self._overhead(bones)
        thorax = bones.rotation("T3")
        collar = bones.neck_base() + thorax @ np.array([0.135, 0.0, -0.03])
        grips = {}
        for side in SIDES:
            low = np.array([max(collar[0], 0.02), top[side].point[1], collar[2]])
            grips[side] = self._grip(side, top[side].point + moment.hand(side) * (low - top[side].point))
        return grips


class PullUp(Lift):
    """Progress 0 a straight hang, 1 the chin over the bar."""

    exercise = "pull_up"
    apparatus = "pull_up_bar"
    habits = Style(-6, 45, 0, 0, 0.20, 0.62, 0.0)
    bar_height_m = 2.35

    def posture(self, moment: Moment) -> Posture:
        body = self.body
        grips = {side: Grip(np.array([0.0, side_sign(side) * self.habit("grip_m") / 2, self.bar_height_m]),
                            palm=FORWARD, elbow=side_sign(side) * 0.8 * LEFT - UP + 0.3 * FORWARD) for side in SIDES}
        reach = 0.995 * arm_reach(body)
        drop = blend(moment.progress, reach * 0.985, 0.13)
        shoulder_x = blend(np.sin(np.pi / 2 * moment.progress), -0.02, -0.17)
        swing = moment.rep.swing_deg * np.sin(np.pi * moment.trunk_progress)
        lean = blend(moment.progress, -2, self.habit("bottom_trunk_deg") - 8) - swing
        posture = self._upright(lumbar_deg=-4, neck_deg=-12, knees_out_deg=4).moved(grips=grips)
        pelvis = np.array([0.0, 0.0, 1.0])
        wanted = np.array([shoulder_x, 0.0, self.bar_height_m - drop])
        for _ in range(3):
            feet = self._bent_legs(pelvis, lean)
            posture = standing.lean_trunk(body, posture.moved(pelvis=pelvis, feet=feet), lean)
            bones = pose(body, posture, with_fingers=False)
            pelvis = pelvis + wanted - 0.5 * sum(standing.shoulders_of(bones).values())
        return posture.moved(pelvis=pelvis, feet=self._bent_legs(pelvis, lean))

    def _bent_legs(self, pelvis: np.ndarray, lean: float) -> dict[str, Foot]:
        """Thighs a little forward of the trunk line, shanks crossed behind."""
        body, feet = self.body, {}
        thigh, shank = body.length("left_thigh", "left_shank"), body.length("left_shank", "left_foot")
        forward = np.radians(8 - lean)
        back = forward - np.radians(self.habit("bottom_knee_deg"))
        drop = thigh * np.array([np.sin(forward), 0, -np.cos(forward)]) + shank * np.array([np.sin(back), 0, -np.cos(back)])
        for side in SIDES:
            ankle = pelvis + drop + side_sign(side) * 0.09 * LEFT
            feet[side] = Foot(ankle, 4.0, float(np.degrees(-back)) + 30)
        return feet

    def load_at(self, bones: Bones, moment: Moment) -> np.ndarray:
        return np.array([0.0, 0.0, self.bar_height_m])


LIFTS = {lift.exercise: lift for lift in (Deadlift, RomanianDeadlift, GoodMorning, Squat, BentOverRow, TBarRow,
                                          OneArmRow, LatPulldown, PullUp)}
