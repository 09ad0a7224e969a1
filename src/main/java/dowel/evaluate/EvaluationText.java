package dowel.evaluate;

import dowel.evaluate.Figure.Pass;
import dowel.evaluate.Slice.By;
import dowel.evaluate.Truth.Origin;
import dowel.motion.ModelInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An evaluation as a table for people. Square brackets hold 95 % intervals. */
public final class EvaluationText {
    private final Evaluation evaluation;
    private final StringBuilder out = new StringBuilder();

    private EvaluationText(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** The table, with a line break at its end. */
    public static String of(Evaluation evaluation) {
        EvaluationText text = new EvaluationText(evaluation);
        for (Origin origin : Origin.values()) {
            List<ClipSummary> clips = evaluation.clips().stream()
                    .filter(clip -> clip.truth().origin() == origin)
                    .toList();
            if (!clips.isEmpty()) {
                text.origin(origin, clips);
            }
        }
        text.failed();
        return text.out.toString();
    }

    private void origin(Origin origin, List<ClipSummary> clips) {
        title(origin, clips);
        OverallTables tables = new OverallTables(evaluation, new Slice(origin, By.ALL, "all"));
        section("Reps", tables.reps());
        section("Exercise (true: taken for)", confusion(origin));
        section("Faults by kind, exercise given. Alarm = warn or fault", tables.faults("fault."));
        section("Faults by rule, exercise given", tables.faults("rule."));
        section(
                "Told (warn or fault) by true degrees, % of judged reps, exercise given",
                DoseCurve.table(
                        evaluation,
                        List.of(
                                new Slice(origin, By.ALL, "all"),
                                new Slice(origin, By.SPLIT, "tuning"),
                                new Slice(origin, By.SPLIT, "test"))));
        section("Angles in deg, exercise given. Spread = once each clip's own bias is gone", tables.angles());
        section("Angles by view, in deg, exercise given: mean absolute error, bias", anglesByView(origin));
        section("Joints before smoothing, % of trunk length", tables.joints());
        section(
                "Measured shape of the back against true rounding, camera at most 15 deg off the side. One line through the"
                        + " doses of all clips; none where the true doses vary by less than 3 deg",
                backs(origin));
        section(
                "By part: %, F1, mean absolute error in deg, % of trunk length, % told, % of clean reps",
                parts(origin));
        section(
                "By clip: count / true, reps right + wrong / true, mean absolute error in deg, % of trunk length",
                clipRows(clips));
    }

    private void title(Origin origin, List<ClipSummary> clips) {
        long bodies = clips.stream().map(clip -> clip.truth().body()).distinct().count();
        line(
                "%s: %d clips, %d bodies; dowel %s, %s",
                origin == Origin.RENDERED ? "RENDERED (drawn bodies are not real lifters)" : "FILMED",
                clips.size(),
                bodies,
                evaluation.appVersion(),
                evaluation.models().stream().map(ModelInfo::id).collect(Collectors.joining(", ")));
    }

    private void section(String title, TextTable table) {
        if (table.hasRows()) {
            line("%n%s", title);
            out.append(table.text());
        }
    }

    private TextTable confusion(Origin origin) {
        TextTable table = new TextTable("true", "taken for");
        evaluation
                .confusion(origin)
                .forEach((known, row) -> table.row(
                        known,
                        row.entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining(", "))));
        return table;
    }

    /** Empty where angles are known from one view at most: that is the table above. */
    private TextTable anglesByView(Origin origin) {
        List<TrueAngle> angles = List.of(TrueAngle.values());
        TextTable table =
                new TextTable(Stream.concat(Stream.of(""), angles.stream().map(angle -> angle.metric()
                                .key()))
                        .toArray(String[]::new));
        List<Slice> views = slices(origin).stream()
                .filter(slice -> slice.by() == By.VIEW)
                .filter(view ->
                        evaluation.of(view).anyMatch(figure -> figure.name().startsWith("angle.")))
                .toList();
        if (views.size() > 1) {
            for (Slice view : views) {
                FigureLookup given = new FigureLookup(evaluation, view, Pass.EXERCISE_GIVEN);
                table.row(Stream.concat(
                                Stream.of(view.of()),
                                angles.stream()
                                        .map(angle -> "angle." + angle.metric().key())
                                        .map(name -> given.text(name + ".mean_absolute_error", 1) + ", "
                                                + given.text(name + ".bias", 1)))
                        .toArray(String[]::new));
            }
        }
        return table;
    }

    private TextTable backs(Origin origin) {
        TextTable table =
                new TextTable("", "doses", "slope", "intercept", "R2", "scatter", "smallest told from none, deg");
        for (Slice slice : slices(origin)) {
            for (String what : List.of("bow", "lumbar_sagitta", "spine_round_setup")) {
                if (slice.by() == By.ALL || slice.by() == By.CLOTHING || slice.by() == By.BODY_AND_CLOTHING) {
                    backRow(table, slice, what);
                }
            }
        }
        return table;
    }

