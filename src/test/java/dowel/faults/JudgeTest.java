package dowel.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.exercise.ExerciseCatalogue;
import dowel.exercise.ExerciseProfile;
import dowel.kinematics.Kinematics;
import dowel.kinematics.KinematicsSettings;
import dowel.kinematics.MetricTrack;
import dowel.kinematics.OtherPlate;
import dowel.kinematics.PlatePath;
import dowel.kinematics.SyntheticLift;
import dowel.motion.Joint;
import dowel.reps.RepDetector;
import dowel.reps.RepList;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Gates, combination of momentum, numbers, wording and summary. */
class JudgeTest {
    private final ExerciseCatalogue catalogue;

    JudgeTest() throws IOException {
        catalogue = ExerciseCatalogue.load(Optional.empty());
    }

    private SetJudgement judge(String exercise, SyntheticLift lift) {
        return judge(catalogue.find(exercise).orElseThrow(), lift);
    }

    private static SetJudgement judge(ExerciseProfile profile, SyntheticLift lift) {
        MetricTrack track = Kinematics.measure(lift.track(), KinematicsSettings.defaults(), Optional.empty());
        return Judge.judge(track, RepDetector.detect(track, profile), profile);
    }

    private static Finding finding(SetJudgement set, int rep, String rule) {
        return set.reps().get(rep - 1).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static SyntheticLift row() {
        return SyntheticLift.bentOverRow().walkIn(1).reps(4).pxPerM(600).noisePx(1);
    }

    @Test
    void handsAreHeldAgainstLevelOnlyFromStraightAhead() {
        SetJudgement straight =
                judge("deadlift", SyntheticLift.deadlift().yaw(85).cameraPan(40).pxPerM(600));
        assertEquals(
                Verdict.CLEAN, finding(straight, 1, "asymmetry").verdict(), "the camera's own movement does no harm");
        Finding slanted =
                finding(judge("deadlift", SyntheticLift.deadlift().yaw(64).pxPerM(600)), 1, "asymmetry");
        assertEquals(Verdict.NOT_JUDGED, slanted.verdict());
        assertTrue(slanted.why().endsWith("what is level looks tilted below 70"), slanted.why());
    }

    @Test
    void aShoulderBehindThePlateIsAGuess() {
        ExerciseProfile deadlift = catalogue.find("deadlift").orElseThrow();
        MetricTrack bare =
                Kinematics.measure(SyntheticLift.deadlift().track(), KinematicsSettings.defaults(), Optional.empty());
        RepList reps = RepDetector.detect(bare, deadlift);
        MetricTrack.JointTrack shoulder = bare.nearJoint(Joint.LEFT_SHOULDER);
        double startS = reps.reps().get(0).concentricStartS();
        double x = shoulder.x().value(shoulder.x().nearest(startS));
        double y = shoulder.y().value(shoulder.y().nearest(startS));
        double radius = 0.5 * bare.trunkLengthPx();
        for (double apart : List.of(0.9, 1.4)) { // radii: behind the plate, and beside it
            PlatePath plate = new PlatePath(
                    shoulder.x().map(v -> x + apart * radius), shoulder.y().map(v -> y), radius);
            SetJudgement set = Judge.judge(OtherPlate.in(bare, plate), reps, deadlift);
            for (String rule : List.of("hips_shoot_up", "chest_collapse")) {
                Finding finding = finding(set, 1, rule);
                if (apart < 1) {
                    assertTrue(
                            finding.why()
                                    .matches("the shoulder was behind the plate in \\d+ % of this part of the rep"),
                            finding::toString);
                } else {
                    assertEquals(Verdict.CLEAN, finding.verdict(), finding::toString);
                }
            }
            assertEquals(Verdict.CLEAN, finding(set, 1, "half_rep").verdict());
        }
    }

    @Test
    void aHipThatLeapsBehindAPlateIsNoSwing() {
        SyntheticLift lift = row();
        double turnS = lift.trueReps().get(1).turnS();
        // As behind the plate of a rendered row: a fifth of the trunk to the front for half a second, seen with
        // certainty.
        SetJudgement set = judge(
                "bent_over_row", lift.misplace(turnS - 0.25, turnS + 0.3, 75, 60, Joint.LEFT_HIP, Joint.RIGHT_HIP));
        assertEquals(Verdict.CLEAN, finding(set, 1, "torso_swing").verdict());
        Finding swing = finding(set, 2, "torso_swing");
        assertEquals(Verdict.NOT_JUDGED, swing.verdict(), swing::toString);
        assertEquals("the hip was seen to leap to another place, as where a plate or an arm hides it", swing.why());
        assertEquals(Verdict.NOT_JUDGED, finding(set, 2, "rocking_rhythm").verdict());
    }

    @Test
    void theHipOfASwungRowDoesNotLeap() {
        SetJudgement set = judge("bent_over_row", row().rocking(0, 32, 32, 32));
        assertEquals(Verdict.FAULT, finding(set, 2, "torso_swing").verdict());
    }

    @Test
    void aLoweringWhoseBeginningWasCoveredIsNotTimed() {
        SyntheticLift lift = SyntheticLift.rdl().reps(3).pxPerM(600);
        double startS = lift.trueReps().get(1).startS();
        Joint[] all = Joint.values();
        SetJudgement set = judge("romanian_deadlift", lift.hide(startS - 0.3, startS + 0.3, all));
        List<Finding> rushed = set.reps().stream()
                .flatMap(rep -> rep.findings().stream())
                .filter(finding -> finding.rule().equals("rushed"))
                .toList();
        assertEquals(3, rushed.size());
        assertEquals(Verdict.NOT_JUDGED, rushed.get(1).verdict(), rushed.get(1)::toString);
        assertEquals(Verdict.CLEAN, rushed.get(2).verdict());
    }

    @Test
    void theSummaryLeadsWithWhatWasSeenItsNumberAndItsReps() {
        SetJudgement set = judge("deadlift", SyntheticLift.deadlift().reps(6).rounding(0, 0, 0, 45, 45, 45));
        assertEquals(1, set.summary().size(), set.summary()::toString);
        Finding lead = set.summary().get(0);
        assertEquals("spine_round_setup", lead.rule());
        assertEquals(0, lead.rep());
        assertTrue(
                lead.say()
                        .matches("Your back rounded more than in your flattest rep \\(rep [123]\\), at the same trunk"
                                + " angle: about \\d+ deg ± 11 \\(its bow rose by \\d+\\.\\d %c ± 1\\.5\\), in rep [456];"
                                + " seen in reps 4-6\\."),
                lead.say());
        assertEquals("Set your back before the bar moves, and keep that shape until you stand.", lead.cue());
        assertTrue(set.wentWell().startsWith("In all 6 reps: hips and shoulders rose together"), set.wentWell());
    }

    @Test
    void aSetRoundedFromFirstToLastIsNotCalledSteady() {
        SetJudgement set = judge("deadlift", SyntheticLift.deadlift().reps(3).startRounded(62));
        for (int rep = 1; rep <= 3; rep++) {
            assertEquals(
                    Verdict.NOT_JUDGED, finding(set, rep, "spine_round_setup").verdict());
            assertTrue(finding(set, rep, "lumbar_convex").verdict().compareTo(Verdict.WARN) >= 0);
        }
        assertEquals(
                List.of(1, 2, 3),
                set.notJudged().stream()
                        .filter(rule -> rule.rule().equals("spine_round_setup"))
                        .findFirst()
                        .orElseThrow()
                        .reps());
    }

    @Test
    void theBodysShareOfAShortPullIsOneOfAFullPull() {
        SetJudgement set = judge("bent_over_row", row().range(1, 0.6, 1, 1).rocking(10, 10, 10, 10));
        double full = value(set, 1, "body_drive") / value(set, 1, "torso_swing");
        assertTrue(full > 0.01, "share for each degree of swing: " + full);
        assertEquals(full, value(set, 2, "body_drive") / value(set, 2, "torso_swing"), 0.2 * full);
    }

    private static double value(SetJudgement set, int rep, String rule) {
        return finding(set, rep, rule).measured().orElseThrow().value();
    }

    @Test
    void slantedViewsWidenMarginsAndEndContourRules() {
        SetJudgement slanted = judge("bent_over_row", row().yaw(24));
        Finding swing = finding(slanted, 1, "torso_swing");
        assertEquals(6, swing.measured().orElseThrow().margin());
        Finding drive = finding(slanted, 1, "body_drive");
        assertEquals(0.075, drive.measured().orElseThrow().margin(), 1e-9);
        assertTrue(drive.say().contains(" % ± 8"), drive.say());
        Finding round = finding(slanted, 1, "spine_round_setup");
        assertEquals(Verdict.NOT_JUDGED, round.verdict());
        assertTrue(round.why().matches("the camera looks from \\d+ ± \\d+ deg off the side; this needs 15 or less"));
        SetJudgement oblique = judge("bent_over_row", row().yaw(45));
        assertEquals(Verdict.NOT_JUDGED, finding(oblique, 1, "torso_swing").verdict());
        assertNotEquals(Verdict.NOT_JUDGED, finding(oblique, 1, "half_rep").verdict());
    }

    @Test
    void smallFiguresSlowFilmsAndMovingCamerasAreNotJudged() {
        assertEquals(
                "the lifter is small in the picture: the trunk is 50 pixels long, this needs 80",
                finding(judge("bent_over_row", row().pxPerM(100).noisePx(0)), 1, "torso_swing")
                        .why());
        assertEquals(
                "the clip has 20 frames per second, this needs 24",
                finding(judge("bent_over_row", row().fps(20)), 1, "half_rep").why());
        assertEquals(
                "the camera moves during the rep",
                finding(judge("bent_over_row", row().cameraPan(60)), 1, "torso_swing")
                        .why());
    }

    @Test
    void anglesAreReadInTheSwayOfAHandSpeedsAreNot() {
        SetJudgement handHeld = judge("bent_over_row", row().cameraPan(15));
        assertEquals(Verdict.CLEAN, finding(handHeld, 1, "torso_swing").verdict(), "0.05 trunk lengths per second");
        assertEquals(
                "the camera moves during the rep", finding(handHeld, 1, "yank").why());
    }

    @Test
    void whoIsStillRisingWhenTheFilmEndsIsNotHeldToALockout() {
        ExerciseProfile squat = catalogue.find("squat").orElseThrow();
        MetricTrack whole = Kinematics.measure(
                SyntheticLift.squat().reps(2).pxPerM(600).noisePx(1).track(),
                KinematicsSettings.defaults(),
                Optional.empty());
        double almostS = RepDetector.detect(whole, squat).reps().get(1).endS() - 0.45;
        MetricTrack cut = whole.between(0, almostS);
        SetJudgement set = Judge.judge(cut, RepDetector.detect(cut, squat), squat);
        assertEquals(
                "the film ends before you stand", finding(set, 2, "no_lockout").why());
        assertEquals(Verdict.CLEAN, finding(set, 1, "no_lockout").verdict());
    }

    @Test
    void swingAndDriveAtWarnWithTheTrunkFirstMakeAFault() {
        SyntheticLift together = row().rocking(13).trunkFirst(0.25).tempo(1.3, 0.2, 1.3, 0.3);
        Finding swing = finding(judge("bent_over_row", together), 2, "torso_swing");
        assertTrue(swing.measured().orElseThrow().value() < 20);
        assertEquals(Verdict.FAULT, swing.verdict());
        Finding alone = finding(judge("bent_over_row", row().rocking(13)), 2, "torso_swing");
        assertEquals(Verdict.WARN, alone.verdict());
    }

    @Test
    void theRatioOfDownToUpCountsOnlyForQuickLowerings() {
        SetJudgement grind = judge("squat", SyntheticLift.squat().tempo(1.3, 0.1, 3.6, 0.5));
        Finding rushed = finding(grind, 2, "rushed");
        assertEquals(Verdict.FAULT, rushed.verdict());
        assertEquals("", rushed.measured().orElseThrow().unit());
        SetJudgement slow = judge("squat", SyntheticLift.squat().tempo(2.4, 0.1, 6.5, 0.5));
        assertEquals(Verdict.CLEAN, finding(slow, 2, "rushed").verdict());
    }

    @Test
    void everyRepHasItsNumbersWithMarginAndTime() {
        SetJudgement set = judge("bent_over_row", row().rocking(15));
        Map<String, RepMetric> numbers = set.reps().get(1).metrics();
        RepMetric swing = numbers.get("trunk_excursion_deg");
        assertEquals(15, swing.value(), 2.5);
        assertEquals(4, swing.margin());
        assertEquals("deg", swing.unit());
        assertEquals(1.2, numbers.get("concentric_s").value(), 0.2);
        assertEquals(1.4, numbers.get("eccentric_s").value(), 0.2);
        assertEquals(1, numbers.get("rom_fraction").value(), 0.05);
        assertTrue(numbers.keySet()
                .containsAll(List.of(
                        "rom",
                        "bow_rise_pct",
                        "lumbar_flexion_estimate_deg",
                        "hinge_ratio",
                        "hip_dominance",
                        "body_drive_share",
                        "trunk_lead_s",
                        "peak_trunk_speed_deg_per_s")));
    }

    @Test
    void depthIsJudgedOnlyWhereAskedFor() {
        ExerciseProfile squat = catalogue.find("squat").orElseThrow();
        assertTrue(squat.rule("squat_depth").isEmpty());
        ExerciseProfile asked = squat.judging(Set.of("squat_depth"));
        Finding deep = finding(judge(asked, SyntheticLift.squat().depthDeg(140)), 2, "squat_depth");
        assertEquals(Verdict.CLEAN, deep.verdict(), deep::toString);
        Finding high = finding(judge(asked, SyntheticLift.squat().depthDeg(95)), 2, "squat_depth");
        assertEquals(Verdict.FAULT, high.verdict(), high::toString);
        assertTrue(high.say().matches("Your thighs stopped 2\\d deg ± 6 above level"), high.say());
        SyntheticLift hidden = SyntheticLift.squat().depthDeg(140).hide(0, 60, Joint.LEFT_KNEE, Joint.RIGHT_KNEE);
        assertEquals(
                Verdict.NOT_JUDGED,
                finding(judge(asked, hidden), 2, "squat_depth").verdict());
    }

    @Test
    void aSetThatHeldTogetherSaysInWhat() {
        Finding obliquely = ofSet(judge("bent_over_row", row().yaw(45)), "set_breakdown");
        assertEquals(Verdict.CLEAN, obliquely.verdict(), obliquely::toString);
        assertTrue(
                obliquely
                        .say()
                        .matches("From the first reps to the last, no change for the worse was seen in your range.*"),
                obliquely.say());
        Finding fromTheSide = ofSet(judge("deadlift", SyntheticLift.deadlift()), "set_breakdown");
        assertTrue(
                fromTheSide.say().matches(".* seen in \\d+ numbers that were measured in both\\."), fromTheSide.say());
    }

    @Test
    void aSetThatFallsApartIsToldOnce() {
        SetJudgement set = judge("deadlift", SyntheticLift.deadlift().reps(6).rounding(0, 0, 0, 0, 45, 45));
        Finding change = ofSet(set, "set_breakdown");
        assertEquals(Verdict.FAULT, change.verdict(), change::toString);
        assertEquals(0, change.rep());
        assertTrue(change.say().startsWith("Your form changed over the set: the "), change.say());
        assertEquals(1, set.summary().size(), set.summary()::toString);
    }

    @Test
    void lostSpeedIsNoticedAndNothingToWorkOn() {
        SyntheticLift slower = SyntheticLift.deadlift().reps(4).firstPhaseS(1, 1, 1, 2.6);
        SetJudgement set = judge("deadlift", slower);
        Finding loss = ofSet(set, "velocity_loss");
        assertEquals(Verdict.NOTED, loss.verdict(), loss::toString);
        assertEquals(15, loss.measured().orElseThrow().limit());
        assertEquals(List.of(), set.summary());
        assertEquals(
                List.of(loss.say() + "."),
                set.noticed().stream().map(Finding::say).toList());
    }

    @Test
    void swingAndRockingDoNotBothLead() {
        SetJudgement set =
                judge("lat_pulldown", SyntheticLift.latPulldown().rocking(30).withoutOutline());
        List<String> found = set.reps().get(0).findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAULT)
                .map(Finding::rule)
                .toList();
        assertTrue(found.containsAll(List.of("torso_swing", "rocking_rhythm")), found::toString);
        assertEquals(1, set.summary().size(), set.summary()::toString);
    }

