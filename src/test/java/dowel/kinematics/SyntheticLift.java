package dowel.kinematics;

import dowel.motion.ClipInfo;
import dowel.motion.Facing;
import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.ModelInfo;
import dowel.motion.Point;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import dowel.motion.TrunkOutline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Draws the pose track of a set whose truth is known: {@code SyntheticLift.squat().reps(5).noisePx(2).seed(7).track()}.
 *
 * <p>Reps follow the convention of {@code dowel.reps.Rep}: a deadlift starts on the floor, squat, RDL and good morning
 * start standing, rows and pull-downs with long arms. Settings "per rep" take one number for all reps or one each.
 * Without settings: 3 reps, 30 frames per second, pure side view, looking right, 300 px per metre (trunk 150 px), no
 * noise.
 */
public final class SyntheticLift {
    private final Exercise exercise;
    private final Form form;
    private int reps = 3;
    private double firstS = 1.2;
    private double holdS = 0.2;
    private double secondS = 1.4;
    private double pauseS = 0.5;
    private double[] firstPerRep = {};
    private double[] secondPerRep = {};
    private double[] range = {1};
    private boolean[] yanked = {};
    private double walkInS;
    private double walkOutS;
    private double quietStartS = 0.8;
    private double quietEndS = 0.8;
    private double[] strayDips = {};
    private double yawDeg;
    private Facing facing = Facing.RIGHT;
    private double distanceM = Double.POSITIVE_INFINITY;
    private double pxPerM = 300;
    private double shiftX;
    private double shiftY;
    private double fps = 30;
    private boolean uneven;
    private double edgeNoisePx;
    private long seed = 1;
    private boolean outline = true;
    private double cameraPxPerS;
    private double cutAtS = Double.NaN;
    private final ModelFlaws flaws = new ModelFlaws();

    /** When a drawn rep really starts, turns and ends, seconds. */
    public record TrueRep(double startS, double turnS, double endS) {}

    private SyntheticLift(Exercise exercise) {
        this.exercise = exercise;
        this.form = new Form(exercise);
    }

    public static SyntheticLift deadlift() {
        return new SyntheticLift(Exercise.DEADLIFT);
    }

    public static SyntheticLift rdl() {
        return new SyntheticLift(Exercise.RDL);
    }

    public static SyntheticLift goodMorning() {
        return new SyntheticLift(Exercise.GOOD_MORNING);
    }

    public static SyntheticLift squat() {
        return new SyntheticLift(Exercise.SQUAT);
    }

    public static SyntheticLift bentOverRow() {
        return new SyntheticLift(Exercise.ROW);
    }

    public static SyntheticLift ringRow() {
        return new SyntheticLift(Exercise.RING_ROW);
    }

    public static SyntheticLift cableRow() {
        return new SyntheticLift(Exercise.CABLE_ROW);
    }

    public static SyntheticLift latPulldown() {
        return new SyntheticLift(Exercise.PULLDOWN);
    }

    public static SyntheticLift pullUp() {
        return new SyntheticLift(Exercise.PULL_UP);
    }

    public SyntheticLift reps(int count) {
        reps = count;
        return this;
    }

    /** Squat: knee flexion at the bottom, degrees. */
    public SyntheticLift depthDeg(double kneeFlexion) {
        form.depthDeg(kneeFlexion);
        return this;
    }

    /** Trunk inclination where the lifter is most bent (hinges, squat) or all along (rows, pull-downs), degrees. */
    public SyntheticLift trunkDeg(double deg) {
        form.trunkDeg(deg);
        return this;
    }

    /** Seconds of each rep's first phase, stop at the turn, second phase, and stop before the next rep. */
    public SyntheticLift tempo(double first, double hold, double second, double pause) {
        firstS = first;
        holdS = hold;
        secondS = second;
        pauseS = pause;
        return this;
    }

    /** Seconds of each rep's first phase. */
    public SyntheticLift firstPhaseS(double... perRep) {
        firstPerRep = perRep.clone();
        return this;
    }

    /** Seconds of each rep's second phase. */
    public SyntheticLift secondPhaseS(double... perRep) {
        secondPerRep = perRep.clone();
        return this;
    }

    /** Share of the full range each rep reaches. */
    public SyntheticLift range(double... perRep) {
        range = perRep.clone();
        return this;
    }

    /**
     * Lumbar flexion each rep adds in its loaded phase, degrees: most in mid-pull for a deadlift (none at the floor or at
     * lockout), most at the turn for the others.
     */
    public SyntheticLift rounding(double... degPerRep) {
        form.rounding(degPerRep);
        return this;
    }

    /** Lumbar flexion all along, degrees: a lifter who starts rounded; negative = arched. */
    public SyntheticLift startRounded(double deg) {
        form.startRounded(deg);
        return this;
    }

