package dowel.corrections;

import dowel.corrections.Corrections.Which;
import dowel.exercise.ExerciseProfile;
import dowel.exercise.Place;
import dowel.exercise.RuleSpec;
import dowel.faults.Finding;
import dowel.faults.Judge;
import dowel.faults.SetJudgement;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.faults.Verdict;
import dowel.kinematics.MetricTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Applies a coach's verdicts, cues and notes to judged reps; mistakes go to the corrections' problems. What was measured
 * stays; the summary is made anew.
 */
public final class FindingEditor {
    private final Corrections corrections;
    private final Map<Integer, Integer> numbers;
    private final ExerciseProfile profile;
    private final List<JudgedRep> reps;
    private final List<Change> changes = new ArrayList<>();

    /** The judged set after the changes, and what was done. */
    public record Result(SetJudgement judgement, List<Change> changes) {
        /** Copies the changes. */
        public Result {
            changes = List.copyOf(changes);
        }
    }

    private FindingEditor(
            Corrections corrections, Map<Integer, Integer> numbers, ExerciseProfile profile, SetJudgement judged) {
        this.corrections = corrections;
        this.numbers = numbers;
        this.profile = profile;
        this.reps = new ArrayList<>(judged.reps());
    }

    /**
     * The changed findings.
     *
     * @param reps the reps after the coach's changes
     * @param judged those reps, judged
     */
    public static Result apply(
            Corrections corrections,
            RepEditor.Result reps,
            SetJudgement judged,
            MetricTrack track,
            ExerciseProfile profile) {
        FindingEditor editor = new FindingEditor(corrections, reps.numbers(), profile, judged);
        corrections.verdicts().forEach(editor::verdict);
        corrections.cues().forEach(editor::cue);
        corrections.notes().forEach(editor::note);
        boolean same = editor.reps.equals(judged.reps());
        return new Result(
                same ? judged : Judge.judge(track, reps.reps(), profile, again -> editor.reps), editor.changes);
    }

    private void verdict(Corrections.VerdictEdit edit) {
        Optional<Integer> rep = rep(edit.which(), edit.place());
        Optional<RuleSpec> rule = rule(edit.rule(), edit.place());
        if (rep.isEmpty() || rule.isEmpty()) {
            return;
        }
        Finding finding = finding(rep.get(), edit.rule());
        if (finding.verdict() == edit.verdict()) {
            return;
        }
        if (seen(edit.verdict()) && !seen(finding.verdict()) && edit.say().isEmpty()) {
            problem(edit.place(), "say is missing: nothing was measured as such, so write what you saw");
            return;
        }
        replace(rep.get(), changed(finding, edit, rule.get()));
        changes.add(new Change(
                Change.Kind.VERDICT,
                rep.get(),
                edit.rule(),
                finding.verdict().key(),
                edit.verdict().key(),
                edit.why()));
    }

    private static Finding changed(Finding finding, Corrections.VerdictEdit edit, RuleSpec rule) {
        boolean open = edit.verdict() == Verdict.NOT_JUDGED;
        String cue = finding.cue().isEmpty() ? rule.words().cue() : finding.cue();
        return new Finding(
                finding.rule(),
                finding.fault(),
                finding.rep(),
                edit.verdict(),
                open ? Optional.empty() : finding.measured(),
                open ? "" : say(finding, edit),
                seen(edit.verdict()) ? cue : "",
                open ? "left open by the coach" + (edit.why().isEmpty() ? "" : ": " + edit.why()) : "",
                open ? rule.words().filmSo() : "");
    }

    private static String say(Finding finding, Corrections.VerdictEdit edit) {
        if (!edit.say().isEmpty()) {
            return edit.say();
        }
        return edit.verdict() == Verdict.CLEAN ? "Judged good by the coach." : finding.say();
    }

    /** True if something was seen that is worth a word. */
    private static boolean seen(Verdict verdict) {
        return verdict == Verdict.BORDERLINE || verdict == Verdict.WARN || verdict == Verdict.FAULT;
    }

    private void cue(Corrections.CueEdit edit) {
        Optional<RuleSpec> rule = rule(edit.rule(), edit.place());
        if (rule.isEmpty()) {
            return;
        }
        for (JudgedRep rep : List.copyOf(reps)) {
            int number = rep.rep().number();
            Finding finding = finding(number, edit.rule());
            if (seen(finding.verdict())) {
                replace(
                        number,
                        new Finding(
                                finding.rule(),
                                finding.fault(),
                                finding.rep(),
                                finding.verdict(),
                                finding.measured(),
                                finding.say(),
                                edit.cue(),
                                finding.why(),
                                finding.filmSo()));
            }
        }
        changes.add(
                new Change(Change.Kind.CUE, 0, edit.rule(), rule.get().words().cue(), edit.cue(), ""));
    }

    private void note(Corrections.Note note) {
        if (note.which().wholeSet()) {
            changes.add(new Change(Change.Kind.NOTE, 0, "", "", note.text(), ""));
        } else {
            rep(note.which(), note.place())
                    .ifPresent(rep -> changes.add(new Change(Change.Kind.NOTE, rep, "", "", note.text(), "")));
        }
    }

    private Optional<Integer> rep(Which which, Place place) {
        if (which.rep().isPresent()) {
            Optional<Integer> now = Optional.ofNullable(numbers.get(which.rep().get()));
            if (now.isEmpty()) {
                problem(place, "there is no rep " + which.rep().get() + " (any more)");
            }
            return now;
        }
        double atS = which.atS().orElseThrow();
        Optional<Integer> now = reps.stream()
                .map(JudgedRep::rep)
                .filter(rep -> rep.startS() <= atS && atS <= rep.endS())
                .map(rep -> rep.number())
                .findFirst();
        if (now.isEmpty()) {
            problem(place, "there is no rep at " + atS + " s");
        }
        return now;
    }

    private Optional<RuleSpec> rule(String id, Place place) {
        Optional<RuleSpec> rule = profile.rule(id);
        if (rule.isEmpty()) {
            problem(
                    place,
                    "'" + id + "' is no rule of " + profile.id() + ": "
                            + profile.rules().stream().map(RuleSpec::id).collect(Collectors.joining(", ")));
        }
        if (rule.filter(spec -> spec.check().ofWholeSet()).isPresent()) {
            problem(place, "'" + id + "' judges the whole set; write a note about it instead");
            return Optional.empty();
        }
        return rule;
    }

    private Finding finding(int rep, String rule) {
        return reps.get(rep - 1).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private void replace(int rep, Finding changed) {
        JudgedRep old = reps.get(rep - 1);
        List<Finding> findings = old.findings().stream()
                .map(finding -> finding.rule().equals(changed.rule()) ? changed : finding)
                .toList();
        reps.set(rep - 1, old.withFindings(findings));
    }

    private void problem(Place place, String message) {
        corrections.problems().add(place, message);
    }
}
