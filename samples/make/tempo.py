"""When things happen in a set: stillness, getting into place, reps and their phases. Seconds."""

from dataclasses import dataclass, field

import numpy as np

BURST = 0.35                  # of a phase's time, in which a yank throws the load
ROUNDING_SHAPES = ("at_depth", "after_lift_off", "from_start")
# Movements that are no reps: when in the set they come, and how long they last, s. What each looks like: `stray.py`;
# a dip is a half movement of the lift itself.
STRAY = {"walk_in": ("first", 3.0), "look": ("idle", 1.6), "wipe": ("idle", 1.8), "dip": ("in place", 0.9),
         "regrip": ("in place", 1.2), "look_after": ("last", 1.4), "walk_out": ("last", 3.0)}


def minimum_jerk(share):
    """Progress 0 to 1 of a smooth reach, for elapsed time 0 to 1."""
    u = np.clip(share, 0.0, 1.0)
    return np.clip(u ** 3 * (10 - 15 * u + 6 * u ** 2), 0.0, 1.0)  # rounding must not leave 0 to 1


@dataclass(frozen=True)
class Rep:
    """One repetition. `out` is the first phase of the lift, `back` the second.

    `lumbar_deg` and `thoracic_deg` are rounding on top of what the lift always has; `swing_deg` is
    trunk motion that should not be there; `trunk_lead_s` is how much sooner the trunk starts than
    the arms. `reach` is the share of the full range. `asymmetry` raises the left hand by that share
    of the range; in a squat it tips bar and hips. `late_s` is how far the right hand is behind the left in time.
    """
    out_s: float = 1.4
    hold_s: float = 0.15
    back_s: float = 1.6
    rest_s: float = 0.35
    reach: float = 1.0
    lumbar_deg: float = 0.0
    thoracic_deg: float = 0.0
    rounding_shape: str = "at_depth"
    swing_deg: float = 0.0
    trunk_lead_s: float = 0.0
    asymmetry: float = 0.0
    late_s: float = 0.0
    yank: float = 0.0             # share of the first phase's way that is thrown in its first BURST of time; the rest is smooth

    def __post_init__(self):
        if self.rounding_shape not in ROUNDING_SHAPES:
            raise ValueError(f"rounding_shape must be one of {ROUNDING_SHAPES}, not {self.rounding_shape!r}")


@dataclass(frozen=True)
class SetPlan:
    """A filmed set. `enter_s` and `leave_s` are the ways into and out of the start position."""
    reps: tuple[Rep, ...]
    still_before_s: float = 1.0
    enter_s: float = 1.4
    ready_s: float = 0.6
    leave_s: float = 1.4
    still_after_s: float = 1.0
    stray: tuple[str, ...] = field(default=())  # keys of STRAY: movements that are no reps


@dataclass(frozen=True)
class Moment:
    """What the plan says at one time. `entered`: 0 upright and idle, 1 in the start position.

    `progress` runs from 0 at a rep's start to `rep.reach` at its turn; `trunk_progress` is the same
    for the trunk, which may run ahead; `share` is elapsed time within the phase, 0 to 1.
    """
    time_s: float
    phase: str
    rep_number: int               # from 1; 0 outside reps
    rep: Rep
    entered: float
    progress: float
    trunk_progress: float
    share: float
    late_progress: float = 0.0   # of the right hand, which may run behind
    stray: str = ""               # key of STRAY while its movement lasts

    def hand(self, side: str) -> float:
        """How far a hand has brought the load."""
        return (self.late_progress if side == "right" else self.progress) * (
            1 + (1 if side == "left" else -1) * self.rep.asymmetry / 2)


@dataclass(frozen=True)
class RepTimes:
    start_s: float
    turn_s: float
    end_s: float


