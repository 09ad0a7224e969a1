"""Which clips there are: the four samples, the small set for tests and the large set for tuning."""

from dataclasses import replace

import numpy as np

from make.camera import Viewpoint
from make.clip import ClipSpec, World
from make.lifts import PLATE_RADIUS_M
from make.people import OUTFITS, PEOPLE, TUNING
from make.scene import FLOORS, PLATE_COLOURS, WALLS
from make.tempo import Rep, SetPlan

SAMPLE_VIEW = Viewpoint(640, 720, 25.0, fill=0.74, yaw_deg=3.0, distance_m=3.8)


def samples() -> list[ClipSpec]:
    """Four short clips that show what the program finds."""
    rounded = [Rep(out_s=1.3, hold_s=0.3, back_s=1.3, rest_s=0.5, lumbar_deg=degrees, rounding_shape="after_lift_off")
               for degrees in (2, 4, 30, 32, 34)]
    rocking = [Rep(out_s=1.0, hold_s=0.1, back_s=1.3, rest_s=0.25, swing_deg=swing, trunk_lead_s=0.15)
               for swing in (25, 27, 28, 29, 30)]
    momentum = [Rep(out_s=0.95, hold_s=0.1, back_s=1.1, rest_s=0.3, swing_deg=swing, trunk_lead_s=0.2)
                for swing in (24, 25, 26, 25, 27)]
    hinge = [Rep(out_s=1.8, hold_s=0.15, back_s=1.3, rest_s=0.4)] * 5
    clips = [
        ClipSpec("deadlift-rounds-from-rep3", "deadlift", "anton", "fitted_red",
                 SetPlan(tuple(rounded), enter_s=1.3, leave_s=1.2, ready_s=0.5), viewpoint=SAMPLE_VIEW,
                 world=World("white", "rubber", 2, "blue", plate_radius_m=0.14), crf=25, seed=11),
        ClipSpec("lat-pulldown-rocking", "lat_pulldown", "dana", "fitted_teal",
                 SetPlan(tuple(rocking), enter_s=0, leave_s=0, ready_s=0.1), viewpoint=SAMPLE_VIEW,
                 world=World("brick", "rubber", 1), crf=25, seed=12),
        ClipSpec("romanian-deadlift-clean", "romanian_deadlift", "bola", "fitted_pale",
                 SetPlan(tuple(hinge), enter_s=0, leave_s=0, ready_s=0.1), viewpoint=SAMPLE_VIEW,
                 world=World("grey", "wood", 2, "red", plate_radius_m=0.12), crf=25, seed=13),
        ClipSpec("bent-over-row-momentum", "bent_over_row", "imran", "fitted_blue",
                 SetPlan(tuple(momentum), enter_s=1.1, leave_s=1.1, ready_s=0.5), viewpoint=SAMPLE_VIEW,
                 world=World("wood", "pale", 1, "yellow", plate_radius_m=0.12), crf=25, seed=14),
    ]
    return [replace(clip, tags={"split": split_of(clip.person), "purpose": "sample"}) for clip in clips]


def split_of(person: str) -> str:
    return "tuning" if person in TUNING else "test"



# How each lift is done when it is done well: its reps, and the time before and after them.
# Lifts that start standing or seated need no way into their start position.
_STANDING = {"enter_s": 0.0, "leave_s": 0.0, "ready_s": 0.1}
_GETS_INTO_PLACE = {"enter_s": 1.1, "leave_s": 1.1, "ready_s": 0.5}
HABITS = {
    "deadlift": (Rep(1.3, 0.3, 1.3, 0.5, rounding_shape="after_lift_off"), _GETS_INTO_PLACE),
    "romanian_deadlift": (Rep(1.6, 0.15, 1.2, 0.4), _STANDING),
    "good_morning": (Rep(1.6, 0.15, 1.3, 0.4), _STANDING),
    "squat": (Rep(1.5, 0.15, 1.2, 0.5), _STANDING),
    "bent_over_row": (Rep(0.95, 0.15, 1.2, 0.35), _GETS_INTO_PLACE),
    "t_bar_row": (Rep(0.9, 0.15, 1.1, 0.35), _GETS_INTO_PLACE),
    "single_arm_row": (Rep(0.95, 0.15, 1.2, 0.35), _GETS_INTO_PLACE),
    "lat_pulldown": (Rep(1.1, 0.15, 1.5, 0.3), _STANDING),
    "pull_up": (Rep(1.2, 0.1, 1.4, 0.4), _STANDING),
}

