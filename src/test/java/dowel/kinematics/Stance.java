package dowel.kinematics;

/**
 * What a posture leaves open because only the front shows it, and the head.
 *
 * @param footM half the distance between the feet, metres; NaN under the hips
 * @param elbowOutM how far the elbows are outside the shoulders, metres
 * @param handOutM likewise the hands
 * @param rightHandUpM how much higher the right hand is, metres
 * @param twistDeg how far the right shoulder is turned ahead against the hips, degrees
 * @param neckDeg how far the head is ahead of the trunk line, degrees
 */
record Stance(double footM, double elbowOutM, double handOutM, double rightHandUpM, double twistDeg, double neckDeg) {
    static final Stance PLAIN = new Stance(Double.NaN, 0, 0, 0, 0, 10);
}
