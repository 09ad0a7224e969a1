package dowel.kinematics;

/**
 * How a synthetic lift is done: its postures, and what is done otherwise than by the book. Numbers "per rep" take one for
 * all reps or one each.
 */
public final class Form {
    private static final double NECK_DEG = 10;

    private static final double THIRD = 1.0 / 3;
    private static final double LEGS_FIRST = 0.6;

    private final Exercise exercise;
    private Posture start;
    private Posture turn;
    private double[] rounding = {0};
    private double[] rocking = {0};
    private double[] unlocked = {0};
    private double[] leaning = {0};
    private double[] chestDrop = {0};
    private double[] hipsFirst = {0};
    private double[] upperRounding = {0};
    private double trunkFirstS;
    private double trunkLeadS;
    private double startRounding;
    private double bentRounding;
    private double shouldersForwardL;
    private double footM = Double.NaN;
    private double elbowOutM;
    private double handOutM;
    private double rightHandUpM;
    private double twistDeg;
    private double neckDeg = NECK_DEG;

    Form(Exercise exercise) {
        this.exercise = exercise;
        this.start = exercise.start();
        this.turn = exercise.turn();
    }

    /** Squat: knee flexion at the bottom, degrees. */
    public Form depthDeg(double kneeFlexion) {
        turn = new Posture(turn.trunk(), 0.73 * kneeFlexion, 0.27 * kneeFlexion, turn.upperArm(), turn.elbow());
        return this;
    }

    /** Trunk inclination where the lifter is most bent (hinges, squat) or all along (rows, pull-downs), degrees. */
    public Form trunkDeg(double deg) {
        boolean steady = start.trunk() == turn.trunk();
        boolean bentAtStart = start.trunk() > turn.trunk();
        start = steady || bentAtStart ? start.withTrunk(deg) : start;
        turn = steady || !bentAtStart ? turn.withTrunk(deg) : turn;
        return this;
    }

    /** Shank inclination at the turn, degrees; the thigh stays. */
    public Form shinDeg(double deg) {
        turn = new Posture(turn.trunk(), turn.thigh(), deg, turn.upperArm(), turn.elbow());
        return this;
    }

    /** The arm at the turn: how far the upper arm is ahead of the trunk line, and elbow flexion, degrees. */
    public Form elbowAhead(double deg, double elbow) {
        return armAtTurn(deg - turn.trunk(), elbow);
    }

    /** The arm at the turn: upper arm from straight down, forward positive, and elbow flexion, degrees. */
    public Form armAtTurn(double upperArm, double elbow) {
        turn = new Posture(turn.trunk(), turn.thigh(), turn.shank(), upperArm, elbow);
        return this;
    }

    /** Body line: how far the hip hangs below the line from shoulder to ankle, degrees, all along. */
    public Form sagging(double deg) {
        start = new Posture(start.trunk(), start.thigh() + deg, start.shank() - deg, start.upperArm(), start.elbow());
        turn = new Posture(turn.trunk(), turn.thigh() + deg, turn.shank() - deg, turn.upperArm(), turn.elbow());
        return this;
    }

    Form rounding(double... degPerRep) {
        rounding = degPerRep.clone();
        return this;
    }

    Form startRounded(double deg) {
        startRounding = deg;
        return this;
    }

    Form bentRounded(double deg) {
        bentRounding = deg;
        return this;
    }

    Form rocking(double... degPerRep) {
        rocking = degPerRep.clone();
        return this;
    }

    Form trunkFirst(double seconds) {
        trunkFirstS = seconds;
        return this;
    }

    /** Knee flexion left at each rep's standing end, degrees, half of it from the thigh. */
    public Form unlocked(double... degPerRep) {
        unlocked = degPerRep.clone();
        return this;
    }

    /** Backward lean at each rep's standing end, degrees. */
    public Form leaningBack(double... degPerRep) {
        leaning = degPerRep.clone();
        return this;
    }

    /** How far the trunk tips forward in the first third of each way up, degrees. */
    public Form chestDrop(double... degPerRep) {
        chestDrop = degPerRep.clone();
        return this;
    }

    /** The hips rise first: the legs are straight after six tenths of each way up, and the trunk tips so far until then. */
    public Form hipsFirst(double... degPerRep) {
        hipsFirst = degPerRep.clone();
        return this;
    }

    /** The trunk moves so much before the legs, seconds. */
    public Form trunkLeads(double seconds) {
        trunkLeadS = seconds;
        return this;
    }

    /** Flexion of the upper back that each rep adds, most at the turn, degrees. */
    public Form upperRounding(double... degPerRep) {
        upperRounding = degPerRep.clone();
        return this;
    }

    /** How far the shoulders drift ahead of the back at the turn, trunk lengths. */
    public Form shouldersForward(double trunkLengths) {
        shouldersForwardL = trunkLengths;
        return this;
    }

    /** Half the distance between the feet, metres; under the hips where not said. */
    public Form footM(double metres) {
        footM = metres;
        return this;
    }

    /** How far elbows and hands are outside the shoulders at the turn, metres. */
    public Form armsOut(double elbowMetres, double handMetres) {
        elbowOutM = elbowMetres;
        handOutM = handMetres;
        return this;
    }

