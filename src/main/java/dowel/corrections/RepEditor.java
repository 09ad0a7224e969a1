package dowel.corrections;

import dowel.exercise.ExerciseProfile;
import dowel.exercise.Place;
import dowel.exercise.RepShape;
import dowel.kinematics.MetricTrack;
import dowel.reps.Rejected;
import dowel.reps.Rep;
import dowel.reps.RepDetector;
import dowel.reps.RepList;
import dowel.reps.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applies a coach's changes to the reps that were found; mistakes go to the corrections' problems. */
public final class RepEditor {
    private final Corrections corrections;
    private final MetricTrack track;
    private final ExerciseProfile profile;
    private final double clipEndS;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Rejected> rejected;
    private final List<Stretch> sets;
    private final List<Pending> pending = new ArrayList<>();
    private final Set<Integer> known = new HashSet<>();

    /**
     * The reps after the changes.
     *
     * @param reps numbered from 1 again; what was deleted stands with the rejected
     * @param numbers a number of the report without corrections to the number now
     * @param changes what was done
     */
    public record Result(RepList reps, Map<Integer, Integer> numbers, List<Change> changes) {
        /** Copies the collections. */
        public Result {
            numbers = Map.copyOf(numbers);
            changes = List.copyOf(changes);
        }
    }

    /** A rep in the making: its times, the numbers it had, and the entry that made it so. */
    private record Draft(Rep rep, Set<Integer> from, Optional<Place> place) {}

    /** A change whose rep has no number yet. */
    private record Pending(Change.Kind kind, Draft draft, String before, String after, String note) {}

    private RepEditor(
            Corrections corrections, RepList found, MetricTrack track, ExerciseProfile profile, double clipEndS) {
        this.corrections = corrections;
        this.track = track;
        this.profile = profile;
        this.clipEndS = clipEndS;
        this.rejected = new ArrayList<>(found.rejected());
        this.sets = found.sets();
        for (Rep rep : found.reps()) {
            drafts.add(new Draft(rep, Set.of(rep.number()), Optional.empty()));
            known.add(rep.number());
        }
    }

    /**
     * The changed reps.
     *
     * @param found the reps without corrections
     * @param clipEndS duration of the clip, seconds
     */
    public static Result apply(
            Corrections corrections, RepList found, MetricTrack track, ExerciseProfile profile, double clipEndS) {
        RepEditor editor = new RepEditor(corrections, found, track, profile, clipEndS);
        corrections.deletes().forEach(editor::delete);
        corrections.merges().forEach(editor::merge);
        corrections.moves().forEach(editor::move);
        corrections.adds().forEach(editor::add);
        return editor.result();
    }

    private void delete(Corrections.Delete delete) {
        find(delete.rep(), delete.place()).ifPresent(draft -> {
            drafts.remove(draft);
            String why = "deleted by the coach" + (delete.why().isEmpty() ? "" : ": " + delete.why());
            rejected.add(new Rejected(draft.rep().startS(), draft.rep().endS(), why));
            pending.add(new Pending(Change.Kind.REP_DELETED, null, span(draft.rep()), "", delete.why()));
        });
    }

    private void merge(Corrections.Merge merge) {
        List<Draft> parts = merge.reps().stream()
                .flatMap(number -> find(number, merge.place()).stream())
                .toList();
        if (parts.size() < merge.reps().size()) {
            return;
        }
        int first = drafts.indexOf(parts.get(0));
        if (drafts.size() < first + parts.size()
                || !drafts.subList(first, first + parts.size()).equals(parts)) {
            problem(merge.place(), "reps " + merge.reps() + " are no neighbours");
            return;
        }
        Rep largest = parts.stream()
                .map(Draft::rep)
                .max(Comparator.comparingDouble(Rep::rom))
                .orElseThrow();
        double startS = parts.get(0).rep().startS();
        double endS = parts.get(parts.size() - 1).rep().endS();
        double turnS = merge.turnS().orElse(largest.turnS());
        double leaveS = merge.turnS().isPresent() ? turnS : largest.leaveS();
        Set<Integer> from = new HashSet<>();
        parts.forEach(part -> from.addAll(part.from()));
        boolean complete = parts.stream().allMatch(part -> part.rep().complete());
        rep(merge.place(), startS, turnS, leaveS, endS, complete).ifPresent(rep -> {
            Draft merged = new Draft(rep, from, Optional.of(merge.place()));
            drafts.removeAll(parts);
            drafts.add(first, merged);
            pending.add(new Pending(
                    Change.Kind.REPS_MERGED,
                    merged,
                    String.join(
                            " and ",
                            parts.stream().map(part -> span(part.rep())).toList()),
                    span(rep),
                    merge.why()));
        });
    }

