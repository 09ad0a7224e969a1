package dowel.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.exercise.ExerciseCatalogue;
import dowel.exercise.ExerciseProfile;
import dowel.kinematics.Kinematics;
import dowel.kinematics.KinematicsSettings;
import dowel.kinematics.MetricTrack;
import dowel.kinematics.OtherPlate;
import dowel.kinematics.PlatePath;
import dowel.kinematics.Quality;
import dowel.kinematics.SyntheticLift;
import dowel.motion.Facing;
import dowel.motion.Joint;
import dowel.motion.Side;
import dowel.motion.View;
import dowel.reps.Rep;
import dowel.reps.RepDetector;
import dowel.reps.RepList;
import dowel.signal.Series;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Hands whose path is known: up in 1.5 s and down again, L = 200 px. */
class LoadPathTest {
    private static final double L = 200;
    private static final double UP_S = 1.5;
    private static final Rep REP = new Rep(1, 0.5, 0.5 + UP_S, 0.5 + 2 * UP_S, Rep.Order.CONCENTRIC_FIRST, 1, true);
    private final Map<Joint, MetricTrack.JointTrack> joints = new HashMap<>();
    private final ExerciseCatalogue catalogue;
    private String exercise = "deadlift";
    private double yawDeg;
    private double fps = 30;
    private Facing facing = Facing.RIGHT;
    private double panPxPerS;
    private List<Quality.Warning> warnings = List.of();
    private Optional<PlatePath> plate = Optional.empty();

    LoadPathTest() throws IOException {
        catalogue = ExerciseCatalogue.load(Optional.empty());
    }

    private static double straight(double timeS) {
        return 0;
    }

    /** Half a wave of height 1 L each way: mean 1 L in 1.5 s, top speed pi / 2 times that. */
    private static double wave(double timeS) {
        return (1 - Math.cos(Math.PI * (timeS - 0.5) / UP_S)) / 2;
    }

    private Series series(DoubleUnaryOperator value) {
        double[] times =
                IntStream.range(0, (int) (4 * fps)).mapToDouble(i -> i / fps).toArray();
        return Series.of(times, new double[times.length])
                .withValues(IntStream.range(0, times.length)
                        .mapToDouble(i -> value.applyAsDouble(times[i]))
                        .toArray());
    }

    /** A wrist's way forward and up in L, seen with some visibility. */
    private void wrist(Side side, DoubleUnaryOperator forward, DoubleUnaryOperator up, DoubleUnaryOperator seen) {
        double looks = facing == Facing.RIGHT ? 1 : -1;
        double narrow = Math.cos(Math.toRadians(yawDeg));
        joints.put(
                side.of(Joint.LEFT_WRIST),
                new MetricTrack.JointTrack(
                        series(t -> 300 + looks * narrow * L * forward.applyAsDouble(t) + panPxPerS * t),
                        series(t -> 400 - L * up.applyAsDouble(t)),
                        series(seen)));
    }

    /** A plate whose way looks 15 % longer than it is, since it is nearer to the camera. */
    private void plate(double radiusPx, DoubleUnaryOperator forward, DoubleUnaryOperator up) {
        double nearer = 1.15;
        plate = Optional.of(new PlatePath(
                series(t -> 320 + nearer * L * forward.applyAsDouble(t)),
                series(t -> 420 - nearer * L * up.applyAsDouble(t)),
                radiusPx));
    }

    private LoadPath path() {
        joints.putIfAbsent(Joint.RIGHT_WRIST, joints.get(Joint.LEFT_WRIST));
        Series still = series(t -> 0);
        Quality quality =
                new Quality(1, series(t -> Math.abs(panPxPerS) / L), List.of(), Double.NaN, Double.NaN, warnings);
        MetricTrack track = new MetricTrack(
                new View(View.Kind.SIDE, yawDeg, 5, Side.LEFT, facing),
                L,
                fps,
                Map.of(),
                joints,
                series(t -> panPxPerS * t),
                still,
                quality);
        MetricTrack with = plate.map(path -> OtherPlate.in(track, path, series(t -> panPxPerS * t)))
                .orElse(track);
        ExerciseProfile profile = catalogue.find(exercise).orElseThrow();
        return LoadPath.of(new LiftedSet(with, profile, List.of(REP)), REP).orElseThrow();
    }

