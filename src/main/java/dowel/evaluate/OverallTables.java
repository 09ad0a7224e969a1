package dowel.evaluate;

import dowel.evaluate.Figure.Pass;
import java.util.List;

/** The tables over all clips of one origin. */
final class OverallTables {
    private final Evaluation evaluation;
    private final Slice slice;
    private final FigureLookup foundOut;
    private final FigureLookup given;
    private final FigureLookup either;

    OverallTables(Evaluation evaluation, Slice slice) {
        this.evaluation = evaluation;
        this.slice = slice;
        this.foundOut = new FigureLookup(evaluation, slice, Pass.EXERCISE_FOUND_OUT);
        this.given = new FigureLookup(evaluation, slice, Pass.EXERCISE_GIVEN);
        this.either = new FigureLookup(evaluation, slice, Pass.EITHER);
    }

    TextTable reps() {
        TextTable table = new TextTable("", "exercise found out", "exercise given");
        rowIfTold(table, "exercise right, %", foundOut.percentText("exercise.right"), "-");
        shareRow(table, "count exactly right, % of clips", "reps.count_exact");
        shareRow(table, "count off by at most one, %", "reps.count_off_by_at_most_one");
        numberRow(table, "count, mean absolute error", "reps.count_mean_absolute_error");
        shareRow(table, "reps precision, %", "reps.precision");
        shareRow(table, "reps recall, %", "reps.recall");
        numberRow(table, "reps F1", "reps.f1");
        for (String when : List.of("start", "turn", "end")) {
            numberRow(table, when + ", bias in s", "reps." + when + ".bias");
            numberRow(table, when + ", mean absolute error in s", "reps." + when + ".mean_absolute_error");
        }
        return table;
    }

    private void shareRow(TextTable table, String label, String name) {
        rowIfTold(table, label, foundOut.percentText(name), given.percentText(name));
    }

    private void numberRow(TextTable table, String label, String name) {
        rowIfTold(table, label, foundOut.text(name, 2), given.text(name, 2));
    }

    private static void rowIfTold(TextTable table, String label, String foundOut, String given) {
        if (!foundOut.equals("-") || !given.equals("-")) {
            table.row(label, foundOut, given);
        }
    }

    /** Faults by kind or rule, percent. */
    TextTable faults(String prefix) {
        TextTable table = new TextTable(
                "",
                "recall %",
                "where judged %",
                "as fault %",
                "precision %",
                "false alarms % of clean",
                "not judged %");
        String end = ".not_judged";
        evaluation
                .of(slice)
                .filter(figure -> figure.pass() == Pass.EXERCISE_GIVEN)
                .map(Figure::name)
                .filter(name -> name.startsWith(prefix) && name.endsWith(end))
                .map(name -> name.substring(0, name.length() - end.length()))
                .forEach(name -> table.row(
                        name.substring(prefix.length()),
                        given.percentText(name + ".recall"),
                        given.percent(name + ".recall_where_judged"),
                        given.percent(name + ".recall_as_fault"),
                        given.percentText(name + ".precision"),
                        given.percentText(name + ".false_alarms_per_clean_rep"),
                        given.percent(name + end)));
        return table;
    }

    TextTable angles() {
        TextTable table = new TextTable(
                "",
                "mean abs. error",
                "bias",
                "RMSE",
                "limits of agreement",
                "spread",
                "at the turn",
                "from true joints",
                "measured %");
        for (TrueAngle angle : TrueAngle.values()) {
            String name = "angle." + angle.metric().key();
            if (given.find(name + ".bias").isPresent()) {
                table.row(
                        angle.metric().key(),
                        given.text(name + ".mean_absolute_error", 1),
                        given.text(name + ".bias", 1),
                        given.value(name + ".rmse", 1),
                        given.value(name + ".agreement_low", 0) + " to " + given.value(name + ".agreement_high", 0),
                        given.text(name + ".spread_mean_absolute_error", 1),
                        given.value(name + ".at_turn.bias", 1) + ", abs. "
                                + given.value(name + ".at_turn.mean_absolute_error", 1),
                        either.value(name + ".from_true_joints.bias", 1) + ", abs. "
                                + either.value(name + ".from_true_joints.mean_absolute_error", 1),
                        given.percent(name + ".measured"));
            }
        }
        return table;
    }

    TextTable joints() {
        TextTable table = new TextTable("", "mean distance", "forward bias", "down bias");
        evaluation
                .of(slice)
                .map(Figure::name)
                .filter(name -> name.startsWith("joint.") && name.endsWith(".mean_distance"))
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .forEach(name -> table.row(
                        name.substring("joint.".length()),
                        either.text(name + ".mean_distance", 1),
                        either.text(name + ".forward_bias", 1),
                        either.text(name + ".down_bias", 1)));
        for (String pace : List.of("slow", "fast", "after_fast")) {
            either.find("tracker." + pace + ".mean_distance")
                    .ifPresent(figure ->
                            table.row("near, " + pace.replace('_', ' '), either.text(figure.name(), 1), "", ""));
        }
        either.find("tracker.lag").ifPresent(figure -> table.row("lag in s", either.text(figure.name(), 3), "", ""));
        return table;
    }
}
