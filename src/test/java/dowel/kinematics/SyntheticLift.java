package dowel.kinematics;

import dowel.motion.Facing;
import dowel.motion.Joint;
import dowel.motion.PoseTrack;
import java.util.HashSet;
import java.util.List;
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
    private final LiftTiming timing = new LiftTiming();
    private final Filming filming = new Filming();

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
        timing.reps = count;
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
        timing.firstS = first;
        timing.holdS = hold;
        timing.secondS = second;
        timing.pauseS = pause;
        return this;
    }

    /** Seconds of each rep's first phase. */
    public SyntheticLift firstPhaseS(double... perRep) {
        timing.firstPerRep = perRep.clone();
        return this;
    }

    /** Seconds of each rep's second phase. */
    public SyntheticLift secondPhaseS(double... perRep) {
        timing.secondPerRep = perRep.clone();
        return this;
    }

    /** Share of the full range each rep reaches. */
    public SyntheticLift range(double... perRep) {
        timing.range = perRep.clone();
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
        timing.yanked = perRep.clone();
        return this;
    }

    /** Stands for so long first, then takes the start posture within 1.5 s. */
    public SyntheticLift walkIn(double standingS) {
        timing.walkInS = standingS;
        return this;
    }

    /** Leaves the start posture within 1.5 s after the last rep, and stands for so long. */
    public SyntheticLift walkOut(double standingS) {
        timing.walkOutS = standingS;
        return this;
    }

    /** Quiet time in the start posture before the first and after the last rep, seconds. */
    public SyntheticLift quiet(double beforeS, double afterS) {
        timing.quietStartS = beforeS;
        timing.quietEndS = afterS;
        return this;
    }

    /** Part movements before the first rep, each this share of the full range, there and back in 0.8 s. */
    public SyntheticLift strayDips(double... shares) {
        timing.strayDips = shares.clone();
        return this;
    }

    /** Turns the lifter towards the camera: 0 side, 90 front, negative away from it, -90 back. */
    public SyntheticLift yaw(double deg) {
        filming.yawDeg = deg;
        return this;
    }

    /** Looks this way; LEFT mirrors the picture, and with it left and right. */
    public SyntheticLift facing(Facing towards) {
        filming.facing = towards;
        return this;
    }

    /** Adds perspective from a camera so far away, metres. */
    public SyntheticLift distanceM(double metres) {
        filming.distanceM = metres;
        return this;
    }

    public SyntheticLift pxPerM(double px) {
        filming.pxPerM = px;
        return this;
    }

    /** Moves the whole picture. */
    public SyntheticLift shiftedPx(double right, double down) {
        filming.shiftX = right;
        filming.shiftY = down;
        return this;
    }

    public SyntheticLift fps(double framesPerSecond) {
        filming.fps = framesPerSecond;
        return this;
    }

    /** Frame intervals vary by up to a quarter, and one frame in twenty is missing. */
    public SyntheticLift unevenTimes() {
        filming.uneven = true;
        return this;
    }

    /** Normal noise on every joint, standard deviation in x and y. */
    public SyntheticLift noisePx(double sd) {
        filming.flaws.noise(sd);
        return this;
    }

    /** Normal noise on every mask edge. */
    public SyntheticLift edgeNoisePx(double sd) {
        filming.edgeNoisePx = sd;
        return this;
    }

    public SyntheticLift seed(long number) {
        filming.seed = number;
        return this;
    }

    /** No mask was computed. */
    public SyntheticLift withoutOutline() {
        filming.outline = false;
        return this;
    }

    /** Joints of low visibility (0.2) for a while. */
    public SyntheticLift hide(double fromS, double toS, Joint... joints) {
        filming.flaws.hide(Set.of(joints), fromS, toS);
        return this;
    }

    /** Joints of which the model is unsure (0.55) for a while. */
    public SyntheticLift dim(double fromS, double toS, Joint... joints) {
        filming.flaws.dim(Set.of(joints), fromS, toS);
        return this;
    }

    /** The model sees joints elsewhere for a while, as surely as ever. */
    public SyntheticLift misplace(double fromS, double toS, double rightPx, double downPx, Joint... joints) {
        filming.flaws.misplace(Set.of(joints), fromS, toS, rightPx, downPx);
        return this;
    }

    /** Joints that stay where they are first seen, as a hand on a bench. */
    public SyntheticLift rest(Joint... joints) {
        filming.flaws.rest(Set.of(joints));
        return this;
    }

    /** Joints that the model never gives. */
    public SyntheticLift without(Joint... joints) {
        filming.flaws.leaveOut(Set.of(joints));
        return this;
    }

    /** Knees, ankles and feet are out of the picture: of low visibility all along. */
    public SyntheticLift withoutLegs() {
        Set<Joint> legs = new HashSet<>();
        for (Joint left : List.of(Joint.LEFT_KNEE, Joint.LEFT_ANKLE, Joint.LEFT_HEEL, Joint.LEFT_FOOT_INDEX)) {
            legs.add(left);
            legs.add(left.mirrored());
        }
        filming.flaws.hide(legs, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        return this;
    }

    /** The model takes left for right for a while. */
    public SyntheticLift exchangeSides(double fromS, double toS) {
        filming.flaws.exchangeSides(fromS, toS);
        return this;
    }

    /** The camera pans: the whole picture moves to the right. */
    public SyntheticLift cameraPan(double pxPerS) {
        filming.cameraPxPerS = pxPerS;
        return this;
    }

    /** Another shot begins: the picture jumps by 80 px. */
    public SyntheticLift cutAt(double timeS) {
        filming.cutAtS = timeS;
        return this;
    }

    /** The drawn track. */
    public PoseTrack track() {
        return filming.film(timing.choreography(), form, exercise.anchor());
    }

    /** The reps as drawn, in order. */
    public List<TrueRep> trueReps() {
        return timing.trueReps();
    }

    /** The posture as drawn. */
    public Posture truePosture(double timeS) {
        return form.posture(timing.choreography(), timeS);
    }

    /** The lumbar flexion from standing as drawn, degrees. */
    public double trueLumbarFlexionDeg(double timeS) {
        return form.flexion(timing.choreography(), timeS);
    }

    static double of(double[] perRep, int rep, double otherwise) {
        return perRep.length == 0 ? otherwise : perRep[Math.min(rep, perRep.length - 1)];
    }
}
