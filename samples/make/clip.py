"""One clip from its description: poses, draws and encodes every frame, and writes the truth beside it."""

import json
import os
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import numpy as np

from make import body, crowd, posing, rules, scene, standing, stray, truth
from make.camera import Camera, Viewpoint
from make.clothing import Tailor
from make.crowd import Passer, Spotter
from make.geometry import LEFT, unit
from make.lifts import LIFTS, Lift, Style, hand_centre
from make.mesh import Mesh
from make.people import OUTFITS, PEOPLE
from make.render import Renderer, ceiling_light
from make.tempo import Moment, SetPlan, Timeline
from make.video import VideoWriter


@dataclass(frozen=True)
class World:
    """Where the set is filmed, and who else is there. `bystander` is a person who stands in the background; `mirror_m` is
    how far behind the lifter a mirror hangs."""
    wall: str = "brick"
    floor: str = "rubber"
    clutter: int = 1
    plates: str = "black"
    plate_radius_m: float = scene.PLATE_RADIUS_M  # smaller plates hide less; a deadlift then starts on blocks
    bystander: str | None = None
    passers: tuple[Passer, ...] = ()
    spotter: Spotter | None = None
    mirror_m: float | None = None
    brightness: float = 1.0
    key_from_deg: float = 40.0
    key_share: float = 0.35
    warmth: float = 0.0
    grain: float = 1.5               # sensor noise, levels of 255


@dataclass(frozen=True)
class ClipSpec:
    """Everything that decides a clip. The same description gives the same clip."""
    name: str
    exercise: str
    person: str
    outfit: str
    plan: SetPlan
    style: Style = Style()
    viewpoint: Viewpoint = Viewpoint()
    world: World = World()
    crf: int = 24
    rotation_deg: int = 0
    seed: int = 1
    tags: dict = field(default_factory=dict)