    /** Lumbar flexion that comes with bending over: none upright, so much at a trunk inclination of 75 degrees. */
    public SyntheticLift bentRounded(double deg) {
        form.bentRounded(deg);
        return this;
    }

    /** How far the trunk swings up and back while the arms pull, degrees per rep. */
    public SyntheticLift rocking(double... degPerRep) {
        form.rocking(degPerRep);
        return this;
    }

    /** The swing of {@link #rocking} comes this much before the arms, seconds. */
    public SyntheticLift trunkFirst(double seconds) {
        form.trunkFirst(seconds);
        return this;
    }

    /** Changes how it is lifted. */
    public SyntheticLift form(Consumer<Form> change) {
        change.accept(form);
        return this;
    }

    /** The hand is fastest early in the first phase, and coasts then. */
    public SyntheticLift yanked(boolean... perRep) {
        yanked = perRep.clone();
        return this;
    }

    /** Stands for so long first, then takes the start posture within 1.5 s. */
    public SyntheticLift walkIn(double standingS) {
        walkInS = standingS;
        return this;
    }

    /** Leaves the start posture within 1.5 s after the last rep, and stands for so long. */
    public SyntheticLift walkOut(double standingS) {
        walkOutS = standingS;
        return this;
    }

    /** Quiet time in the start posture before the first and after the last rep, seconds. */
    public SyntheticLift quiet(double beforeS, double afterS) {
        quietStartS = beforeS;
        quietEndS = afterS;
        return this;
    }

    /** Part movements before the first rep, each this share of the full range, there and back in 0.8 s. */
    public SyntheticLift strayDips(double... shares) {
        strayDips = shares.clone();
        return this;
    }

    /** Turns the lifter towards the camera: 0 side, 90 front, negative away from it, -90 back. */
    public SyntheticLift yaw(double deg) {
        yawDeg = deg;
        return this;
    }

    /** Looks this way; LEFT mirrors the picture, and with it left and right. */
    public SyntheticLift facing(Facing towards) {
        facing = towards;
        return this;
    }

    /** Adds perspective from a camera so far away, metres. */
    public SyntheticLift distanceM(double metres) {
        distanceM = metres;
        return this;
    }

    public SyntheticLift pxPerM(double px) {
        pxPerM = px;
        return this;
    }

    /** Moves the whole picture. */
    public SyntheticLift shiftedPx(double right, double down) {
        shiftX = right;
        shiftY = down;
        return this;
    }

    public SyntheticLift fps(double framesPerSecond) {
        fps = framesPerSecond;
        return this;
    }

    /** Frame intervals vary by up to a quarter, and one frame in twenty is missing. */
    public SyntheticLift unevenTimes() {
        uneven = true;
        return this;
    }

    /** Normal noise on every joint, standard deviation in x and y. */
    public SyntheticLift noisePx(double sd) {
        flaws.noise(sd);
        return this;
    }

    /** Normal noise on every mask edge. */
    public SyntheticLift edgeNoisePx(double sd) {
        edgeNoisePx = sd;
        return this;
    }

    public SyntheticLift seed(long number) {
        seed = number;
        return this;
    }

    /** No mask was computed. */
    public SyntheticLift withoutOutline() {
        outline = false;
        return this;
    }

    /** Joints of low visibility (0.2) for a while. */
    public SyntheticLift hide(double fromS, double toS, Joint... joints) {
        flaws.hide(Set.of(joints), fromS, toS);
        return this;
    }

    /** The model sees joints elsewhere for a while, as surely as ever. */
    public SyntheticLift misplace(double fromS, double toS, double rightPx, double downPx, Joint... joints) {
        flaws.misplace(Set.of(joints), fromS, toS, rightPx, downPx);
        return this;
    }

    /** Joints that stay where they are first seen, as a hand on a bench. */
    public SyntheticLift rest(Joint... joints) {
        flaws.rest(Set.of(joints));
        return this;
    }

    /** Joints that the model never gives. */
    public SyntheticLift without(Joint... joints) {
        flaws.leaveOut(Set.of(joints));
        return this;
    }

