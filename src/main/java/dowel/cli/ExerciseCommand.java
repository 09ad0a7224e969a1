package dowel.cli;

import dowel.exercise.Check;
import dowel.exercise.ExerciseProfile;
import dowel.exercise.Limits;
import dowel.exercise.RepShape;
import dowel.exercise.RuleSpec;
import dowel.motion.View;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dowel exercise ID}: one exercise with every rule, its limits, margin and source. */
@Command(
        name = "exercise",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Shows one exercise: what a rep is, and every rule with its limits, margin and source.")
final class ExerciseCommand implements Callable<Integer> {
    private static final List<String> SIGNS = List.of(
            "",
            "%c: percent of the length of the back line. L: trunk length, hip to shoulder.",
            "In formulas: S shoulder, H hip, K knee, A ankle, E elbow, W wrist.",
            "Sources: [S] published, [D] derived or measured on rendered clips, [C] coaching convention.");

    @Parameters(paramLabel = "ID", description = "An id or name that 'dowel exercises' lists.")
    private String id;

    @Mixin
    private ExerciseFolder exercises;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ExerciseProfile profile = exercises
                .load()
                .find(id)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "unknown exercise '" + id + "'; 'dowel exercises' lists the known ones"));
        PrintWriter out = spec.commandLine().getOut();
        out.println(profile.name() + " (" + profile.id() + ")");
        if (!profile.aliases().isEmpty()) {
            out.println("  also called: " + String.join(", ", profile.aliases()));
        }
        out.println("  film it from: "
                + profile.views().stream().map(View.Kind::key).collect(Collectors.joining(", ")));
        RepShape rep = profile.rep();
        out.printf(
                Locale.ROOT,
                "  a rep takes %s to %s s; it is read from:%n",
                number(rep.shortestS()),
                number(rep.longestS()));
        for (RepShape.Driver driver : rep.drivers()) {
            out.printf(
                    Locale.ROOT,
                    "    %s = %s, travel at least %s %s%n",
                    driver.metric().key(),
                    driver.metric().formula(),
                    number(driver.minRom()),
                    driver.metric().unit().symbol());
        }
        out.println();
        profile.rules().forEach(rule -> print(out, rule));
        if (!profile.onRequest().isEmpty()) {
            out.println("Only with --judge:");
            profile.onRequest().forEach(rule -> print(out, rule));
        }
        SIGNS.forEach(out::println);
        out.flush();
        return ExitCode.OK;
    }

    private static void print(PrintWriter out, RuleSpec rule) {
        out.printf(
                Locale.ROOT,
                "%s (%s): %s, seen from: %s%n",
                rule.id(),
                rule.group().key() + (rule.noFault() ? ", noticed only" : ""),
                limits(rule.limits()),
                seenFrom(rule));
        rule.parts().forEach((name, part) -> out.println("    " + name.replace('_', ' ') + ": " + limits(part)));
        out.println("    cue: " + rule.words().cue());
        out.println("    source: " + rule.source());
    }

    private static String limits(Limits limits) {
        String sign = limits.direction() == Check.Direction.ABOVE ? ">=" : "<=";
        String unit =
                limits.unit().symbol().isEmpty() ? "" : " " + limits.unit().symbol();
        String fault = Double.isNaN(limits.fault()) ? "" : ", fault " + sign + " " + number(limits.fault()) + unit;
        return "warn " + sign + " " + number(limits.warn()) + unit + fault + ", margin " + number(limits.margin())
                + unit;
    }

    private static String seenFrom(RuleSpec rule) {
        return switch (rule.view()) {
            case CONTOUR -> "the side, within 15 deg";
            case SAGITTAL -> "the side, within 30 deg";
            case FRONTAL -> "front or back";
            case ANY -> "any view that shows the load";
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