# The ways a rep can go wrong, as changes to a good rep.
FAULTS = {
    "rounded": {"lumbar_deg": 30.0},
    "rounded_upper": {"thoracic_deg": 35.0},
    "bends_from_spine": {"lumbar_deg": 45.0, "thoracic_deg": 20.0},
    "rounded_from_start": {"lumbar_deg": 28.0, "rounding_shape": "from_start"},
    "swung": {"swing_deg": 25.0, "trunk_lead_s": 0.2},
    "yanked": {"yank": 0.7},
    "trunk_led": {"swing_deg": 25.0, "trunk_lead_s": 0.4},
    "short": {"reach": 0.58},
    "dropped": {"back_s": 0.4},
    "uneven": {"asymmetry": 0.25},
    "slightly_rounded": {"lumbar_deg": 14.0},
    "slightly_swung": {"swing_deg": 13.0},
}
FITTING_FAULTS = {
    "deadlift": ("rounded", "rounded_from_start", "rounded_upper", "slightly_rounded"),
    "romanian_deadlift": ("rounded", "short", "bends_from_spine", "rounded_upper", "slightly_rounded"),
    "good_morning": ("rounded", "short", "bends_from_spine"),
    "squat": ("short", "rounded"),
    "bent_over_row": ("swung", "rounded_from_start", "short", "dropped", "slightly_swung"),
    "t_bar_row": ("swung", "short"),
    "single_arm_row": ("swung", "short"),
    "lat_pulldown": ("swung", "short", "dropped", "slightly_swung"),
    "pull_up": ("short", "swung"),
}
# Doses come out of order, so that a set which goes downhill is not what is measured.
DOSES_DEG = (0.0, 20.0, 40.0, 10.0, 30.0)
FINE_DOSES_DEG = (0.0, 15.0, 5.0, 18.0, 12.0, 22.0, 8.0, 25.0)
SWING_DOSES_DEG = (0.0, 20.0, 10.0, 30.0, 15.0, 25.0, 5.0, 22.0, 35.0, 18.0)
SMALL_VIEW = Viewpoint(480, 640, 25.0, fill=0.70)
LOW_PLATES_M = 0.16


def faulted(rep: Rep, fault: str) -> Rep:
    """The rep with one fault. A dropped load falls in whichever phase lets it down."""
    return replace(rep, **FAULTS[fault])


def _clip(name: str, exercise: str, person: str, outfit: str, reps: tuple[Rep, ...], view: Viewpoint, world: World,
          seed: int, **more) -> ClipSpec:
    _, around = HABITS[exercise]
    if exercise == "pull_up":
        view = replace(view, aim_height_m=1.45, height_m=1.2, fill=min(view.fill, 0.62))
    return ClipSpec(name, exercise, person, outfit, SetPlan(reps, still_before_s=0.8, still_after_s=0.8, **around),
                    viewpoint=view, world=world, seed=seed, tags={"split": split_of(person), **more.pop("tags", {})}, **more)


def _each_lift(exercises, people_and_outfits, seed: int) -> list[ClipSpec]:
    """Every lift on each person: two clean reps, and one clean rep followed by two with the lift's first fault."""
    walls = ("white", "grey", "brick", "wood", "dark")
    clips = []
    for number, (person, outfit) in enumerate(people_and_outfits):
        for exercise in exercises:
            rep, _ = HABITS[exercise]
            world = World(walls[(number + len(clips)) % 4], clutter=len(clips) % 3, plates=("black", "blue", "red")[number % 3],
                          plate_radius_m=LOW_PLATES_M)
            fault = FITTING_FAULTS[exercise][0]
            for label, reps in (("clean", (rep,) * 2), (fault, (rep, faulted(rep, fault), faulted(rep, fault)))):
                clips.append(_clip(f"{exercise}-{label}-{person}", exercise, person, outfit, reps, SMALL_VIEW, world,
                                   seed + len(clips)))
    return clips


def _doses(exercise: str, people_and_outfits, seed: int) -> list[ClipSpec]:
    """One rep for each amount of lumbar flexion, the flat one first so that the lifter is his own baseline."""
    rep = replace(HABITS[exercise][0], rounding_shape="at_depth")
    return [_clip(f"dose-{exercise}-{person}-{outfit}", exercise, person, outfit,
                  tuple(replace(rep, lumbar_deg=dose) for dose in DOSES_DEG), SMALL_VIEW,
                  World("grey", clutter=number % 2, plate_radius_m=LOW_PLATES_M), seed + number, tags={"purpose": "dose"})
            for number, (person, outfit) in enumerate(people_and_outfits)]


