package dowel.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.exercise.Check;
import dowel.exercise.ExerciseCatalogue;
import dowel.exercise.ExerciseProfile;
import dowel.exercise.RuleSpec;
import dowel.faults.Judge;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.kinematics.Kinematics;
import dowel.kinematics.KinematicsSettings;
import dowel.kinematics.MetricTrack;
import dowel.kinematics.SyntheticLift;
import dowel.reps.RepDetector;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeaningsTest {
    @Test
    void everyKindOfRuleIsExplained() {
        for (Check check : Check.values()) {
            assertTrue(
                    Meanings.of(check).length() > 40,
                    "meanings.properties has no text for check." + check.key() + ": " + Meanings.of(check));
        }
    }

    @Test
    void everyRuleHasANameOfItsOwn() throws IOException {
        List<String> rules = ExerciseCatalogue.load(Optional.empty()).profiles().stream()
                .flatMap(profile -> profile.rules().stream())
                .map(RuleSpec::id)
                .distinct()
                .toList();
        assertTrue(rules.size() > 30, rules.toString());
        Properties texts = new Properties();
        try (InputStream file = Meanings.class.getResourceAsStream("/report/meanings.properties")) {
            texts.load(file);
        }
        assertEquals(
                List.of(),
                rules.stream().filter(id -> !texts.containsKey("rule." + id)).toList());
        assertEquals(rules.size(), rules.stream().map(Wording::rule).distinct().count());
    }

    @Test
    void everyNumberOfARepIsExplained() throws IOException {
        assertExplained("deadlift", SyntheticLift.deadlift());
        assertExplained("bent_over_row", SyntheticLift.bentOverRow().walkIn(1));
        assertExplained("squat", SyntheticLift.squat());
    }

    @Test
    void aLimitReadsWithItsUnitAndMargin() throws IOException {
        var rule = ExerciseCatalogue.load(Optional.empty())
                .find("bent_over_row")
                .flatMap(profile -> profile.rule("torso_swing"))
                .orElseThrow();
        String limits = Meanings.limits(rule);
        assertTrue(limits.startsWith("10° and more is a hint; 20° and more is a finding. Margin ± 4°"), limits);
    }

    private static void assertExplained(String exercise, SyntheticLift lift) throws IOException {
        ExerciseProfile profile =
                ExerciseCatalogue.load(Optional.empty()).find(exercise).orElseThrow();
        MetricTrack track = Kinematics.measure(lift.track(), KinematicsSettings.defaults(), Optional.empty());
        List<JudgedRep> reps =
                Judge.judge(track, RepDetector.detect(track, profile), profile).reps();
        assertFalse(reps.isEmpty());
        Stream<String> silent = reps.get(0).metrics().keySet().stream()
                .filter(name -> Meanings.of(name).isEmpty());
        assertEquals(List.of(), silent.toList(), "meanings.properties has no text for these numbers");
    }
}