class ClipMaker:
    """The lifter, the room and the camera of one clip."""

    def __init__(self, spec: ClipSpec):
        self._spec = spec
        self._body = body.build(PEOPLE[spec.person])
        style = replace(spec.style, working_side=spec.viewpoint.near_side)
        self._lift = LIFTS[spec.exercise](self._body, style)
        self._timeline = Timeline(spec.plan)
        self._tailor = Tailor(self._body, OUTFITS[spec.outfit])
        self._noise = np.random.default_rng(spec.seed)
        self._passers = [crowd.Walking(passer, spec.viewpoint) for passer in spec.world.passers]
        self._spotter = crowd.Spotting(spec.world.spotter) if spec.world.spotter else None
        self._last_picture: tuple[np.ndarray, np.ndarray] | None = None

    def make(self, folder: Path, progress=None) -> None:
        """Writes NAME.mp4 and NAME.truth.json; both appear whole or not at all, the truth last."""
        spec, view = self._spec, self._spec.viewpoint
        partial = folder / f"{spec.name}.{os.getpid()}.partial.mp4"  # two runs may share a folder
        renderer = self._renderer()
        writer = VideoWriter(partial, view.width, view.height, view.fps, spec.crf, spec.rotation_deg)
        frames = []
        count = int(round(self._timeline.duration_s * view.fps))
        try:
            for number in range(count):
                image, known = self._frame(renderer, number / view.fps)
                writer.write(image)
                frames.append(known)
                if progress:
                    progress(number + 1, count)
            writer.close()
        except BaseException:
            writer.abandon()
            raise
        finally:
            renderer.close()
        partial.replace(folder / f"{spec.name}.mp4")
        _write_json(folder / f"{spec.name}.truth.json", self._truth(frames))

    def tell(self, folder: Path) -> None:
        """Writes NAME.truth.json alone, for a clip that was drawn before."""
        frames = []
        for number in range(int(round(self._timeline.duration_s * self._spec.viewpoint.fps))):
            time_s = number / self._spec.viewpoint.fps
            posture, bones = self.posed(time_s)
            camera = self._spec.viewpoint.camera(self._body.phenotype.stature_m, time_s, self._spec.seed)
            frames.append(self._known(time_s, bones, posing.skin(bones), posture, camera))
        _write_json(folder / f"{self._spec.name}.truth.json", self._truth(frames))

    @property
    def duration_s(self) -> float:
        return self._timeline.duration_s

    def posed(self, time_s: float) -> tuple[posing.Posture, posing.Bones]:
        """The lifter at one time."""
        moment = self._timeline.at(time_s)
        posture = stray.moved(self._body, self._lift.posture(moment), moment)
        return posture, posing.pose(self._body, posture)

    def still(self, time_s: float) -> tuple[np.ndarray, dict]:
        """One frame and its truth, to look at before a clip is made."""
        renderer = self._renderer()
        try:
            return self._frame(renderer, time_s)
        finally:
            renderer.close()

    def _renderer(self) -> Renderer:
        spec, world = self._spec, self._spec.world
        lighting = ceiling_light(world.brightness, world.key_from_deg, world.key_share, world.warmth, spec.seed)
        room = scene.room(spec.viewpoint.near_side, world.wall, world.floor, world.clutter, spec.seed,
                          world.mirror_m)
        if world.bystander:
            room += crowd.bystander(world.bystander, spec.viewpoint.near_side, spec.seed)
        return Renderer(spec.viewpoint.width, spec.viewpoint.height, room, lighting)

    def _frame(self, renderer: Renderer, time_s: float) -> tuple[np.ndarray, dict]:
        spec = self._spec
        moment = self._timeline.at(time_s)
        posture, bones = self.posed(time_s)
        vertices = posing.skin(bones)
        camera = spec.viewpoint.camera(self._body.phenotype.stature_m, time_s, spec.seed)
        image = self._picture(renderer, camera, bones, vertices, moment)
        grain = self._noise.normal(0, spec.world.grain, image.shape[:2] + (1,))
        image = np.clip(image + grain, 0, 255).astype(np.uint8)
        return image, self._known(time_s, bones, vertices, posture, camera)

    def _known(self, time_s: float, bones: posing.Bones, vertices: np.ndarray, posture: posing.Posture,
               camera: Camera) -> dict:
        spec = self._spec
        moment = self._timeline.at(time_s)
        near = spec.viewpoint.near_side
        known = truth.frame_truth(bones, vertices, posture, moment, camera, near)
        if self._lift.apparatus == "barbell":
            face = scene.plate_face(self._lift.load_at(bones, moment), standing.side_sign(near), self._bar_axis(bones, moment))
            known["plate"] = truth.plate_truth(face, spec.world.plate_radius_m, camera)
        return known

    def _picture(self, renderer: Renderer, camera: Camera, bones: posing.Bones, vertices: np.ndarray,
                 moment: Moment) -> np.ndarray:
        """The drawn scene without sensor noise. Nothing is drawn again while nothing moves."""
        walking = [part for passer in self._passers for part in passer.meshes(moment.time_s)]
        if self._spec.viewpoint.shake_px > 0:
            return renderer.draw(camera, self._solids(bones, vertices, moment) + walking)
        if walking:
            self._last_picture = None
            return renderer.draw(camera, self._solids(bones, vertices, moment) + walking, camera_is_still=True)
        decided_by = np.concatenate([bones.rotations.ravel(), bones.positions.ravel(),
                                     self._lift.load_at(bones, moment)])
        if self._last_picture is None or not np.array_equal(self._last_picture[0], decided_by):
            image = renderer.draw(camera, self._solids(bones, vertices, moment), camera_is_still=True)
            self._last_picture = (decided_by, image)
        return self._last_picture[1]

    def _solids(self, bones: posing.Bones, vertices: np.ndarray, moment: Moment) -> list[Mesh]:
        solids = self._tailor.dress(vertices) + self._fixed_apparatus() + self._load(self._lift, bones, moment)
        if self._spotter:
            solids += self._spotter.meshes(moment.progress if self._lift.lowers_first else 1 - moment.progress)
        mirror_m = self._spec.world.mirror_m
        if mirror_m is not None:
            solids += crowd.reflected(solids, -standing.side_sign(self._spec.viewpoint.near_side) * mirror_m)
        return solids

    def _fixed_apparatus(self) -> list[Mesh]:
        lift, shank = self._lift, self._body.length("left_shank", "left_foot")
        if lift.apparatus == "pulldown":
            knee = self._body.head("left_foot")[2] + shank
            return scene.pulldown_machine(knee - 0.085, knee + 0.075, lift.cable_x_m)
        if lift.apparatus == "pull_up_bar":
            return scene.pull_up_bar(lift.bar_height_m)
        if lift.exercise == "deadlift":
            return scene.blocks(self._spec.world.plate_radius_m)
        if lift.apparatus == "dumbbell":
            far = 0.18 if lift.working_side == "right" else -0.18
            return scene.bench(0.24, far)
        return []

    def _load(self, lift: Lift, bones: posing.Bones, moment: Moment) -> list[Mesh]:
        world = self._spec.world
        at = lift.load_at(bones, moment)
        axis = self._bar_axis(bones, moment)
        if lift.apparatus == "barbell":
            return scene.tipped(scene.barbell(at, world.plates, world.plate_radius_m), at, axis)
        if lift.apparatus == "pulldown":
            return scene.pulldown_bar(at, lift.habit("grip_m") + 0.1, lift.cable_x_m, axis)
        if lift.apparatus == "t_bar":
            return scene.t_bar(at)
        if lift.apparatus == "dumbbell":
            return scene.dumbbell(at)
        return []

    def _bar_axis(self, bones: posing.Bones, moment: Moment) -> np.ndarray:
        """Unit vector along the bar, to the left; across the lifter unless he holds it at uneven heights."""
        if not moment.rep_number or not (moment.rep.asymmetry or moment.rep.late_s):
            return LEFT
        left, right = (hand_centre(bones, side) for side in ("left", "right"))
        return unit(left - right)

    def _truth(self, frames: list[dict]) -> dict:
        spec, view = self._spec, self._spec.viewpoint
        reps = []
        for rep, times in zip(spec.plan.reps, self._timeline.rep_times()):
            lowering_s = rep.out_s if self._lift.lowers_first else rep.back_s
            level = rules.level(*(self.posed(at)[1] for at in (times.start_s, times.turn_s + rep.hold_s / 2)))
            faults, borderline = truth.rep_faults(self._lift, rep, lowering_s, level)
            told = rules.states(spec.exercise, frames, view.near_side, times.start_s, times.turn_s)
            if spec.style.stance_m is not None:
                told["stance_width"] = rules.stance(spec.exercise, self.posed(times.start_s)[1])
                borderline += ["position"] if told["stance_width"] == "borderline" else []
            reps.append({"startS": round(times.start_s, 3), "turnS": round(times.turn_s, 3),
                         "endS": round(times.end_s, 3), "faults": faults, "borderline": borderline,
                         **({"rules": told} if told else {}),
                         "madeWith": {"lumbarDeg": rep.lumbar_deg, "thoracicDeg": rep.thoracic_deg,
                                      "roundingShape": rep.rounding_shape, "swingDeg": rep.swing_deg,
                                      "trunkLeadS": rep.trunk_lead_s, "reach": rep.reach,
                                      "asymmetry": rep.asymmetry, "eccentricS": lowering_s,
                                      **({"lateS": rep.late_s} if rep.late_s else {})}})
        return {"rendered": True, "exercise": spec.exercise, "body": spec.person, "clothing": spec.outfit,
                "seed": spec.seed, **spec.tags,
                "view": {"yawDeg": view.yaw_deg, "nearSide": view.near_side, "distanceM": view.distance_m,
                         "heightM": view.height_m, "shakePx": view.shake_px},
                "clip": {"width": view.width, "height": view.height, "fps": view.fps, "rotationDeg": spec.rotation_deg,
                         "frames": len(frames)},
                "world": {"wall": spec.world.wall, "clutter": spec.world.clutter, "plateRadiusM": spec.world.plate_radius_m,
                          "bystander": spec.world.bystander, **_company(spec.world)},
                "reps": reps, "frames": frames}


def _company(world: World) -> dict:
    """Who else moves in the picture, where there is somebody."""
    told = {"passers": [asdict(passer) for passer in world.passers],
            "spotter": asdict(world.spotter) if world.spotter else None, "mirrorM": world.mirror_m}
    return {key: value for key, value in told.items() if value}


def _write_json(path: Path, content: dict) -> None:
    partial = path.with_suffix(".partial")
    partial.write_text(json.dumps(content, separators=(",", ":")), encoding="utf-8")
    os.replace(partial, path)