    @Test
    void aBarThatRisesStraightDoesNotDrift() {
        wrist(Side.LEFT, LoadPathTest::straight, LoadPathTest::wave, t -> 0.9);
        LoadPath path = path();
        assertEquals(0, path.driftL().value(), 1e-9);
        assertEquals(Math.hypot(0.20, Math.tan(Math.toRadians(2))), path.driftMarginL(), 1e-3);
        assertEquals(BarPath.Source.BOTH_WRISTS, path.bar().source());
    }

    @Test
    void theDriftIsTheFarthestDistanceFromTheVerticalWhileLifting() {
        // Ahead by 0.1 L at half of the way up; farther ahead on the way down, which does not count.
        DoubleUnaryOperator bulge =
                t -> t <= REP.turnS() ? 0.1 * Math.sin(Math.PI * (t - 0.5) / UP_S) : 0.4 * (t - REP.turnS());
        for (Facing looks : Facing.values()) {
            facing = looks;
            joints.clear();
            wrist(Side.LEFT, bulge, LoadPathTest::wave, t -> 0.9);
            LoadPath path = path();
            assertEquals(0.1, path.driftL().value(), 1e-3);
            assertEquals(0.5 + UP_S / 2, path.driftL().atS(), 0.05);
            BarPath.Place turn = path.bar().places().get((int) Math.round(UP_S * fps));
            assertEquals(1, turn.upL(), 1e-2, "up is positive");
            BarPath.Place middle = path.bar().places().get((int) Math.round(UP_S * fps / 2));
            assertEquals(0.1, middle.forwardL(), 1e-3, "forward is positive, whichever way the lifter looks");
        }
    }

    @Test
    void aSineGivesItsMeanAndTopSpeed() {
        wrist(Side.LEFT, LoadPathTest::straight, LoadPathTest::wave, t -> 0.9);
        LoadPath path = path();
        assertEquals(1 / UP_S, path.meanSpeedL(), 0.01);
        assertEquals(Math.PI / 2 / UP_S, path.topSpeedL().value(), 0.015);
        assertEquals(0.5 + UP_S / 2, path.topSpeedL().atS(), 0.1);
    }

    @Test
    void onACableTheHandsGoDownAndTheSpeedIsStillPositive() {
        exercise = "lat_pulldown";
        wrist(Side.LEFT, LoadPathTest::straight, t -> -wave(t), t -> 0.9);
        assertEquals(1 / UP_S, path().meanSpeedL(), 0.01);
        assertEquals(Math.PI / 2 / UP_S, path().topSpeedL().value(), 0.015);
    }

    @Test
    void theCamerasOwnMotionIsTakenOutAndAMovingOneEndsTheDrift() {
        panPxPerS = 3; // 0.015 L per second: slow
        wrist(Side.LEFT, LoadPathTest::straight, LoadPathTest::wave, t -> 0.9);
        assertEquals(0, path().driftL().value(), 1e-9);
        panPxPerS = 10;
        joints.clear();
        wrist(Side.LEFT, LoadPathTest::straight, LoadPathTest::wave, t -> 0.9);
        LoadPath moving = path();
        assertEquals(
                Optional.of("the camera moves during the rep"), moving.bar().noDrift());
        assertTrue(moving.bar().places().isEmpty());
        assertEquals(1 / UP_S, moving.meanSpeedL(), 0.01);
    }

    @Test
    void aSlantedViewIsStretchedAndItsMarginWider() {
        wrist(Side.LEFT, t -> 0.1 * wave(t), LoadPathTest::wave, t -> 0.9);
        double margin = path().driftMarginL();
        yawDeg = 25;
        joints.clear();
        wrist(Side.LEFT, t -> 0.1 * wave(t), LoadPathTest::wave, t -> 0.9);
        assertEquals(0.1, path().driftL().value(), 1e-3);
        assertEquals(1.5 * margin, path().driftMarginL(), 1e-6);
    }

