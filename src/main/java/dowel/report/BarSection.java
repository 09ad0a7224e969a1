package dowel.report;

import dowel.exercise.Check;
import dowel.faults.BarPath;
import dowel.faults.RepMetric;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.faults.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page says about the load's path.
 *
 * @param sources what the paths and metres are taken from, and what they are off by, in sentences; empty where there are
 *     none
 * @param charts the paths, one per rep that shows it
 * @param rows the numbers, rep by rep; empty if there is none at all
 * @param loss the loss of speed over each set; empty if it was not judged
 * @param notJudged what could not be judged, and why, in sentences
 */
public record BarSection(String sources, List<BarChart> charts, List<Row> rows, String loss, List<String> notJudged) {
    private static final String DRIFT = "bar_drift_trunk";
    private static final String DRIFT_CM = "bar_drift_cm";
    private static final String MEAN = "bar_mean_speed_m_per_s";
    private static final String PEAK = "bar_peak_speed_m_per_s";

    /** The numbers of one rep, their units in the table's head; dashes where they were not judged. */
    public record Row(int rep, String drift, String driftCm, String mean, String peak) {
        boolean measured() {
            return !(drift + driftCm + mean + peak).matches("\u2013*");
        }
    }

    /** Copies the lists. */
    public BarSection {
        charts = List.copyOf(charts);
        rows = List.copyOf(rows);
        notJudged = List.copyOf(notJudged);
    }

    /** Empty in exercises whose load the hands do not carry up and down. */
    static Optional<BarSection> of(SetReport report) {
        List<JudgedRep> reps = report.judgement().reps().stream()
                .filter(rep -> rep.bar().isPresent())
                .toList();
        if (reps.isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = reps.stream().map(BarSection::row).toList();
        List<BarChart> charts = charts(reps);
        boolean numbers = rows.stream().anyMatch(Row::measured);
        return Optional.of(new BarSection(
                numbers || !charts.isEmpty() ? BarSource.sentences(reps) : "",
                charts,
                numbers ? rows : List.of(),
                loss(report),
                notJudged(reps)));
    }

    private static List<BarChart> charts(List<JudgedRep> reps) {
        List<JudgedRep> drawn = reps.stream()
                .filter(rep -> rep.bar().orElseThrow().places().stream().anyMatch(BarPath.Place::seen))
                .toList();
        if (drawn.isEmpty()) {
            return List.of();
        }
        BarChart.Scale scale = BarChart.Scale.of(
                drawn.stream().map(rep -> rep.bar().orElseThrow()).toList());
        return drawn.stream()
                .map(rep -> BarChart.of(rep.rep(), rep.bar().orElseThrow(), summary(rep), scale))
                .toList();
    }

    private static String summary(JudgedRep rep) {
        return "Path of the bar in rep " + rep.rep().number() + ": " + number(rep, DRIFT)
                + " from the vertical at most, about " + number(rep, DRIFT_CM);
    }

    private static Row row(JudgedRep rep) {
        return new Row(rep.rep().number(), bare(rep, DRIFT), bare(rep, DRIFT_CM), bare(rep, MEAN), bare(rep, PEAK));
    }

    private static String bare(JudgedRep rep, String name) {
        RepMetric metric = rep.metrics().get(name);
        return metric == null ? "\u2013" : Wording.bare(metric.value(), metric.margin(), metric.unit());
    }

    private static String number(JudgedRep rep, String name) {
        RepMetric metric = rep.metrics().get(name);
        return metric == null ? "\u2013" : Wording.number(metric.value(), metric.margin(), metric.unit());
    }

    /** The rule's own words: it compares speeds of the plate where that was seen, else of the movement that makes the reps. */
    private static String loss(SetReport report) {
        String said = report.judgement().ofSet().stream()
                .filter(finding -> report.rule(finding.rule())
                        .filter(rule -> rule.check() == Check.VELOCITY_LOSS)
                        .isPresent())
                .filter(finding -> finding.verdict() != Verdict.NOT_JUDGED)
                .map(finding -> Wording.sentence(finding.say()))
                .collect(Collectors.joining(" "));
        boolean byPlate = BarSource.allByPlate(report.judgement().reps());
        return said.isEmpty() || !byPlate ? said : said + " Speeds are those of the plate.";
    }

    private static List<String> notJudged(List<JudgedRep> reps) {
        return Stream.concat(
                        said("Drift", reps, BarPath::noDrift).stream(), said("Speed", reps, BarPath::noSpeed).stream())
                .toList();
    }

    private static List<String> said(String what, List<JudgedRep> reps, Function<BarPath, Optional<String>> why) {
        return reps.stream()
                .filter(rep -> rep.bar().flatMap(why).isPresent())
                .collect(Collectors.groupingBy(
                        rep -> rep.bar().flatMap(why).orElseThrow(),
                        LinkedHashMap::new,
                        Collectors.mapping(rep -> rep.rep().number(), Collectors.toList())))
                .entrySet()
                .stream()
                .map(reason -> String.format(
                        Locale.ROOT,
                        "%s not judged in %s: %s.",
                        what,
                        Wording.reps(reason.getValue()),
                        reason.getKey()))
                .toList();
    }
}
