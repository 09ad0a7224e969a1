package dowel.evaluate;

import dowel.kinematics.Metric;

/** An angle that a truth file may know in each frame, and the metric that is held against it. Degrees. */
public enum TrueAngle {
    TRUNK("trunkInclinationDeg", Metric.TRUNK_INCLINATION),
    HIP("hipFlexionDeg", Metric.HIP_FLEXION),
    KNEE("kneeFlexionDeg", Metric.KNEE_FLEXION),
    ELBOW("elbowFlexionDeg", Metric.ELBOW_FLEXION),
    SHANK("shankInclinationDeg", Metric.SHANK_INCLINATION);

    private final String field;
    private final Metric metric;

    TrueAngle(String field, Metric metric) {
        this.field = field;
        this.metric = metric;
    }

    /** Its name in a truth file. */
    String field() {
        return field;
    }

    /** What Dowel measures of it. */
    public Metric metric() {
        return metric;
    }
}