    @Test
    void fromTheFrontOnlyTheSpeedIsJudgedAndOnlyWhereTheTrunkStandsUp() {
        yawDeg = 80;
        wrist(Side.LEFT, LoadPathTest::straight, LoadPathTest::wave, t -> 0.9);
        LoadPath deadlift = path();
        assertEquals(
                Optional.of("the camera looks from 80 ± 5 deg off the side; this needs 30 or less"),
                deadlift.bar().noDrift());
        assertTrue(Double.isNaN(deadlift.driftL().value()));
        assertEquals(1 / UP_S, deadlift.meanSpeedL(), 0.01);
        yawDeg = 30.2;
        assertEquals(
                Optional.of("the camera looks from just over 30 ± 5 deg off the side; this needs 30 or less"),
                path().bar().noDrift());
        yawDeg = 80;
        exercise = "bent_over_row";
        LoadPath row = path();
        assertEquals(
                Optional.of("the trunk's length, which gives the scale, shows only from the side"),
                row.bar().noSpeed());
        assertTrue(Double.isNaN(row.meanSpeedL()));
        assertTrue(Double.isNaN(row.topSpeedL().value()));
    }

    @Test
    void hiddenHandsAreNotJudged() {
        wrist(Side.LEFT, LoadPathTest::straight, LoadPathTest::wave, t -> t > 0.6 && t < 1.0 ? 0.2 : 0.9);
        BarPath bar = path().bar();
        assertTrue(bar.noDrift().orElseThrow().contains("hidden in 2"), bar.noDrift()::toString);
        assertEquals(bar.noDrift(), bar.noSpeed());
        wrist(Side.LEFT, LoadPathTest::straight, LoadPathTest::wave, t -> t > 0.3 && t < 0.7 ? 0.2 : 0.9);
        joints.remove(Joint.RIGHT_WRIST);
        assertEquals(
                Optional.of("the hands were hidden where the lift begins or ends"),
                path().bar().noSpeed());
    }

    @Test
    void quickPullsTiltedCamerasAndSlowFilmsAreNotJudged() {
        wrist(Side.LEFT, LoadPathTest::straight, LoadPathTest::wave, t -> 0.9);
        warnings = List.of(new Quality.Warning("tilted_camera", "Tilted.", "Hold it level."));
        assertEquals(Optional.of("the camera seems to be tilted"), path().bar().noDrift());
        assertEquals(Optional.of("the camera seems to be tilted"), path().bar().noSpeed());
        warnings = List.of();
        fps = 20;
        joints.clear();
        wrist(Side.LEFT, LoadPathTest::straight, LoadPathTest::wave, t -> 0.9);
        assertEquals(
                Optional.of("the clip has 20 frames per second, this needs 24"),
                path().bar().noSpeed());
    }

    @Test
    void theMiddleOfBothHandsCountsUnlessOneIsHiddenOrRests() {
        DoubleUnaryOperator ahead = t -> 0.2 * wave(t);
        wrist(Side.LEFT, ahead, LoadPathTest::wave, t -> 0.9);
        wrist(Side.RIGHT, LoadPathTest::straight, LoadPathTest::wave, t -> 0.9);
        assertEquals(0.1, path().driftL().value(), 1e-3);
        assertEquals(BarPath.Source.BOTH_WRISTS, path().bar().source());
        wrist(Side.RIGHT, LoadPathTest::straight, LoadPathTest::wave, t -> 0.3);
        assertEquals(0.2, path().driftL().value(), 1e-3);
        assertEquals(BarPath.Source.ONE_WRIST, path().bar().source());
        wrist(Side.RIGHT, LoadPathTest::straight, t -> 0, t -> 0.9);
        assertEquals(0.2, path().driftL().value(), 1e-3);
        exercise = "single_arm_row";
        wrist(Side.LEFT, ahead, t -> 0, t -> 0.9);
        wrist(Side.RIGHT, LoadPathTest::straight, LoadPathTest::wave, t -> 0.9);
        assertEquals(1 / UP_S, path().meanSpeedL(), 0.01);
    }

