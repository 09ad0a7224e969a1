package dowel.exercise;

/** From where the camera must look for a rule to be judged (yaw 0 = pure side view). */
public enum ViewNeed {
    /** Back contour: yaw of at most 15 degrees. */
    CONTOUR,
    /** Angles and distances seen from the side: yaw of at most 30 degrees, with wider margins beyond 15. */
    SAGITTAL,
    /** Left against right: yaw of at least 60 degrees. */
    FRONTAL,
    /** Any view in which the driving signal is seen. */
    ANY
}
