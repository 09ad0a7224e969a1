package dowel.motion;

/**
 * Where the model sees one joint.
 *
 * @param x pixels of the upright frame, to the right
 * @param y pixels of the upright frame, downwards
 * @param depth the model's rough depth in pixels relative to the hips, negative towards the camera
 * @param visibility the model's own probability (0 to 1) that the joint is in the picture and not hidden
 * @param world rough position in metres from mid-hip: x to the image's right, y down, z away from the camera
 */
public record Keypoint(double x, double y, double depth, double visibility, World world) {
    /** Metres from mid-hip: x to the image's right, y down, z away from the camera. */
    public record World(double x, double y, double z) {}

    /** The same joint in the mirrored picture; which joint it is then called is the caller's business. */
    public Keypoint mirrored(double pictureWidth) {
        return new Keypoint(pictureWidth - x, y, depth, visibility, new World(-world.x, world.y, world.z));
    }

    /** The position in the image. */
    public Point point() {
        return new Point(x, y);
    }
}