    private void move(Corrections.Move move) {
        find(move.rep(), move.place()).ifPresent(draft -> {
            Rep old = draft.rep();
            double startS = move.startS().orElse(old.startS());
            double turnS = move.turnS().orElse(old.turnS());
            double endS = move.endS().orElse(old.endS());
            double leaveS = move.turnS().isPresent() ? turnS : Math.min(old.leaveS(), endS);
            rep(move.place(), startS, turnS, leaveS, endS, old.complete()).ifPresent(rep -> {
                Draft moved = new Draft(rep, draft.from(), Optional.of(move.place()));
                drafts.set(drafts.indexOf(draft), moved);
                pending.add(new Pending(Change.Kind.REP_MOVED, moved, span(old), span(rep), move.why()));
            });
        });
    }

    private void add(Corrections.Add add) {
        rep(add.place(), add.startS(), add.turnS(), add.turnS(), add.endS(), true)
                .ifPresent(rep -> {
                    Draft added = new Draft(rep, Set.of(), Optional.of(add.place()));
                    drafts.add(added);
                    pending.add(new Pending(Change.Kind.REP_ADDED, added, "", span(rep), add.why()));
                });
    }

    private Optional<Rep> rep(Place place, double startS, double turnS, double leaveS, double endS, boolean complete) {
        if (!(startS >= 0 && startS < turnS && turnS <= leaveS && leaveS < endS && endS <= clipEndS + 1e-6)) {
            problem(
                    place,
                    String.format(
                            Locale.ROOT,
                            "start %.2f s, turn %.2f s, end %.2f s must come in this order within the clip's %.2f s",
                            startS,
                            turnS,
                            endS,
                            clipEndS));
            return Optional.empty();
        }
        Rep.Order order = profile.rep().first() == RepShape.Phase.CONCENTRIC
                ? Rep.Order.CONCENTRIC_FIRST
                : Rep.Order.ECCENTRIC_FIRST;
        double rom = RepDetector.rangeOfMotion(track, profile, startS, endS);
        return Optional.of(
                new Rep(1, startS, turnS, leaveS, endS, order, rom, RepDetector.romUnit(track, profile), complete));
    }

    private Optional<Draft> find(int number, Place place) {
        Optional<Draft> found =
                drafts.stream().filter(draft -> draft.from().contains(number)).findFirst();
        if (found.isEmpty()) {
            problem(
                    place,
                    known.contains(number)
                            ? "rep " + number + " is deleted in this file"
                            : "there is no rep " + number + "; the report has " + known.size());
        }
        return found;
    }

    private void problem(Place place, String message) {
        corrections.problems().add(place, message);
    }

    private Result result() {
        drafts.sort(Comparator.comparingDouble(draft -> draft.rep().startS()));
        List<Rep> reps = new ArrayList<>();
        Map<Integer, Integer> numbers = new HashMap<>();
        Map<Draft, Integer> now = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (i > 0) {
                refuseOverlap(drafts.get(i - 1), draft);
            }
            reps.add(draft.rep().numbered(i + 1));
            now.put(draft, i + 1);
            for (int old : draft.from()) {
                numbers.put(old, i + 1);
            }
        }
        rejected.sort(Comparator.comparingDouble(Rejected::startS));
        List<Change> changes = pending.stream()
                .map(p -> new Change(
                        p.kind(),
                        p.draft() == null ? 0 : now.getOrDefault(p.draft(), 0),
                        "",
                        p.before(),
                        p.after(),
                        p.note()))
                .toList();
        return new Result(new RepList(reps, rejected, sets), numbers, changes);
    }

    private void refuseOverlap(Draft earlier, Draft later) {
        if (earlier.rep().endS() > later.rep().startS() + 1e-6) {
            later.place()
                    .or(earlier::place)
                    .ifPresent(place -> problem(
                            place, "reps " + span(earlier.rep()) + " and " + span(later.rep()) + " would overlap"));
        }
    }

    private static String span(Rep rep) {
        return String.format(Locale.ROOT, "%.1f s to %.1f s, turn at %.1f s", rep.startS(), rep.endS(), rep.turnS());
    }
}
