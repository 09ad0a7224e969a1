package dowel.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dowel.exercise.Check;
import dowel.exercise.ExerciseCatalogue;
import dowel.exercise.ExerciseProfile;
import dowel.exercise.RuleSpec;
import dowel.exercise.ViewNeed;
import dowel.kinematics.Kinematics;
import dowel.kinematics.KinematicsSettings;
import dowel.kinematics.Metric;
import dowel.kinematics.MetricTrack;
import dowel.kinematics.SyntheticLift;
import dowel.motion.Facing;
import dowel.motion.Joint;
import dowel.reps.RepDetector;
import dowel.reps.RepList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every exercise on drawn sets: a clean one gives no finding, each rule has a set that it finds, a hidden joint makes
 * its rules abstain, and the mirror changes no verdict.
 */
class ProfilesTest {
    private static final int REPS = 4;

    private static final Map<String, Supplier<SyntheticLift>> CLEAN = Map.ofEntries(
            Map.entry("deadlift", () -> SyntheticLift.deadlift().walkIn(1)),
            Map.entry("sumo_deadlift", () -> SyntheticLift.deadlift().trunkDeg(52)),
            Map.entry("romanian_deadlift", () -> SyntheticLift.rdl()),
            Map.entry("good_morning", () -> SyntheticLift.goodMorning()),
            Map.entry("squat", () -> SyntheticLift.squat()),
            Map.entry("bent_over_row", () -> SyntheticLift.bentOverRow().walkIn(1)),
            Map.entry(
                    "t_bar_row", () -> SyntheticLift.bentOverRow().trunkDeg(55).walkIn(1)),
            Map.entry(
                    "single_arm_row",
                    () -> SyntheticLift.bentOverRow().trunkDeg(75).walkIn(1)),
            Map.entry("chest_supported_row", () -> SyntheticLift.bentOverRow().trunkDeg(45)),
            Map.entry("seated_cable_row", () -> SyntheticLift.cableRow()),
            Map.entry("single_arm_cable_row", () -> SyntheticLift.cableRow()),
            Map.entry("lat_pulldown", () -> SyntheticLift.latPulldown()),
            Map.entry("single_arm_pulldown", () -> SyntheticLift.latPulldown()),
            Map.entry("pull_up", () -> SyntheticLift.pullUp()),
            Map.entry("stiff_leg_deadlift", () -> SyntheticLift.rdl()),
            Map.entry("dowel_hinge", () -> SyntheticLift.rdl().form(form -> form.neck(-2))),
            Map.entry("gorilla_row", () -> SyntheticLift.bentOverRow().walkIn(1)),
            Map.entry("band_assisted_pull_up", () -> SyntheticLift.pullUp()),
            Map.entry("ring_row", () -> SyntheticLift.ringRow()));

    /** Half the distance between the feet, metres; not said where it does not matter. */
    private static final Map<String, Double> FEET =
            Map.of("squat", 0.20, "sumo_deadlift", 0.36, "lat_pulldown", 0.10, "pull_up", 0.10);

    /** A set that a rule finds in rep 3 (in all reps where so said), and the rules that may find it too. */
    private record Fault(UnaryOperator<SyntheticLift> made, Set<String> foundToo) {}

    private static final Set<String> SWINGS =
            Set.of("torso_swing", "rocking_rhythm", "body_drive", "trunk_first", "half_rep");
    private static final Set<String> ROUNDS = Set.of(
            "spine_round_setup",
            "lumbar_convex",
            "hinge_from_spine",
            "spine_round_stand",
            "hinge_depth",
            "dowel_contact");
    private static final Set<String> CHEST = Set.of("chest_collapse", "hips_shoot_up");
    private static final Set<String> PULL_END = Set.of("row_target", "no_squeeze");
    private static final Set<String> SIDES = Set.of("asymmetry", "twist");