class Timeline:
    """Cuts a set into phases: still, enter, ready, (out, hold, back, rest) per rep, leave, still."""

    def __init__(self, plan: SetPlan):
        self._plan = plan
        pieces = [*self._stray("first"), ("still", plan.still_before_s, 0), *self._stray("idle"),
                  ("enter", plan.enter_s, 0), *self._stray("in place"), ("ready", plan.ready_s, 0)]
        for number, rep in enumerate(plan.reps, start=1):
            pieces += [("out", rep.out_s, number), ("hold", rep.hold_s, number), ("back", rep.back_s, number)]
            if number < len(plan.reps):
                pieces.append(("rest", rep.rest_s, 0))
        pieces += [("ready", plan.ready_s, 0), ("leave", plan.leave_s, 0), ("still", plan.still_after_s, 0),
                   *self._stray("last")]
        self._pieces = [piece for piece in pieces if piece[1] > 0]
        self._starts = np.concatenate([[0.0], np.cumsum([piece[1] for piece in self._pieces])])

    def _stray(self, when: str) -> list[tuple[str, float, int]]:
        return [(kind, STRAY[kind][1], 0) for kind in self._plan.stray if STRAY[kind][0] == when]

    @property
    def duration_s(self) -> float:
        return float(self._starts[-1])

    def rep_times(self) -> list[RepTimes]:
        starts = {(name, number): self._starts[i] for i, (name, _, number) in enumerate(self._pieces)}
        times = []
        for number, rep in enumerate(self._plan.reps, start=1):
            start, back = starts[("out", number)], starts[("back", number)]
            times.append(RepTimes(float(start), float(start + rep.out_s), float(back + rep.back_s)))
        return times

    def at(self, time_s: float) -> Moment:
        i = int(np.clip(np.searchsorted(self._starts, time_s, side="right") - 1, 0, len(self._pieces) - 1))
        name, length, number = self._pieces[i]
        elapsed = time_s - self._starts[i]
        share = float(np.clip(elapsed / length, 0, 1))
        rep = self._plan.reps[number - 1] if number else self._neighbour(i)
        entered = self._entered(i, name, share)
        progress = trunk = 0.0
        if name == "out":
            trunk, progress = _outward(rep, elapsed)
        elif name == "hold":
            trunk = progress = rep.reach
        elif name == "back":
            trunk = progress = rep.reach * (1 - float(minimum_jerk(share)))
        elif name == "dip":
            trunk = progress = 0.3 * float(np.sin(np.pi * share) ** 2)
        late = self._late(time_s - rep.late_s) if rep.late_s and name != "dip" else progress
        stray = name if name in STRAY and name != "dip" else ""
        return Moment(time_s, "stray" if stray else name, number, rep, entered, progress, trunk, share, late, stray)

    def _late(self, time_s: float) -> float:
        """Progress of a hand that is where the other one was at an earlier time."""
        before = int(np.clip(np.searchsorted(self._starts, time_s, side="right") - 1, 0, len(self._pieces) - 1))
        name, length, number = self._pieces[before]
        if not number:
            return 0.0
        rep, elapsed = self._plan.reps[number - 1], time_s - self._starts[before]
        if name == "out":
            return _outward(rep, elapsed)[1]
        return rep.reach if name == "hold" else rep.reach * (1 - float(minimum_jerk(elapsed / length)))

    def _neighbour(self, i: int) -> Rep:
        """Between reps the coming rep's habits already show (a rounded start position, for one)."""
        later = [number for _, _, number in self._pieces[i:] if number]
        return self._plan.reps[(later[0] if later else len(self._plan.reps)) - 1]

    def _entered(self, i: int, name: str, share: float) -> float:
        if name == "enter":
            return float(minimum_jerk(share))
        if name == "leave":
            return 1 - float(minimum_jerk(share))
        if name == "still" or STRAY.get(name, ("in place",))[0] != "in place":
            before_the_set = any(number for _, _, number in self._pieces[i:])
            never_enters = self._plan.enter_s == 0 if before_the_set else self._plan.leave_s == 0
            return 1.0 if never_enters else 0.0
        return 1.0


def _outward(rep: Rep, elapsed_s: float) -> tuple[float, float]:
    """Trunk and arm progress of the first phase; a cheated rep starts with the trunk."""
    arms = (elapsed_s - rep.trunk_lead_s) / (rep.out_s - rep.trunk_lead_s)
    trunk = elapsed_s / (rep.out_s * (0.7 if rep.trunk_lead_s > 0 else 1.0))
    return rep.reach * _thrown(rep, trunk), rep.reach * _thrown(rep, arms)


def _thrown(rep: Rep, share: float) -> float:
    return (1 - rep.yank) * float(minimum_jerk(share)) + rep.yank * float(minimum_jerk(share / BURST))


def rounding(moment: Moment, depth: float) -> float:
    """Share 0 to 1 of a rep's rounding that shows now. `depth`: 0 upright, 1 at the lift's lowest point."""
    shape = moment.rep.rounding_shape
    if shape == "from_start":
        return float(minimum_jerk(1.4 * depth)) if moment.entered > 0 else 0.0
    if moment.rep_number == 0:
        return 0.0
    if shape == "at_depth":
        return float(minimum_jerk((depth - 0.25) / 0.7))
    if moment.phase == "out":
        return float(minimum_jerk(moment.share / 0.38) * (1 - minimum_jerk((moment.share - 0.55) / 0.4)))
    if moment.phase == "back":
        return 0.6 * float(minimum_jerk((moment.share - 0.25) / 0.4) * (1 - minimum_jerk((moment.share - 0.7) / 0.3)))
    return 0.0