    @Test
    void exchangedSidesAreNotJudged() {
        SyntheticLift flicker = SyntheticLift.bentOverRow().walkIn(1).reps(2).yaw(20);
        for (double timeS = 3.4; timeS < 9; timeS += 0.4) {
            flicker.exchangeSides(timeS, timeS + 0.15);
        }
        Finding finding = finding(judge("bent_over_row", flicker), 1, "torso_swing");
        assertEquals("left and right were taken for each other again and again during the rep", finding.why());
    }

    @Test
    void noRepsGiveAnEmptyJudgement() {
        SetJudgement set = judge("squat", SyntheticLift.squat().reps(0).quiet(2, 2));
        assertEquals(List.of(), set.reps());
        assertEquals(List.of(), set.summary());
        assertEquals("", set.wentWell());
    }

    @Test
    void nothingThreatensOrDiagnoses() {
        for (ExerciseProfile profile : catalogue.profiles()) {
            Stream.concat(profile.rules().stream(), profile.onRequest().stream())
                    .forEach(rule -> {
                        String said = String.join(
                                        " ",
                                        rule.words().say(),
                                        rule.words().sayOther(),
                                        rule.words().well(),
                                        rule.words().cue(),
                                        rule.words().easier(),
                                        rule.words().filmSo())
                                .toLowerCase(java.util.Locale.ROOT);
                        for (String word : List.of(
                                "danger",
                                "injur",
                                "bad",
                                "wrong",
                                "damage",
                                "weak",
                                "unstable",
                                "wear",
                                "slip",
                                "imbalance",
                                "—")) {
                            assertTrue(!said.contains(word), () -> rule.id() + " says '" + word + "': " + said);
                        }
                    });
        }
    }

    private static Finding ofSet(SetJudgement set, String rule) {
        return set.ofSet().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