    /** Knees, ankles and feet are out of the picture: of low visibility all along. */
    public SyntheticLift withoutLegs() {
        Set<Joint> legs = new HashSet<>();
        for (Joint left : List.of(Joint.LEFT_KNEE, Joint.LEFT_ANKLE, Joint.LEFT_HEEL, Joint.LEFT_FOOT_INDEX)) {
            legs.add(left);
            legs.add(left.mirrored());
        }
        flaws.hide(legs, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        return this;
    }

    /** The model takes left for right for a while. */
    public SyntheticLift exchangeSides(double fromS, double toS) {
        flaws.exchangeSides(fromS, toS);
        return this;
    }

    /** The camera pans: the whole picture moves to the right. */
    public SyntheticLift cameraPan(double pxPerS) {
        cameraPxPerS = pxPerS;
        return this;
    }

    /** Another shot begins: the picture jumps by 80 px. */
    public SyntheticLift cutAt(double timeS) {
        cutAtS = timeS;
        return this;
    }

    /** The drawn track. */
    public PoseTrack track() {
        Random random = new Random(seed);
        Choreography moves = choreography();
        List<Pose> poses = new ArrayList<>();
        int frames = (int) Math.floor(moves.endS() * fps) + 1;
        for (int i = 0; i < frames; i++) {
            if (uneven && i > 0 && random.nextInt(20) == 0) {
                continue;
            }
            double timeS = (i + (uneven && i > 0 ? (random.nextDouble() - 0.5) / 2 : 0)) / fps;
            double beforeS =
                    poses.isEmpty() ? timeS : poses.get(poses.size() - 1).timeS();
            poses.add(pose(poses.size(), timeS, beforeS, moves, random));
        }
        ClipInfo clip = new ClipInfo(
                "synthetic.mp4", "0".repeat(64), 1280, 720, 0, frames / fps, poses.size(), fps, uneven, List.of());
        return new PoseTrack(clip, new ModelInfo("synthetic", "0".repeat(64)), poses, 0);
    }

    /** The reps as drawn, in order. */
    public List<TrueRep> trueReps() {
        List<TrueRep> out = new ArrayList<>();
        double at = choreographyBeforeReps().endS();
        for (int rep = 0; rep < reps; rep++) {
            double turnS = at + of(firstPerRep, rep, firstS);
            double endS = turnS + holdS + of(secondPerRep, rep, secondS);
            out.add(new TrueRep(at, turnS, endS));
            at = endS + pauseS;
        }
        return out;
    }

    /** The posture as drawn. */
    public Posture truePosture(double timeS) {
        return form.posture(choreography(), timeS);
    }

    /** The lumbar flexion from standing as drawn, degrees. */
    public double trueLumbarFlexionDeg(double timeS) {
        return form.flexion(choreography(), timeS);
    }

    private Choreography choreographyBeforeReps() {
        Choreography moves = new Choreography();
        if (walkInS > 0) {
            moves.beginStanding();
            moves.hold(walkInS);
            moves.toReady(1.5, 1);
        }
        moves.hold(quietStartS);
        for (double share : strayDips) {
            moves.toPhase(0.4, -1, share);
            moves.toPhase(0.4, -1, 0);
        }
        return moves;
    }

    private Choreography choreography() {
        Choreography moves = choreographyBeforeReps();
        for (int rep = 0; rep < reps; rep++) {
            moves.toPhase(of(firstPerRep, rep, firstS), rep, of(range, rep, 1), rep < yanked.length && yanked[rep]);
            moves.toPhase(holdS, rep, of(range, rep, 1));
            moves.toPhase(of(secondPerRep, rep, secondS), rep, 0);
            moves.hold(rep < reps - 1 ? pauseS : quietEndS);
        }
        if (walkOutS > 0) {
            moves.toReady(1.5, 0);
            moves.hold(walkOutS);
        }
        return moves;
    }

    static double of(double[] perRep, int rep, double otherwise) {
        return perRep.length == 0 ? otherwise : perRep[Math.min(rep, perRep.length - 1)];
    }

    private Pose pose(long frame, double timeS, double beforeS, Choreography moves, Random random) {
        boolean afterCut = timeS >= cutAtS;
        boolean cut = afterCut && beforeS < cutAtS;
        Point centre = new Point(640 + shiftX + cameraPxPerS * timeS + (afterCut ? 80 : 0), 360 + shiftY);
        Puppet puppet = new Puppet(yawDeg, facing == Facing.LEFT, distanceM, pxPerM, centre);
        Map<Joint, Keypoint> clean =
                puppet.photograph(form.posture(moves, timeS), form.stance(moves, timeS), exercise.anchor());
        Map<Joint, Keypoint> seen = flaws.seen(clean, timeS, random);
        Optional<TrunkOutline> edges = outline
                ? Optional.of(new TwoArcBack(form.flexion(moves, timeS), form.upperFlexion(moves, timeS))
                        .outline(
                                middle(clean, Joint.LEFT_HIP),
                                middle(clean, Joint.LEFT_SHOULDER),
                                facing,
                                form.shouldersForwardL(moves, timeS),
                                edgeNoisePx,
                                random))
                : Optional.empty();
        Pose.CameraMotion camera = new Pose.CameraMotion(cameraPxPerS * (timeS - beforeS), 0, cut);
        return new Pose(frame, timeS, 0.99, seen, edges, camera);
    }

    private static Point middle(Map<Joint, Keypoint> joints, Joint left) {
        return joints.get(left).point().middle(joints.get(left.mirrored()).point());
    }
}