    /** How much higher the right hand ends, metres. */
    public Form rightHandUp(double metres) {
        rightHandUpM = metres;
        return this;
    }

    /** How far the shoulders turn against the hips until the turn, degrees. */
    public Form twist(double deg) {
        twistDeg = deg;
        return this;
    }

    /** How far the head is ahead of the trunk line, degrees. */
    public Form neck(double deg) {
        neckDeg = deg;
        return this;
    }

    Posture posture(Choreography moves, double timeS) {
        double phase = moves.phase(timeS);
        int rep = moves.rep(timeS);
        Posture trunk = start.towards(turn, trunkLeadS == 0 ? phase : moves.phase(timeS + trunkLeadS));
        Posture legs = start.towards(turn, legPhase(moves, timeS));
        Posture arms = start.towards(turn, phase);
        double earlyS = timeS + trunkFirstS;
        int swinging = Math.max(rep, moves.rep(earlyS));
        double swing = swinging < 0 ? 0 : of(rocking, swinging) * moves.phase(earlyS);
        double up = upward(moves, timeS);
        double inclination = Double.isNaN(up) ? trunk.trunk() : upwardTrunk(up, rep, trunk.trunk());
        double knee = atStandingEnd(unlocked, moves, timeS);
        double lean = atStandingEnd(leaning, moves, timeS);
        Posture lifting = new Posture(
                inclination - swing - lean,
                legs.thigh() + knee / 2,
                legs.shank() + knee / 2,
                arms.upperArm(),
                arms.elbow());
        return Posture.STANDING.towards(lifting, moves.ready(timeS));
    }

    /** The trunk on the way up, where it first tips forward and then comes up. */
    private double upwardTrunk(double up, int rep, double otherwise) {
        double bottom = startsUp() ? start.trunk() : turn.trunk();
        double top = startsUp() ? turn.trunk() : start.trunk();
        double chest = of(chestDrop, rep);
        double hips = of(hipsFirst, rep);
        if (chest > 0) {
            return up < THIRD
                    ? bottom + chest * smooth(up / THIRD)
                    : bottom + chest + (top - bottom - chest) * smooth((up - THIRD) / (1 - THIRD));
        }
        if (hips > 0) {
            return up < LEGS_FIRST
                    ? bottom + hips * up / LEGS_FIRST
                    : bottom + hips + (top - bottom - hips) * smooth((up - LEGS_FIRST) / (1 - LEGS_FIRST));
        }
        return otherwise;
    }

    private static double smooth(double share) {
        return share * share * (3 - 2 * share);
    }

    private double legPhase(Choreography moves, double timeS) {
        double up = upward(moves, timeS);
        if (Double.isNaN(up) || of(hipsFirst, moves.rep(timeS)) == 0) {
            return moves.phase(timeS);
        }
        double ahead = Math.min(1, up / LEGS_FIRST);
        return startsUp() ? ahead : 1 - ahead;
    }

    /** Share of the way up done while the load goes up, NaN at other times. */
    private double upward(Choreography moves, double timeS) {
        if (startsUp()) {
            return moves.towardsTurn(timeS) ? moves.phase(timeS) : Double.NaN;
        }
        return moves.awayFromTurn(timeS) ? 1 - moves.phase(timeS) : Double.NaN;
    }

    private boolean startsUp() {
        return exercise.liftsFirst();
    }

    /** Something that is there at a rep's standing end and fades towards its other end; held until the next rep. */
    private double atStandingEnd(double[] perRep, Choreography moves, double timeS) {
        int rep = moves.rep(timeS);
        double phase = moves.phase(timeS);
        if (startsUp()) {
            return rep < 0 ? 0 : of(perRep, rep) * phase;
        }
        int ended = moves.towardsTurn(timeS) ? rep - 1 : moves.lastRep(timeS);
        return ended < 0 ? 0 : of(perRep, ended) * (1 - phase);
    }

    /** Lumbar flexion from standing, degrees. */
    double flexion(Choreography moves, double timeS) {
        int rep = moves.rep(timeS);
        double phase = moves.phase(timeS);
        double loaded = exercise.equals(Exercise.DEADLIFT) ? Math.sin(Math.PI * Math.min(1, phase)) : phase;
        double bent = bentRounding * Math.max(0, posture(moves, timeS).trunk()) / 75;
        return startRounding + bent + (rep < 0 ? 0 : of(rounding, rep) * loaded);
    }

    /** Flexion of the upper back, degrees. */
    double upperFlexion(Choreography moves, double timeS) {
        int rep = moves.rep(timeS);
        return rep < 0 ? 0 : of(upperRounding, rep) * moves.phase(timeS);
    }

    double shouldersForwardL(Choreography moves, double timeS) {
        return shouldersForwardL * moves.phase(timeS);
    }

    /** What is seen from the front. */
    Stance stance(Choreography moves, double timeS) {
        double phase = moves.phase(timeS);
        return new Stance(
                footM,
                elbowOutM * phase,
                handOutM * phase,
                rightHandUpM * phase,
                twistDeg * phase,
                NECK_DEG + (neckDeg - NECK_DEG) * phase);
    }

    private static double of(double[] perRep, int rep) {
        return SyntheticLift.of(perRep, rep, 0);
    }
}
