package dowel.faults;

import dowel.kinematics.Metric;
import dowel.kinematics.Unit;
import dowel.reps.Rep;
import dowel.signal.Derivative;
import dowel.signal.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of one rep by name, each with its 95 % error (domain reference, section 6) and moment; NaN where it was
 * not measured.
 */
final class RepNumbers {
    private static final double SAGITTAL_YAW_DEG = 30;
    private static final double LARGEST_MISSING = 0.2;
    private static final double LONGEST_STEP_S = 0.1;
    /** Of a range in trunk lengths, as a share of it; within a set it is 0.05 (domain reference, section 6). */
    private static final double ROM_ERROR = 0.10;
    /** The same from further off the side, where less of hands and ankles is seen: a deadlift at half its rate differed so. */
    private static final double OBLIQUE_ROM_ERROR = 0.15;

    private static final double OBLIQUE_YAW_DEG = 15;
    /** Hip and knee together must bend so much for their ratio to mean anything (each is off by 5), degrees. */
    private static final double SMALLEST_BEND_DEG = 30;
    /**
     * Error of a phase's time as a share of it: filmed rows and pulldowns at half their 60 frames a second moved it by up to
     * 0.24, drawn reps lie within 0.12.
     */
    private static final double PHASE_TIME_ERROR = 0.20;
    /** The same of lifts from the floor: plates hide hands and feet where they begin and end. Copies of a clip differ so. */
    private static final double FLOOR_TIME_ERROR = 0.25;

    private final LiftedSet set;
    private final Rep rep;
    private final Map<String, RepMetric> numbers = new LinkedHashMap<>();

    private RepNumbers(LiftedSet set, Rep rep) {
        this.set = set;
        this.rep = rep;
    }

    static Map<String, RepMetric> of(LiftedSet set, Rep rep, List<Judged> findings, Optional<LoadPath> path) {
        RepNumbers of = new RepNumbers(set, rep);
        of.rangeAndTempo();
        of.angles();
        of.trunk();
        of.fromRules(findings);
        path.ifPresent(of::load);
        return of.numbers;
    }

    private void put(String name, double value, double margin, double atS, Unit unit) {
        numbers.put(name, new RepMetric(value, margin, Double.isNaN(value) ? Double.NaN : atS, unit.symbol()));
    }

    private void rangeAndTempo() {
        double usual = HalfRep.usualRom(set.reps());
        put("rom", rep.rom(), romError(), Double.NaN, rep.romUnit());
        put("rom_fraction", rep.complete() ? rep.rom() / usual : Double.NaN, 0.05, Double.NaN, Unit.RATIO);
        double lowering = rep.complete() ? rep.eccentricS() : Double.NaN;
        double hold = rep.complete() ? rep.leaveS() - rep.turnS() : Double.NaN;
        double bothEnds = phaseError(set, (rep.concentricS() + rep.eccentricS()) / 2);
        put("concentric_s", rep.concentricS(), phaseError(set, rep.concentricS()), Double.NaN, Unit.SECONDS);
        put("eccentric_s", lowering, phaseError(set, rep.eccentricS()), Double.NaN, Unit.SECONDS);
        put("hold_s", hold, bothEnds, Double.NaN, Unit.SECONDS);
    }

    private double romError() {
        if (rep.romUnit() == Unit.DEG) {
            return 4;
        }
        boolean oblique = set.track().view().yawDeg() > OBLIQUE_YAW_DEG;
        return (oblique ? OBLIQUE_ROM_ERROR : ROM_ERROR) * rep.rom();
    }

    /** 95 % error of a phase's time, seconds: two frames, and a share of it, as slow movements have no sharp ends. */
    static double phaseError(LiftedSet set, double phaseS) {
        double share = set.profile().rep().fromFloor() ? FLOOR_TIME_ERROR : PHASE_TIME_ERROR;
        return 2 / set.track().fps() + share * phaseS;
    }

    private void angles() {
        angle("trunk_at_start_deg", Metric.TRUNK_INCLINATION, rep.startS(), 6);
        angle("trunk_at_turn_deg", Metric.TRUNK_INCLINATION, rep.turnS(), 6);
        angle("knee_at_start_deg", Metric.KNEE_FLEXION, rep.startS(), 8);
        angle("knee_at_turn_deg", Metric.KNEE_FLEXION, rep.turnS(), 8);
        angle("hip_at_start_deg", Metric.HIP_FLEXION, rep.startS(), 12);
        angle("hip_at_turn_deg", Metric.HIP_FLEXION, rep.turnS(), 12);
        angle("elbow_at_start_deg", Metric.ELBOW_FLEXION, rep.startS(), 10);
        angle("elbow_at_turn_deg", Metric.ELBOW_FLEXION, rep.turnS(), 10);
        double hip = change("hip");
        double knee = change("knee");
        double bend = Math.abs(hip) + Math.abs(knee);
        double share = bend >= SMALLEST_BEND_DEG ? Math.abs(hip) / bend : Double.NaN;
        put("hip_dominance", share, Math.hypot(5, 5) * wider() / bend, Double.NaN, Unit.RATIO);
    }

    private double change(String joint) {
        return numbers.get(joint + "_at_turn_deg").value()
                - numbers.get(joint + "_at_start_deg").value();
    }

    private void angle(String name, Metric metric, double timeS, double margin) {
        Series near = set.seen(metric).between(timeS - 0.1, timeS + 0.1);
        put(name, sideView() ? near.median() : Double.NaN, margin * wider(), timeS, Unit.DEG);
    }

