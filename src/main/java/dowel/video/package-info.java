/**
 * Opens video files and writes them: upright frames with the container's time stamps, one at a time.
 *
 * <p>In: a file. Out: {@link dowel.video.VideoFrame}s lent for one call each, and {@link dowel.motion.ClipInfo}. Refused with
 * one clear line: what is no video, what holds no picture, what cannot be read. Native pictures never leave the call
 * that lent them.
 */
package dowel.video;
