package dowel.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.faults.Finding;
import dowel.faults.SetJudgement;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.faults.Verdict;
import dowel.kinematics.Quality;
import dowel.reps.Rep;
import dowel.reps.Stretch;
import dowel.signal.Series;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyMomentsTest {
    private static final double REP_S = 3;

    @Test
    void theBestRepIsOfTheSameSetAndRule() {
        List<Stretch> sets = List.of(new Stretch(0, 5.9), new Stretch(6, 12));
        KeyMoments moments = new KeyMoments(report(
                List.of(
                        rep(1, finding("torso_swing", 1, Verdict.CLEAN, 4)),
                        rep(2, finding("torso_swing", 2, Verdict.FAULT, 24)),
                        rep(3, finding("torso_swing", 3, Verdict.BORDERLINE, 9)),
                        rep(4, finding("torso_swing", 4, Verdict.WARN, 15), finding("half_rep", 4, Verdict.WARN, 0.5))),
                sets));
        assertEquals(
                List.of("rep2-torso_swing.jpg", "rep4-torso_swing.jpg", "rep4-half_rep.jpg"), names(moments.found()));
        assertEquals(Optional.of(1), moments.best(moments.found().get(0)).map(Finding::rep));
        assertEquals(Optional.of(3), moments.best(moments.found().get(1)).map(Finding::rep));
        assertEquals(Optional.empty(), moments.best(moments.found().get(2)));
        assertEquals(5, moments.pictured().size());
    }

    @Test
    void whatIsNoFaultIsShownToo() {
        KeyMoments moments = new KeyMoments(report(
                List.of(
                        rep(1, finding("stance_width", 1, Verdict.NOTED, 1.6)),
                        rep(2, finding("stance_width", 2, Verdict.BORDERLINE, 1.2))),
                List.of()));
        assertEquals(List.of("rep1-stance_width.jpg"), names(moments.found()));
    }

    @Test
    void anHourOfRepsIsReadInAMoment() {
        List<String> rules = IntStream.range(0, 15).mapToObj(i -> "rule_" + i).toList();
        List<JudgedRep> reps = IntStream.rangeClosed(1, 1500)
                .mapToObj(rep -> rep(
                        rep,
                        rules.stream()
                                .map(rule -> finding(rule, rep, rep % 3 == 0 ? Verdict.CLEAN : Verdict.FAULT, rep))
                                .toArray(Finding[]::new)))
                .toList();
        List<Stretch> sets = IntStream.range(0, 150)
                .mapToObj(set -> new Stretch(10 * set * REP_S, (10 * set + 9.5) * REP_S))
                .toList();
        SetReport report = report(reps, sets);
        KeyMoments moments = new KeyMoments(report);
        assertEquals(15000, moments.found().size());
        assertEquals(15000 - 15 * KeyMoments.MOST_PICTURES, moments.notPictured());
        String json = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Set<String> files = Set.copyOf(names(new KeyMoments(report).pictured()));
            return new String(ReportJson.bytes(report, new Pictures(files)), StandardCharsets.UTF_8);
        });
        assertTrue(json.contains("\"rep1499-rule_0.jpg\""));
        assertFalse(json.contains("\"rep1-rule_0.jpg\""), "the twenty gravest of a rule only");
    }

    private static List<String> names(List<Finding> findings) {
        return findings.stream().map(Pictures::fileName).collect(Collectors.toList());
    }

    private static JudgedRep rep(int number, Finding... findings) {
        double startS = REP_S * (number - 1);
        return new JudgedRep(
                new Rep(number, startS, startS + 1, startS + 2, Rep.Order.CONCENTRIC_FIRST, 0.8, true),
                Map.of(),
                List.of(findings));
    }

    private static Finding finding(String rule, int rep, Verdict verdict, double value) {
        double atS = REP_S * (rep - 1) + 1;
        return new Finding(
                rule,
                "momentum",
                rep,
                verdict,
                Optional.of(new Finding.Measured(value, "deg", 20, 4, atS, Math.round(30 * atS))),
                "Seen.",
                "Try.",
                "",
                "");
    }

    private static SetReport report(List<JudgedRep> reps, List<Stretch> sets) {
        SetReport sample = SampleSet.report();
        return new SetReport(
                sample.appVersion(),
                sample.model(),
                sample.settings(),
                sample.clip(),
                sample.session(),
                sample.exercise(),
                sample.view(),
                new Quality(1, Series.of(new double[0], new double[0]), List.of(), Double.NaN, Double.NaN, List.of()),
                new SetJudgement(reps, List.of(), List.of(), ""),
                List.of(),
                List.of(),
                List.of(),
                sets,
                List.of());
    }
}
