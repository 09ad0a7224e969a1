package dowel.evaluate;

import dowel.evaluate.ClipResult.Pass;
import dowel.evaluate.FaultKind.State;
import dowel.evaluate.FaultOutcome.Said;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Figures on faults, by kind and by rule. An alarm is a finding that a person is told: warn or fault. Reps that are
 * borderline in truth count neither as faulty nor as clean.
 */
final class FaultFigures {
    private FaultFigures() {}

    static void add(FigureMaker figures, List<ClipResult> clips) {
        add(figures, Figure.Pass.EXERCISE_FOUND_OUT, clips, clip -> Optional.of(clip.foundOut()));
        add(figures, Figure.Pass.EXERCISE_GIVEN, clips, ClipResult::given);
    }

    private static void add(
            FigureMaker figures, Figure.Pass pass, List<ClipResult> clips, Function<ClipResult, Optional<Pass>> run) {
        List<Pass> passes =
                clips.stream().flatMap(clip -> run.apply(clip).stream()).toList();
        add(figures, pass, "fault.", passes.stream().map(Pass::byKind).toList());
        add(figures, pass, "rule.", passes.stream().map(Pass::byRule).toList());
    }

    private static void add(FigureMaker figures, Figure.Pass pass, String prefix, List<List<FaultOutcome>> clips) {
        clips.stream()
                .flatMap(List::stream)
                .map(FaultOutcome::by)
                .distinct()
                .sorted()
                .forEach(by -> {
                    List<List<FaultOutcome>> own = clips.stream()
                            .map(clip -> clip.stream()
                                    .filter(outcome -> outcome.by().equals(by))
                                    .toList())
                            .toList();
                    new OneKind(figures, pass, prefix + by, own).add();
                });
    }

    /** The figures of one kind of fault or rule. */
    private record OneKind(FigureMaker figures, Figure.Pass pass, String name, List<List<FaultOutcome>> clips) {
        void add() {
            Predicate<FaultOutcome> faulty = is(State.FAULT);
            Predicate<FaultOutcome> clean = is(State.CLEAN);
            Predicate<FaultOutcome> alarm = said(Said::alarm);
            Predicate<FaultOutcome> judged = said(Said::judged);
            Predicate<FaultOutcome> found = said(said -> said != Said.NO_REP);
            share(".recall", faulty, alarm);
            share(".recall_where_judged", faulty.and(judged), alarm);
            share(".recall_as_fault", faulty, said(said -> said == Said.FAULT));
            share(".precision", alarm.and(faulty.or(clean)), faulty);
            share(".false_alarms_per_clean_rep", clean.and(found), alarm);
            share(".alarms_per_borderline_rep", is(State.BORDERLINE).and(found), alarm);
            share(".not_judged", found, said(said -> said == Said.NOT_JUDGED));
        }

        private void share(String what, Predicate<FaultOutcome> among, Predicate<FaultOutcome> hit) {
            figures.share(
                    name + what,
                    pass,
                    clips.stream()
                            .map(clip -> new Share(
                                    clip.stream().filter(among).filter(hit).count(),
                                    clip.stream().filter(among).count()))
                            .toList());
        }

        private static Predicate<FaultOutcome> is(State state) {
            return outcome -> outcome.truth() == state;
        }

        private static Predicate<FaultOutcome> said(Predicate<Said> said) {
            return outcome -> said.test(outcome.said());
        }
    }
}