def _fine_doses(exercise: str, people_and_outfits, seed: int) -> list[ClipSpec]:
    """Amounts of lumbar flexion around the limits of the rules, the flat back first."""
    rep = replace(HABITS[exercise][0], rounding_shape="at_depth")
    return [_clip(f"fine-{exercise}-{person}-{outfit}", exercise, person, outfit,
                  tuple(replace(rep, lumbar_deg=dose) for dose in FINE_DOSES_DEG), SMALL_VIEW,
                  World("brick", clutter=number % 2, plate_radius_m=LOW_PLATES_M), seed + number, tags={"purpose": "dose"})
            for number, (person, outfit) in enumerate(people_and_outfits)]


def _swing_doses(exercise: str, people_and_outfits, seed: int) -> list[ClipSpec]:
    """One rep for each amount of trunk swing. In every other clip the trunk starts before the arms, as in a cheated
    rep; in the rest both start together, so that only the amount tells it."""
    rep = HABITS[exercise][0]
    clips = []
    for number, (person, outfit) in enumerate(people_and_outfits):
        lead_s = 0.15 if number % 2 == 0 else 0.0
        reps = tuple(replace(rep, swing_deg=dose, trunk_lead_s=lead_s if dose > 0 else 0.0) for dose in SWING_DOSES_DEG)
        clips.append(_clip(f"swing-{exercise}-{person}-{outfit}", exercise, person, outfit, reps, SMALL_VIEW,
                           World("white", clutter=number % 2, plate_radius_m=LOW_PLATES_M), seed + number,
                           tags={"purpose": "dose"}))
    return clips


def _yaw_sweep(exercise: str, person: str, outfit: str, seed: int) -> list[ClipSpec]:
    rep, _ = HABITS[exercise]
    return [_clip(f"yaw{yaw:+03d}-{exercise}-{person}", exercise, person, outfit, (rep, faulted(rep, "rounded")),
                  replace(SMALL_VIEW, yaw_deg=float(yaw)), World("white", clutter=1, plate_radius_m=LOW_PLATES_M), seed,
                  tags={"purpose": "yaw"}) for yaw in (0, 15, 30, 45, 60, -15, -30, -90)]


def _hard_conditions(seed: int) -> list[ClipSpec]:
    """One difficulty at a time: what a phone in a real gym brings."""
    rep, _ = HABITS["romanian_deadlift"]
    reps = (rep, faulted(rep, "rounded"))
    easy = World("white", clutter=1, plate_radius_m=LOW_PLATES_M)
    cases = {
        "shake": (replace(SMALL_VIEW, shake_px=5.0), easy, {}),
        "dark": (SMALL_VIEW, replace(easy, brightness=0.35, grain=7.0, wall="dark"), {}),
        "backlight": (SMALL_VIEW, replace(easy, key_from_deg=90.0, key_share=0.75), {}),
        "bystander": (SMALL_VIEW, replace(easy, bystander="goran", clutter=3), {}),
        "full_plates": (SMALL_VIEW, replace(easy, plate_radius_m=PLATE_RADIUS_M), {}),
        "rotated90": (SMALL_VIEW, easy, {"rotation_deg": 90}),
        "rotated180": (SMALL_VIEW, easy, {"rotation_deg": 180}),
        "compressed": (SMALL_VIEW, easy, {"crf": 36}),
        "60fps": (replace(SMALL_VIEW, fps=60.0), easy, {}),
        "24fps_small": (replace(SMALL_VIEW, fps=24.0, width=360, height=480), easy, {}),
        "low_camera": (replace(SMALL_VIEW, height_m=0.4), easy, {}),
        "rolled": (replace(SMALL_VIEW, roll_deg=5.0), easy, {}),
        "facing_left": (replace(SMALL_VIEW, near_side="left"), easy, {}),
    }
    return [_clip(f"hard-{label}-romanian_deadlift-imran", "romanian_deadlift", "imran", "fitted_red", reps, view, world,
                  seed + number, tags={"purpose": label}, **more)
            for number, (label, (view, world, more)) in enumerate(cases.items())]