    private void trunk() {
        Series trunk = set.seen(Metric.TRUNK_INCLINATION).between(rep.concentricStartS(), rep.concentricEndS());
        boolean seen = sideView() && trunk.size() > 0 && trunk.measured() >= (1 - LARGEST_MISSING) * trunk.size();
        double swing = seen ? TorsoSwing.excursion(trunk) : Double.NaN;
        put("trunk_excursion_deg", swing, 4 * wider(), seen ? TorsoSwing.farthest(trunk) : Double.NaN, Unit.DEG);
        Series speed = Derivative.of(trunk, LONGEST_STEP_S).map(Math::abs);
        Sustained peak = seen ? Sustained.max(speed) : new Sustained(Double.NaN, Double.NaN);
        put("peak_trunk_speed_deg_per_s", peak.value(), 30, peak.atS(), Unit.DEG_PER_S);
    }

    /** Lengths in metres stand and fall with the scale. */
    private void load(LoadPath path) {
        BarPath.Scale scale = path.scale();
        Sustained drift = path.driftL();
        double driftMargin = path.driftMarginL();
        double cm = 100 * scale.mPerL();
        put("bar_drift_trunk", drift.value(), driftMargin, drift.atS(), Unit.TRUNK_LENGTHS);
        double ofScale = scale.error() * drift.value();
        put("bar_drift_cm", cm * drift.value(), cm * Math.hypot(driftMargin, ofScale), drift.atS(), Unit.CENTIMETRES);
        double mean = path.meanSpeedL() * scale.mPerL();
        double ofTime = phaseError(set, rep.concentricS()) / rep.concentricS();
        double meanMargin = mean * Math.hypot(scale.error(), ofTime);
        put("bar_mean_speed_m_per_s", mean, meanMargin, Double.NaN, Unit.METRES_PER_S);
        Sustained top = path.topSpeedL();
        double peak = top.value() * scale.mPerL();
        double peakMargin = Math.hypot(scale.error() * peak, path.topSpeedMarginL() * scale.mPerL());
        put("bar_peak_speed_m_per_s", peak, peakMargin, top.atS(), Unit.METRES_PER_S);
    }

    private void fromRules(List<Judged> findings) {
        for (Judged judged : findings) {
            Outcome outcome = judged.outcome();
            double margin = judged.limits().margin();
            switch (judged.spec().check()) {
                case SPINE_ROUND -> bow(judged);
                case LUMBAR_CONVEX ->
                    put("low_back_convexity_pct", outcome.value(), margin, outcome.atS(), Unit.PERCENT_CHORD);
                case HINGE_RATIO -> put("hinge_ratio", outcome.value(), margin, outcome.atS(), Unit.RATIO);
                case ROCKING_RHYTHM -> put("trunk_rocking_deg", outcome.value(), margin, outcome.atS(), Unit.DEG);
                case BODY_DRIVE -> put("body_drive_share", outcome.value(), margin, outcome.atS(), Unit.RATIO);
                case TRUNK_FIRST -> put("trunk_lead_s", outcome.value(), margin, outcome.atS(), Unit.SECONDS);
                case HIPS_SHOOT_UP -> put("hip_per_shoulder_rise", outcome.value(), margin, outcome.atS(), Unit.RATIO);
                case LEAN_BACK -> put("backward_lean_deg", outcome.value(), margin, outcome.atS(), Unit.DEG);
                case HINGE_DEPTH -> put("usable_depth_deg", usable(outcome), margin, outcome.atS(), Unit.DEG);
                case YANK -> put("peak_speed_at_share", outcome.value(), margin, outcome.atS(), Unit.RATIO);
                case SQUAT_DEPTH -> put("thigh_below_level_deg", outcome.value(), margin, outcome.atS(), Unit.DEG);
                case HIP_KNEE_SYNC -> put("hip_lead_s", outcome.value(), margin, outcome.atS(), Unit.SECONDS);
                case ROW_TARGET -> put("hand_on_trunk", outcome.value(), margin, outcome.atS(), Unit.RATIO);
                case NO_SQUEEZE -> put("elbow_behind_trunk_deg", outcome.value(), margin, outcome.atS(), Unit.DEG);
                case SPINE_ROUND_STAND ->
                    put("bow_over_standing_pct", outcome.value(), margin, outcome.atS(), Unit.PERCENT_CHORD);
                case RIB_FLARE -> put("hollow_growth_pct", outcome.value(), margin, outcome.atS(), Unit.PERCENT_CHORD);
                case TWIST -> put("trunk_twist_deg", outcome.value(), margin, outcome.atS(), Unit.DEG);
                default -> {}
            }
        }
    }

    /** The rise of the bow, and the low-back flexion that it stands for unless the upper back made it. */
    private void bow(Judged judged) {
        Outcome outcome = judged.outcome();
        double margin = judged.limits().margin();
        double perBow = judged.spec().number("deg_per_pct");
        put("bow_rise_pct", outcome.value(), margin, outcome.atS(), Unit.PERCENT_CHORD);
        boolean upperBack = outcome.other() && outcome.value() > margin;
        double lumbar = upperBack ? Double.NaN : perBow * outcome.value();
        put("lumbar_flexion_estimate_deg", lumbar, perBow * margin, outcome.atS(), Unit.DEG);
    }

    private static double usable(Outcome outcome) {
        return outcome.words().get("deg_usable") instanceof Double deg ? deg : Double.NaN;
    }

    private boolean sideView() {
        return set.track().view().yawDeg() <= SAGITTAL_YAW_DEG;
    }

    private double wider() {
        return set.track().view().yawDeg() > 15 ? 1.5 : 1;
    }
}