    @Test
    void thePlateCountsWhereItIsSeenThroughTheLift() {
        wrist(Side.LEFT, t -> 0.3 * wave(t), LoadPathTest::wave, t -> 0.9);
        plate(108, t -> 0.1 * wave(t), LoadPathTest::wave);
        LoadPath path = path();
        assertEquals(BarPath.Source.PLATE, path.bar().source());
        assertEquals(0.1, path.driftL().value(), 1e-3, "the wrists say 0.3");
        assertEquals(1 / UP_S, path.meanSpeedL(), 0.01);
        assertTrue(path.driftMarginL() < 0.1, "smaller than that of the wrists");
        exercise = "lat_pulldown";
        assertEquals(BarPath.Source.BOTH_WRISTS, path().bar().source(), "machines have no plate that moves so");
    }

    @Test
    void aFullSizedPlateIsTheScaleAndASmallOneIsNot() {
        wrist(Side.LEFT, LoadPathTest::straight, LoadPathTest::wave, t -> 0.9);
        plate(108, LoadPathTest::straight, LoadPathTest::wave);
        BarPath.Scale full = path().scale();
        assertTrue(full.byPlate());
        assertEquals(1.15 * L * 0.225 / 108, full.mPerL(), 1e-9);
        assertEquals(0.04, full.error());
        plate(75, LoadPathTest::straight, LoadPathTest::wave);
        BarPath.Scale small = path().scale();
        assertFalse(small.byPlate());
        assertEquals(0.50, small.mPerL());
        assertTrue(small.error() > 0.1, "how near the plate is to the camera adds to the trunk's error");
        assertEquals(BarPath.Source.PLATE, path().bar().source(), "its way still counts");
    }

    @Test
    void aPlateThatLooksTooLargeIsNearerThanThought() {
        wrist(Side.LEFT, LoadPathTest::straight, LoadPathTest::wave, t -> 0.9);
        plate(140, LoadPathTest::straight, LoadPathTest::wave);
        assertTrue(path().scale().byPlate());
        double metres = path().meanSpeedL() * path().scale().mPerL();
        assertEquals(1.15 * L / UP_S * 0.225 / 140, metres, 0.01, "its own size is what counts");
        plate(180, LoadPathTest::straight, LoadPathTest::wave);
        assertEquals(BarPath.Source.BOTH_WRISTS, path().bar().source(), "no plate is as large as that");
    }

    @Test
    void aPlateFarOffTheSideMayBeTheFarOne() {
        wrist(Side.LEFT, LoadPathTest::straight, LoadPathTest::wave, t -> 0.9);
        plate(108, LoadPathTest::straight, LoadPathTest::wave);
        yawDeg = 40;
        assertEquals(BarPath.Source.BOTH_WRISTS, path().bar().source());
    }

    @Test
    void aPlateThatIsHiddenInTheLiftLeavesItToTheHands() {
        wrist(Side.LEFT, t -> 0.3 * wave(t), LoadPathTest::wave, t -> 0.9);
        plate(108, LoadPathTest::straight, t -> t > 1 && t < 1.3 ? Double.NaN : wave(t));
        assertEquals(BarPath.Source.BOTH_WRISTS, path().bar().source());
        assertEquals(0.3, path().driftL().value(), 1e-2);
        assertFalse(path().scale().byPlate());
        plate(108, LoadPathTest::straight, t -> t < 0.7 ? Double.NaN : wave(t));
        assertEquals(BarPath.Source.BOTH_WRISTS, path().bar().source(), "it must be seen where the lift begins");
    }

    @Test
    void aBarOnTheBackHasAPathOnlyIfThePlateIsSeen() {
        exercise = "squat";
        wrist(Side.LEFT, LoadPathTest::straight, LoadPathTest::wave, t -> 0.9);
        plate(108, LoadPathTest::straight, LoadPathTest::wave);
        assertEquals(1 / UP_S, path().meanSpeedL(), 0.01);
    }