def small() -> list[ClipSpec]:
    """The set the tests use, most useful clips first."""
    first = (("anton", "fitted_blue"), ("dana", "fitted_red"), ("chiyo", "fitted_teal"))
    main_lifts = ("squat", "lat_pulldown", "romanian_deadlift", "deadlift", "bent_over_row")
    return (_each_lift(main_lifts, first[:2], 100)
            + _doses("romanian_deadlift", (("anton", "fitted_blue"), ("dana", "fitted_red"), ("emil", "fitted_pale"),
                                           ("bola", "fitted_teal"), ("anton", "loose_navy"), ("dana", "loose_white"),
                                           ("chiyo", "fitted_dark"), ("farida", "fitted_blue")), 300)
            + _each_lift(main_lifts, first[2:], 150)
            + _hard_conditions(400)
            + _yaw_sweep("romanian_deadlift", "goran", "fitted_pale", 500)
            + _each_lift(("good_morning", "t_bar_row", "single_arm_row", "pull_up"),
                         (("imran", "shorts_green"), ("joke", "fitted_red")), 200)
            + _doses("deadlift", (("hana", "fitted_teal"), ("goran", "fitted_blue"), ("hana", "loose_olive")), 330)
            + _swing_doses("bent_over_row", (("farida", "fitted_teal"), ("goran", "fitted_red")), 600)
            + _swing_doses("lat_pulldown", (("bola", "fitted_blue"), ("joke", "fitted_pale")), 620)
            + _fine_doses("romanian_deadlift", (("goran", "fitted_red"),), 350)
            + _fine_doses("romanian_deadlift", (("emil", "fitted_blue"),), 352)
            + _fine_doses("deadlift", (("farida", "fitted_teal"),), 360))


def squats() -> list[ClipSpec]:
    """Squats with small plates that leave the low back free, one rep for each amount of rounding."""
    return _doses("squat", (("anton", "fitted_blue"), ("dana", "fitted_red"), ("hana", "fitted_teal"),
                            ("goran", "fitted_blue")), 700)


def large(seed: int, count: int = 120) -> list[ClipSpec]:
    """Random sets: any lift, body, outfit, tempo, fault, room and mostly good viewpoints."""
    rng = np.random.default_rng(seed)
    people = sorted(PEOPLE)
    return [_random_clip(rng, number, people[number % len(people)], seed) for number in range(count)]


def _random_clip(rng: np.random.Generator, number: int, person: str, seed: int) -> ClipSpec:
    exercise = str(rng.choice(list(HABITS)))
    rep, _ = HABITS[exercise]
    outfit = str(rng.choice(sorted(OUTFITS)))
    rep = replace(rep, out_s=rep.out_s * rng.uniform(0.75, 1.4), back_s=rep.back_s * rng.uniform(0.75, 1.4),
                  rest_s=rep.rest_s * rng.uniform(0.6, 2.0))
    fault = str(rng.choice(FITTING_FAULTS[exercise])) if rng.random() < 0.6 else "clean"
    count = int(rng.integers(3, 6))
    from_rep = int(rng.integers(0, 3))
    reps = tuple(faulted(_varied(rng, rep), fault) if fault != "clean" and i >= from_rep else _varied(rng, rep)
                 for i in range(count))
    view = replace(SMALL_VIEW, fps=float(rng.choice([24.0, 25.0, 30.0])), near_side=str(rng.choice(["left", "right"])),
                   yaw_deg=float(rng.normal(0, 9)), distance_m=rng.uniform(2.8, 4.5), height_m=rng.uniform(0.7, 1.3),
                   fill=rng.uniform(0.6, 0.75), roll_deg=float(rng.normal(0, 0.8)),
                   shake_px=float(rng.choice([0.0, 0.0, 1.5, 3.0])))
    world = World(wall=str(rng.choice(sorted(WALLS))), floor=str(rng.choice(sorted(FLOORS))), clutter=int(rng.integers(0, 4)),
                  plates=str(rng.choice(sorted(PLATE_COLOURS))),
                  plate_radius_m=float(rng.choice([LOW_PLATES_M, PLATE_RADIUS_M])),
                  bystander=str(rng.choice(sorted(set(PEOPLE) - {person}))) if rng.random() < 0.25 else None,
                  brightness=rng.uniform(0.6, 1.25), key_from_deg=rng.uniform(-180, 180),
                  key_share=rng.uniform(0.15, 0.6), warmth=rng.uniform(-0.6, 0.9), grain=rng.uniform(0.8, 4.0))
    clip = _clip(f"large{seed}-{number:03d}-{exercise}-{fault}-{person}", exercise, person, outfit, reps, view, world,
                 seed * 1000 + number, crf=int(rng.integers(22, 31)))
    stray = ("dip",) if exercise not in ("pull_up", "deadlift") and rng.random() < 0.2 else ()
    return replace(clip, plan=replace(clip.plan, stray=stray))


def _varied(rng: np.random.Generator, rep: Rep) -> Rep:
    """No two reps are alike."""
    return replace(rep, out_s=rep.out_s * rng.normal(1, 0.05), back_s=rep.back_s * rng.normal(1, 0.06),
                   reach=float(np.clip(rng.normal(0.98, 0.02), 0.9, 1.0)), lumbar_deg=abs(rng.normal(0, 2)),
                   swing_deg=abs(rng.normal(0, 1.5)))
