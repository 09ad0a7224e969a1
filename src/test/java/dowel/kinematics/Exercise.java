package dowel.kinematics;

/** A synthetic exercise: its start posture, its turn posture, and what stays in place. */
record Exercise(Posture start, Posture turn, Puppet.Anchor anchor) {

    static final Exercise DEADLIFT =
            new Exercise(new Posture(65, 60, 10, 0, 3), new Posture(0, 1, 1, 0, 3), Puppet.Anchor.FEET);
    static final Exercise RDL =
            new Exercise(new Posture(0, 3, 3, 0, 3), new Posture(75, 18, 0, 0, 3), Puppet.Anchor.FEET);
    static final Exercise GOOD_MORNING =
            new Exercise(new Posture(3, 3, 3, 2, 145), new Posture(70, 15, 2, -65, 145), Puppet.Anchor.FEET);
    static final Exercise SQUAT =
            new Exercise(new Posture(3, 2, 2, 2, 145), new Posture(40, 80, 30, -35, 145), Puppet.Anchor.FEET);
    static final Exercise ROW =
            new Exercise(new Posture(65, 25, 8, 0, 5), new Posture(65, 25, 8, -90, 105), Puppet.Anchor.FEET);
    static final Exercise CABLE_ROW =
            new Exercise(new Posture(5, 75, -40, 65, 10), new Posture(5, 75, -40, -30, 100), Puppet.Anchor.HIPS);
    static final Exercise PULLDOWN =
            new Exercise(new Posture(-10, 90, 0, 165, 10), new Posture(-10, 90, 0, 45, 110), Puppet.Anchor.HIPS);
    static final Exercise PULL_UP =
            new Exercise(new Posture(-5, 10, -30, 165, 10), new Posture(-5, 10, -30, 45, 110), Puppet.Anchor.HANDS);
    static final Exercise RING_ROW =
            new Exercise(new Posture(-55, 55, -55, 110, 5), new Posture(-40, 40, -40, 30, 105), Puppet.Anchor.FEET);

    /** True if the load goes up in the first phase. */
    boolean liftsFirst() {
        return !(equals(RDL) || equals(GOOD_MORNING) || equals(SQUAT));
    }
}
