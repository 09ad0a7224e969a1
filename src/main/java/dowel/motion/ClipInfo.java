package dowel.motion;

import java.util.List;

/**
 * The facts of a video file.
 *
 * @param file the file's name, without its folder
 * @param sha256 hash of the file's bytes, lower-case hex
 * @param width of the upright frame, pixels
 * @param height of the upright frame, pixels
 * @param rotationDeg clockwise turn that the container asks for (0, 90, 180, 270), already applied
 * @param durationS time of the last decoded frame plus one median frame interval, seconds
 * @param frames number of decoded frames
 * @param fps one over the median frame interval
 * @param variableFrameRate true if the frame intervals are uneven
 * @param decodeErrors every place where the file could not be read
 */
public record ClipInfo(
        String file,
        String sha256,
        int width,
        int height,
        int rotationDeg,
        double durationS,
        long frames,
        double fps,
        boolean variableFrameRate,
        List<DecodeError> decodeErrors) {

    /** A place where the file could not be read: seconds from the first frame, and what the decoder said. */
    public record DecodeError(double timeS, String message) {}

    /** Copies the errors. */
    public ClipInfo {
        decodeErrors = List.copyOf(decodeErrors);
    }
}