    private static Set<String> and(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

    private static final Map<String, Fault> FAULTS = Map.ofEntries(
            fault("spine_round_setup", lift -> lift.rounding(0, 0, 45, 0), ROUNDS),
            fault("lumbar_convex", lift -> lift.startRounded(62), ROUNDS),
            fault("hinge_from_spine", lift -> lift.bentRounded(75), ROUNDS),
            fault("spine_round_stand", lift -> lift.bentRounded(100), ROUNDS),
            fault("hinge_depth", lift -> lift.rounding(0, 0, 45, 0), ROUNDS),
            fault("torso_swing", lift -> lift.rocking(0, 0, 32, 0), SWINGS),
            fault("rocking_rhythm", lift -> lift.rocking(0, 0, 32, 0), SWINGS),
            fault("body_drive", lift -> lift.rocking(0, 0, 32, 0), SWINGS),
            fault("trunk_first", lift -> lift.rocking(0, 0, 18, 0).trunkFirst(0.4), SWINGS),
            fault("yank", lift -> lift.yanked(false, false, true, false), Set.of("trunk_first")),
            fault(
                    "half_rep",
                    lift -> lift.range(1, 1, 0.6, 1),
                    and(PULL_END, Set.of("hinge_from_spine", "no_lockout"))),
            fault("rushed", lift -> lift.firstPhaseS(1.2, 1.2, 0.5, 1.2).secondPhaseS(1.2, 1.2, 0.6, 1.2), Set.of()),
            fault("no_lockout", lift -> lift.form(form -> form.unlocked(0, 0, 28, 0)), Set.of()),
            fault("spine_hyperext", lift -> lift.form(form -> form.leaningBack(0, 0, 20, 0)), Set.of()),
            fault("shin_not_vertical", lift -> lift.form(form -> form.shinDeg(28)), Set.of()),
            fault("hips_shoot_up", lift -> lift.form(form -> form.hipsFirst(0, 0, 15, 0)), and(CHEST, ROUNDS)),
            fault(
                    "chest_collapse",
                    lift -> lift.form(form -> form.chestDrop(0, 0, 25, 0).upperRounding(0, 0, 45, 0)),
                    and(CHEST, and(SWINGS, ROUNDS))),
            fault("hip_knee_sync", lift -> lift.form(form -> form.trunkLeads(0.5)), Set.of()),
            fault("lean_back", lift -> lift.trunkDeg(-50), Set.of()),
            fault("rib_flare", lift -> lift.rounding(0, 0, -35, 0).rocking(0, 0, 18, 0), SWINGS),
            fault("behind_neck", lift -> lift.form(form -> form.armAtTurn(0, 205)), Set.of()),
            fault("row_target", lift -> lift.form(form -> form.elbowAhead(-20, 170)), PULL_END),
            fault("no_squeeze", lift -> lift.form(form -> form.elbowAhead(25, 110)), PULL_END),
            fault("shoulder_forward", lift -> lift.form(form -> form.shouldersForward(0.10)), Set.of()),
            fault("dowel_contact", lift -> lift.form(form -> form.neck(45)), Set.of()),
            fault("hip_sag", lift -> lift.form(form -> form.sagging(20)), PULL_END),
            fault("elbow_path", lift -> lift.form(form -> form.armsOut(0.05, 0.30)), Set.of()),
            fault("stance_width", lift -> lift.form(form -> form.footM(0.02)), Set.of()),
            fault("asymmetry", lift -> lift.form(form -> form.rightHandUp(0.13)), SIDES),
            fault("twist", lift -> lift.form(form -> form.rightHandUp(0.13).twist(-25)), SIDES),
            fault(
                    "velocity_loss",
                    lift -> lift.firstPhaseS(1, 1, 1, 2.6).secondPhaseS(1, 1, 1, 2.6),
                    Set.of("set_breakdown")),
            fault("set_breakdown", lift -> lift.range(1, 1, 1, 0.6), Set.of("half_rep", "velocity_loss")));

    private static Map.Entry<String, Fault> fault(
            String rule, UnaryOperator<SyntheticLift> made, Set<String> foundToo) {
        return Map.entry(rule, new Fault(made, foundToo));
    }

    /** How far the postures of a half rep go towards the turn, where it is not 0.6: rows and sumo do not rise in line. */
    private static final Map<String, Double> HALF = Map.of(
            "bent_over_row", 0.78,
            "t_bar_row", 0.78,
            "single_arm_row", 0.78,
            "chest_supported_row", 0.72,
            "seated_cable_row", 0.72,
            "single_arm_cable_row", 0.72,
            "sumo_deadlift", 0.52,
            "squat", 0.75);

    private final ExerciseCatalogue catalogue;

    ProfilesTest() throws IOException {
        catalogue = ExerciseCatalogue.load(Optional.empty());
    }

    @TestFactory
    Stream<DynamicContainer> everyProfile() {
        return catalogue.profiles().stream()
                .map(profile -> dynamicContainer(
                        profile.id(),
                        Stream.of(
                                        Stream.of(dynamicTest("clean", () -> assertClean(profile))),
                                        Stream.of(dynamicTest(
                                                "clean from the front", () -> assertCleanFromTheFront(profile))),
                                        Stream.of(dynamicTest("mirrored", () -> assertMirrored(profile))),
                                        profile.rules().stream().map(rule -> faultTest(profile, rule)),
                                        Stream.of(dynamicTest("hidden joints", () -> assertAbstains(profile))))
                                .flatMap(tests -> tests)));
    }

    private DynamicTest faultTest(ExerciseProfile profile, RuleSpec rule) {
        return dynamicTest(rule.id(), () -> {
            Fault fault = FAULTS.get(rule.id());
            double half = HALF.getOrDefault(profile.id(), 0.6);
            SyntheticLift seen = rule.view() == ViewNeed.FRONTAL ? fromTheFront(profile) : clean(profile);
            SyntheticLift lift =
                    switch (rule.check()) {
                        case HALF_REP -> seen.range(1, 1, half, 1);
                        case HIPS_SHOOT_UP ->
                            profile.id().equals("squat")
                                    ? seen.form(form -> form.hipsFirst(0, 0, 38, 0))
                                    : fault.made().apply(seen);
                        case SET_BREAKDOWN -> seen.range(1, 1, 1, half);
                        default -> fault.made().apply(seen);
                    };
            SetJudgement set = judge(lift, profile);
            assertEquals(REPS, set.reps().size(), () -> profile.id() + " " + rule.id() + ": reps");
            List<Finding> findings =
                    rule.check().ofWholeSet() ? set.ofSet() : set.reps().get(2).findings();
            Set<String> found = found(findings);
            assertTrue(
                    found.contains(rule.id()),
                    () -> profile.id() + ": " + found + " and not " + finding(findings, rule.id()));
            assertEquals(rule.noFault(), finding(findings, rule.id()).verdict() == Verdict.NOTED, rule::id);
            found.removeAll(fault.foundToo());
            found.remove(rule.id());
            assertEquals(Set.of(), found, () -> profile.id() + " " + rule.id() + ": unrelated rules");
        });
    }

    private void assertClean(ExerciseProfile profile) {
        assertClean(profile, judge(clean(profile), profile), ViewNeed.FRONTAL);
    }

    /** From the front too, as far as that shows the exercise. */
    private void assertCleanFromTheFront(ExerciseProfile profile) {
        boolean any = profile.rules().stream().anyMatch(rule -> rule.view() == ViewNeed.FRONTAL);
        if (any) {
            assertClean(profile, judge(fromTheFront(profile), profile), ViewNeed.SAGITTAL);
        }
    }

    private static void assertClean(ExerciseProfile profile, SetJudgement set, ViewNeed notSeen) {
        assertEquals(REPS, set.reps().size(), () -> profile.id() + ": reps");
        List<Finding> all = new ArrayList<>(set.ofSet());
        set.reps().forEach(rep -> all.addAll(rep.findings()));
        long ofSet = profile.rules().stream()
                .filter(rule -> rule.check().ofWholeSet())
                .count();
        assertEquals(ofSet + REPS * (profile.rules().size() - ofSet), all.size(), "a finding for every rule");
        for (Finding finding : all) {
            ViewNeed view = profile.rule(finding.rule()).orElseThrow().view();
            boolean hidden = view == notSeen || (notSeen == ViewNeed.SAGITTAL && view == ViewNeed.CONTOUR);
            Set<Verdict> allowed = hidden ? Set.of(Verdict.NOT_JUDGED) : Set.of(Verdict.CLEAN, Verdict.BORDERLINE);
            assertTrue(allowed.contains(finding.verdict()), () -> profile.id() + ": " + finding);
        }
        assertEquals(List.of(), set.summary());
        assertTrue(set.wentWell().startsWith("In all 4 reps: you"), set.wentWell());
    }

    private static SyntheticLift fromTheFront(ExerciseProfile profile) {
        return clean(profile).withoutOutline().yaw(82).form(form -> form.footM(FEET.getOrDefault(profile.id(), 0.15)));
    }

    private void assertMirrored(ExerciseProfile profile) {
        SetJudgement set = judge(flawed(profile), profile);
        SetJudgement mirrored = judge(flawed(profile).facing(Facing.LEFT), profile);
        assertEquals(REPS, set.reps().size(), () -> profile.id() + " flawed: reps");
        assertEquals(verdicts(set), verdicts(mirrored));
    }

    private static SyntheticLift flawed(ExerciseProfile profile) {
        return clean(profile)
                .noisePx(0)
                .edgeNoisePx(0)
                .rounding(0, 20, 45, 10)
                .rocking(0, 12, 25, 5)
                .range(1, 0.8, 1, 0.9);
    }

    /** With a joint hidden all along, nothing that needs it is clean. */
    private void assertAbstains(ExerciseProfile profile) {
        RepList reps = RepDetector.detect(measure(clean(profile).withoutOutline()), profile);
        for (Joint left : List.of(Joint.LEFT_SHOULDER, Joint.LEFT_HIP, Joint.LEFT_ELBOW, Joint.LEFT_WRIST)) {
            SyntheticLift lift =
                    clean(profile).hide(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, left, left.mirrored());
            MetricTrack track = measure(lift);
            for (SetJudgement.JudgedRep rep : Judge.judge(track, reps, profile).reps()) {
                for (RuleSpec rule : profile.rules()) {
                    if (!rule.check().ofWholeSet() && needs(rule, left)) {
                        Finding finding = finding(rep.findings(), rule.id());
                        assertEquals(Verdict.NOT_JUDGED, finding.verdict(), () -> left + " hidden: " + finding);
                        assertFalse(finding.why().isBlank());
                        assertFalse(finding.filmSo().isBlank());
                    }
                }
            }
        }
    }

    private static boolean needs(RuleSpec rule, Joint left) {
        boolean trunk = Metric.TRUNK_INCLINATION.joints().contains(left);
        boolean elbow = left == Joint.LEFT_ELBOW;
        boolean wrist = left == Joint.LEFT_WRIST;
        return switch (rule.check()) {
            case SPINE_ROUND,
                    LUMBAR_CONVEX,
                    HINGE_RATIO,
                    TORSO_SWING,
                    SPINE_ROUND_STAND,
                    HINGE_DEPTH,
                    CHEST_COLLAPSE,
                    HIPS_SHOOT_UP,
                    LEAN_BACK,
                    RIB_FLARE,
                    SPINE_HYPEREXT,
                    SHOULDER_FORWARD,
                    DOWEL_CONTACT,
                    HIP_SAG -> trunk;
            case NO_LOCKOUT, SHIN_NOT_VERTICAL, HIP_KNEE_SYNC, SQUAT_DEPTH ->
                left == Joint.LEFT_HIP && rule.check() != Check.SHIN_NOT_VERTICAL;
            case ROCKING_RHYTHM, BODY_DRIVE, ROW_TARGET -> trunk || wrist;
            case TRUNK_FIRST -> trunk || Metric.ELBOW_FLEXION.joints().contains(left);
            case NO_SQUEEZE -> trunk || elbow;
            case YANK, BEHIND_NECK -> wrist;
            case HALF_REP, RUSHED, SET_BREAKDOWN, VELOCITY_LOSS, ELBOW_PATH, STANCE_WIDTH, ASYMMETRY, TWIST -> false;
        };
    }

    /** Close enough to see the low back; edges and joints as noisy as a good model's. */
    private static SyntheticLift clean(ExerciseProfile profile) {
        SyntheticLift lift = CLEAN.get(profile.id())
                .get()
                .reps(REPS)
                .tempo(1.3, 0.2, 1.3, 0.2)
                .quiet(0.5, 0.5)
                .pxPerM(900)
                .noisePx(2)
                .edgeNoisePx(1)
                .seed(3);
        boolean backMatters = profile.rules().stream().anyMatch(rule -> rule.view() == ViewNeed.CONTOUR);
        return backMatters ? lift : lift.withoutOutline();
    }

    private static MetricTrack measure(SyntheticLift lift) {
        return Kinematics.measure(lift.track(), KinematicsSettings.defaults(), Optional.empty());
    }

    private static SetJudgement judge(SyntheticLift lift, ExerciseProfile profile) {
        MetricTrack track = measure(lift);
        return Judge.judge(track, RepDetector.detect(track, profile), profile);
    }

    private static Set<String> found(List<Finding> findings) {
        Set<Verdict> past = Set.of(Verdict.NOTED, Verdict.WARN, Verdict.FAULT);
        return findings.stream()
                .filter(finding -> past.contains(finding.verdict()))
                .map(Finding::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Finding finding(List<Finding> findings, String rule) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> verdicts(SetJudgement set) {
        List<String> all = new ArrayList<>();
        set.reps().forEach(rep -> rep.findings()
                .forEach(finding -> all.add(finding.rep() + " " + finding.rule() + " " + finding.verdict())));
        return all;
    }
}
