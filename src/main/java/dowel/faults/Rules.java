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
        };
    }
}
