package dowel.video;

import org.bytedeco.opencv.opencv_core.Mat;

/**
 * One decoded picture, upright, 8-bit BGR.
 *
 * <p>Lent for one call: the next frame overwrites the picture's memory. Clone it to keep it, and close the clone.
 *
 * @param index number of the decoded frame, from 0
 * @param timeS the container's time stamp, seconds from the first frame
 * @param bgr height x width x 3, 8 bit, blue green red
 */
public record VideoFrame(long index, double timeS, Mat bgr) {}
