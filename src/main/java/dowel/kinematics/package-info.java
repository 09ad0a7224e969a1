/**
 * From a pose track to numbers over time: angles, distances, back shape, view and quality.
 *
 * <p>In: {@link dowel.motion.PoseTrack}. Out: {@link dowel.kinematics.MetricTrack}. The image's y axis points down;
 * it is turned upwards here and nowhere else. What was not measured is NaN, never invented.
 */
package dowel.kinematics;