    private void backRow(TextTable table, Slice slice, String what) {
        FigureLookup figures = new FigureLookup(evaluation, slice, Pass.EXERCISE_GIVEN);
        String name = "back." + what;
        figures.find(name + ".slope")
                .ifPresent(slope -> table.row(
                        slice.of() + " " + what,
                        Long.toString(slope.estimate().count()),
                        figures.text(name + ".slope", 3),
                        figures.text(name + ".intercept", 1),
                        figures.text(name + ".r_squared", 2),
                        figures.text(name + ".scatter_sd", 1),
                        figures.text(name + ".smallest_told_from_none", 0)));
    }

    private TextTable parts(Origin origin) {
        TextTable table = new TextTable(
                "",
                "clips",
                "exercise",
                "count",
                "F1",
                "trunk",
                "hip",
                "knee",
                "elbow",
                "joints",
                "faults",
                "false al.");
        for (By by : By.values()) {
            List<Slice> parts =
                    slices(origin).stream().filter(slice -> slice.by() == by).toList();
            if (by == By.ALL || (by != By.BODY_AND_CLOTHING && tellsMore(parts))) {
                parts.forEach(part -> partRow(table, part));
            }
        }
        return table;
    }

    /** False for one part that is all clips, and for parts of one clip each: both stand elsewhere. */
    private boolean tellsMore(List<Slice> parts) {
        return parts.size() > 1 && parts.stream().anyMatch(part -> clips(part) > 1);
    }

    private long clips(Slice slice) {
        return evaluation.clips().stream()
                .filter(clip -> Slice.of(clip.truth()).contains(slice))
                .count();
    }

    private void partRow(TextTable table, Slice slice) {
        FigureLookup auto = new FigureLookup(evaluation, slice, Pass.EXERCISE_FOUND_OUT);
        FigureLookup given = new FigureLookup(evaluation, slice, Pass.EXERCISE_GIVEN);
        FigureLookup either = new FigureLookup(evaluation, slice, Pass.EITHER);
        table.row(
                slice.by() == By.ALL ? "all" : slice.by().key() + " " + slice.of(),
                Long.toString(clips(slice)),
                auto.percent("exercise.right"),
                auto.percent("reps.count_exact"),
                auto.value("reps.f1", 2),
                given.value("angle.trunk_inclination.mean_absolute_error", 1),
                given.value("angle.hip_flexion.mean_absolute_error", 1),
                given.value("angle.knee_flexion.mean_absolute_error", 1),
                given.value("angle.elbow_flexion.mean_absolute_error", 1),
                either.value("joint.near.mean_distance", 1),
                given.percent("fault.any.recall"),
                given.percent("fault.any.false_alarms_per_clean_rep"));
    }

    private static TextTable clipRows(List<ClipSummary> clips) {
        TextTable table = new TextTable(
                "",
                "taken for",
                "count",
                "reps",
                "given",
                "trunk",
                "hip",
                "knee",
                "elbow",
                "joints",
                "faults told",
                "false al.");
        for (ClipSummary clip : clips) {
            table.row(
                    clip.truth().name(),
                    clip.truth().exercise().equals(Optional.of(clip.chosen())) ? "=" : clip.chosen(),
                    clip.count()
                            .map(count -> count.found() + "/" + count.truth())
                            .orElse("-"),
                    matched(clip.foundOut()),
                    matched(clip.given()),
                    angle(clip, TrueAngle.TRUNK),
                    angle(clip, TrueAngle.HIP),
                    angle(clip, TrueAngle.KNEE),
                    angle(clip, TrueAngle.ELBOW),
                    FigureLookup.decimal(clip.joints().bias(), 1),
                    clip.faults().told() + "/" + clip.faults().there(),
                    Long.toString(clip.faults().falseAlarms()));
        }
        return table;
    }

    private static String matched(Optional<RepScore> reps) {
        return reps.map(score -> score.matched() + "+" + (score.foundReps() - score.matched()) + "/" + score.trueReps())
                .orElse("-");
    }

    private static String angle(ClipSummary clip, TrueAngle angle) {
        return Optional.ofNullable(clip.angles().get(angle))
                .map(errors -> FigureLookup.decimal(errors.meanAbsolute(), 1))
                .orElse("-");
    }

    private List<Slice> slices(Origin origin) {
        return evaluation.figures().stream()
                .map(Figure::slice)
                .filter(slice -> slice.origin() == origin)
                .distinct()
                .toList();
    }

    private void failed() {
        if (!evaluation.failed().isEmpty()) {
            line("%nFailed: %d", evaluation.failed().size());
            evaluation.failed().forEach(one -> line("  %s: %s", one.clip(), one.why()));
        }
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format + "%n", values));
    }
}
