/**
 * Runs the pose model: detector, region, crop, landmarks, mask, tracking of one lifter.
 *
 * <p>In: {@link dowel.video.VideoFrame}s. Out: {@link dowel.motion.PoseTrack} in pixels of the upright frame. Tensors
 * and pictures never leave this room; the network is never used.
 */
package dowel.pose;
