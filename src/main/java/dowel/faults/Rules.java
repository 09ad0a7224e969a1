package dowel.faults;

import dowel.exercise.Check;

/** The class behind each kind of rule. */
final class Rules {
    private Rules() {}

    static Rule of(Check check) {
        return switch (check) {
            case SPINE_ROUND -> new SpineRound();
            case LUMBAR_CONVEX -> new LumbarConvex();
            case HINGE_RATIO -> new HingeRatio();
            case TORSO_SWING -> new TorsoSwing();
            case ROCKING_RHYTHM -> new RockingRhythm();
            case BODY_DRIVE -> new BodyDrive();
            case TRUNK_FIRST -> new TrunkFirst();
            case HALF_REP -> new HalfRep();
            case RUSHED -> new Rushed();
            case NO_LOCKOUT -> new NoLockout();
            case SHIN_NOT_VERTICAL -> new ShinNotVertical();
            case HIPS_SHOOT_UP -> new HipsShootUp();
            case CHEST_COLLAPSE -> new ChestCollapse();
            case LEAN_BACK -> new LeanBack();
            case HINGE_DEPTH -> new HingeDepth();
            case YANK -> new Yank();
            case SQUAT_DEPTH -> new SquatDepth();
            case HIP_KNEE_SYNC -> new HipKneeSync();
            case ROW_TARGET -> new RowTarget();
            case NO_SQUEEZE -> new NoSqueeze();
            case SPINE_ROUND_STAND -> new SpineRoundStand();
            case SPINE_HYPEREXT -> new SpineHyperext();
            case RIB_FLARE -> new RibFlare();
            case BEHIND_NECK -> new BehindNeck();
            case ELBOW_PATH -> new ElbowPath();
            case STANCE_WIDTH -> new StanceWidth();
            case ASYMMETRY -> new Asymmetry();
            case TWIST -> new Twist();
            case SHOULDER_FORWARD -> new ShoulderForward();
            case DOWEL_CONTACT -> new DowelContact();
            case HIP_SAG -> new HipSag();
            case SET_BREAKDOWN, VELOCITY_LOSS ->
                throw new IllegalArgumentException(check.key() + " judges whole sets, not reps");
        };
    }

    static SetRule ofWholeSet(Check check) {
        return switch (check) {
            case SET_BREAKDOWN -> new SetBreakdown();
            case VELOCITY_LOSS -> new VelocityLoss();
            default -> throw new IllegalArgumentException(check.key() + " judges reps, not whole sets");
        };
    }
}