    @Test
    void speedsOfPlateAndHandsAreNeverCompared() {
        SyntheticLift lift = SyntheticLift.deadlift().reps(4);
        ExerciseProfile deadlift = catalogue.find("deadlift").orElseThrow();
        MetricTrack hands = Kinematics.measure(lift.track(), KinematicsSettings.defaults(), Optional.empty());
        RepList reps = RepDetector.detect(hands, deadlift);
        Rep last = reps.reps().get(reps.reps().size() - 1);
        MetricTrack.JointTrack wrist = hands.nearJoint(Joint.LEFT_WRIST);
        // The plate's last rep goes twice as fast as the wrist's: it moves in the middle of the time only.
        double middleS = (last.concentricStartS() + last.concentricEndS()) / 2;
        Series quicker = wrist.y()
                .withValues(IntStream.range(0, wrist.y().size())
                        .mapToDouble(i -> {
                            double timeS = wrist.y().time(i);
                            double at = Math.min(
                                    Math.max(middleS + 2 * (timeS - middleS), last.concentricStartS()),
                                    last.concentricEndS());
                            boolean inLift = timeS >= last.concentricStartS() && timeS <= last.concentricEndS();
                            return wrist.y().value(wrist.y().nearest(inLift ? at : timeS));
                        })
                        .toArray());
        double byPlate = loss(OtherPlate.in(hands, new PlatePath(wrist.x(), quicker, 100)), reps, deadlift);
        double byHands = loss(hands, reps, deadlift);
        assertTrue(Math.abs(byPlate) < 1e-9, "the last rep is the fastest: " + byPlate);
        Rep first = reps.reps().get(0);
        Series gap = quicker.withValues(IntStream.range(0, quicker.size())
                .mapToDouble(i -> quicker.time(i) > first.concentricStartS() && quicker.time(i) < first.concentricEndS()
                        ? Double.NaN
                        : quicker.value(i))
                .toArray());
        assertEquals(byHands, loss(OtherPlate.in(hands, new PlatePath(wrist.x(), gap, 100)), reps, deadlift), 1e-9);
    }

    private static double loss(MetricTrack track, RepList reps, ExerciseProfile profile) {
        return Judge.judge(track, reps, profile).ofSet().stream()
                .filter(finding -> finding.rule().equals("velocity_loss"))
                .findFirst()
                .orElseThrow()
                .measured()
                .orElseThrow()
                .value();
    }

    @Test
    void aDrawnDeadliftHasItsNumbersAndASquatHasNone() {
        SetJudgement set = judged("deadlift", SyntheticLift.deadlift().noisePx(2));
        for (SetJudgement.JudgedRep rep : set.reps()) {
            RepMetric drift = rep.metrics().get("bar_drift_trunk");
            RepMetric cm = rep.metrics().get("bar_drift_cm");
            RepMetric mean = rep.metrics().get("bar_mean_speed_m_per_s");
            RepMetric peak = rep.metrics().get("bar_peak_speed_m_per_s");
            assertEquals(50 * drift.value(), cm.value(), 1e-9);
            assertTrue(mean.value() > 0.1 && mean.value() < peak.value(), mean + " " + peak);
            assertTrue(mean.margin() >= 0.1 * mean.value(), "the scale alone is off by 10 %");
            assertEquals("m/s", peak.unit());
            assertTrue(rep.bar().isPresent());
        }
        SetJudgement squats = judged("squat", SyntheticLift.squat());
        assertFalse(squats.reps().isEmpty());
        assertTrue(squats.reps().stream().allMatch(rep -> rep.bar().isEmpty()));
        assertFalse(squats.reps().get(0).metrics().containsKey("bar_drift_trunk"));
    }

    private SetJudgement judged(String id, SyntheticLift lift) {
        ExerciseProfile profile = catalogue.find(id).orElseThrow();
        MetricTrack track = Kinematics.measure(lift.track(), KinematicsSettings.defaults(), Optional.empty());
        return Judge.judge(track, RepDetector.detect(track, profile), profile);
    }
}
