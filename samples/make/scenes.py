"""Sets among other people, filmed from in front and behind, with uneven sides, uneven pauses and strays before and after."""

from dataclasses import replace

from make.camera import Viewpoint
from make.clip import ClipSpec, World
from make.crowd import Passer, Spotter
from make.lifts import Style
from make.sets import HABITS, LOW_PLATES_M, SMALL_VIEW, split_of
from make.tempo import Rep, SetPlan

SEATED_BEHIND = replace(SMALL_VIEW, yaw_deg=-90.0, distance_m=4.2, fill=0.62)
FRONT = replace(SMALL_VIEW, width=600, height=720, yaw_deg=90.0, distance_m=4.2, fill=0.70)  # wide enough for the bar
BEHIND = replace(FRONT, yaw_deg=-90.0)
ROOM = World("white", clutter=1, plate_radius_m=LOW_PLATES_M)
MIRRORED = replace(ROOM, wall="grey", clutter=0, mirror_m=1.5)
# Rests after each rep in a cluster, seconds: two reps, a pause, two more; and holds at the turn, a paused rep among plain ones.
CLUSTER_RESTS_S = (0.4, 2.6, 0.4, 0.4)
PAUSED_HOLDS_S = (0.15, 1.4, 0.15)


def scenes() -> list[ClipSpec]:
    """One difficulty a clip, and a plain set filmed the same way beside the uneven ones."""
    row, pull, squat, hinge, dead = (HABITS[lift][0] for lift in
                                     ("bent_over_row", "lat_pulldown", "squat", "romanian_deadlift", "deadlift"))
    rounded = replace(hinge, lumbar_deg=30.0)
    uneven_row, uneven_pull = (replace(rep, asymmetry=0.26, reach=0.88) for rep in (row, pull))
    late = replace(row, late_s=0.32)
    shifted = replace(squat, asymmetry=0.30)
    strays = ("walk_in", "look", "regrip", "look_after", "walk_out")
    return [
        _clip("uneven_hands", "bent_over_row", "anton", "fitted_blue", (uneven_row,) * 3, FRONT, ROOM, 1),
        _clip("late_hand", "bent_over_row", "hana", "fitted_red", (late,) * 3, FRONT, ROOM, 2),
        _clip("level_hands", "bent_over_row", "dana", "fitted_teal", (row,) * 3, FRONT, ROOM, 3),
        _clip("uneven_hands", "lat_pulldown", "dana", "fitted_red", (uneven_pull,) * 3, SEATED_BEHIND, ROOM, 4),
        _clip("level_hands", "lat_pulldown", "emil", "fitted_blue", (pull,) * 3, SEATED_BEHIND, ROOM, 5),
        _clip("shifted_hips", "squat", "chiyo", "fitted_teal", (shifted,) * 3, FRONT, ROOM, 6),
        _clip("level_hips", "squat", "goran", "fitted_pale", (squat,) * 3, BEHIND, ROOM, 7),
        _clip("narrow_stance", "squat", "joke", "fitted_red", (squat,) * 3, FRONT, ROOM, 8, style=Style(stance_m=0.18)),
        _clip("strays", "deadlift", "anton", "fitted_red", (dead,) * 2, SMALL_VIEW, ROOM, 9, stray=strays),
        _clip("cluster", "deadlift", "farida", "fitted_blue",
              tuple(replace(dead, rest_s=rest) for rest in CLUSTER_RESTS_S), SMALL_VIEW, ROOM, 10, stray=("look",)),
        _clip("paused_rep", "romanian_deadlift", "emil", "fitted_teal",
              tuple(replace(hinge, hold_s=hold) for hold in PAUSED_HOLDS_S), SMALL_VIEW, ROOM, 11, stray=("wipe",)),
        _clip("wipes_face", "lat_pulldown", "bola", "fitted_pale", (pull,) * 3, SMALL_VIEW, ROOM, 12,
              stray=("wipe", "look_after")),
        _clip("passer_in_front", "romanian_deadlift", "imran", "fitted_blue", (hinge, hinge, rounded), SMALL_VIEW,
              replace(ROOM, passers=(Passer("goran", "loose_olive", 1.1, 5.2),)), 13),
        _clip("passers_behind", "squat", "dana", "fitted_teal", (squat,) * 3, SMALL_VIEW,
              replace(ROOM, passers=(Passer("anton", "fitted_dark", -0.9, 3.4),
                                     Passer("hana", "loose_white", -1.4, 7.4, to_right=False))), 14),
        _clip("spotter", "squat", "anton", "fitted_red", (squat,) * 3, SMALL_VIEW,
              replace(ROOM, spotter=Spotter("bola", "loose_navy")), 15),
        _clip("spotter_from_front", "squat", "farida", "fitted_pale", (squat,) * 3, FRONT,
              replace(ROOM, spotter=Spotter("goran", "fitted_dark")), 16),
        _clip("mirror", "romanian_deadlift", "chiyo", "fitted_red", (hinge, rounded, rounded), replace(SMALL_VIEW, yaw_deg=22.0),
              MIRRORED, 17),
        _clip("mirror_and_passer", "bent_over_row", "joke", "fitted_teal", (row,) * 3, replace(SMALL_VIEW, yaw_deg=-18.0),
              replace(MIRRORED, passers=(Passer("emil", "fitted_blue", 1.0, 4.5, to_right=False),)), 18),
    ]


def _clip(label: str, exercise: str, person: str, outfit: str, reps: tuple[Rep, ...], view: Viewpoint, world: World,
          seed: int, stray: tuple[str, ...] = (), style: Style = Style()) -> ClipSpec:
    _, around = HABITS[exercise]
    plan = SetPlan(reps, still_before_s=0.7, still_after_s=0.7, stray=stray, **around)
    return ClipSpec(f"scene-{label}-{exercise}-{person}", exercise, person, outfit, plan, style, view, world,
                    seed=900 + seed, tags={"split": split_of(person), "purpose": label})
