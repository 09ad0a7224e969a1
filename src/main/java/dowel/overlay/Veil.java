package dowel.overlay;

import dowel.motion.Joint;
import dowel.motion.Point;
import dowel.motion.Pose;
import dowel.motion.PoseList;
import dowel.motion.PoseTrack;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Makes faces and bystanders unrecognisable in the frames of one clip, before anything is drawn on them.
 *
 * <p>The lifter's face is a generous circle about the model's eleven points of the face. Everybody else is all of the
 * picture outside of the lifter's limbs, trunk and head, whether a person was detected there or not, so that nobody is
 * missed who shows for less than the detector's half second.
 *
 * <p>What it can miss: somebody who stands so close in front of or behind the lifter that both overlap in the picture
 * stays visible there; a face whose place the model gets wrong by more than a head; a mirror within the lifter's outline.
 * In frames without a lifter the whole picture is blurred for {@link Blur#others}, and for {@link Blur#face} the places
 * where the face was before and afterwards.
 */
final class Veil {
    /** Radius of the face's circle over the trunk's length: 0.36 is about 18 cm about the middle of the face. */
    private static final double HEAD_OF_TRUNK = 0.36;
    /** The same over the distance of the face's points from their middle, for a face near the camera. */
    private static final double HEAD_OF_SPREAD = 2.2;
    /** Half the width of what is kept about limbs and trunk, over the trunk's length: about 13 and 20 cm. */
    private static final double LIMB_OF_TRUNK = 0.26;

    private static final double BACK_OF_TRUNK = 0.4;
    /** A lost face is looked for this much wider. */
    private static final double LOST = 1.6;
    /** Frames on both sides that lend the trunk's length, which shrinks in the picture when the lifter bends forward. */
    private static final int REACH = 30;
    /** Mosaic cells across a face, and across the picture's shorter side. */
    private static final int CELLS_OF_FACE = 4;

    private static final int CELLS_OF_PICTURE = 20;

    private static final List<Joint> FACE = List.of(
            Joint.NOSE,
            Joint.LEFT_EYE_INNER,
            Joint.LEFT_EYE,
            Joint.LEFT_EYE_OUTER,
            Joint.RIGHT_EYE_INNER,
            Joint.RIGHT_EYE,
            Joint.RIGHT_EYE_OUTER,
            Joint.LEFT_EAR,
            Joint.RIGHT_EAR,
            Joint.MOUTH_LEFT,
            Joint.MOUTH_RIGHT);

    private static final List<List<Joint>> LIMBS = List.of(
            List.of(Joint.LEFT_SHOULDER, Joint.LEFT_ELBOW, Joint.LEFT_WRIST, Joint.LEFT_INDEX),
            List.of(Joint.LEFT_HIP, Joint.LEFT_KNEE, Joint.LEFT_ANKLE, Joint.LEFT_FOOT_INDEX),
            List.of(Joint.LEFT_ANKLE, Joint.LEFT_HEEL));

    private static final List<List<Joint>> TRUNK = List.of(
            List.of(Joint.LEFT_HIP, Joint.LEFT_SHOULDER, Joint.LEFT_EAR),
            List.of(Joint.LEFT_HIP, Joint.RIGHT_SHOULDER),
            List.of(Joint.LEFT_HIP, Joint.RIGHT_HIP),
            List.of(Joint.LEFT_SHOULDER, Joint.RIGHT_SHOULDER));

    private record Circle(Point middle, double radius) {}

    private final Blur blur;
    /** The poses with a lifter, their frames and how long the trunk is in each, pixels. */
    private final List<Pose> found;

    private final long[] frames;
    private final double[] trunks;

    Veil(PoseTrack track, Blur blur) {
        this.blur = blur;
        this.found = PoseList.where(track.poses(), Pose::found);
        this.frames = found.stream().mapToLong(Pose::frame).toArray();
        double[] seen = found.stream().mapToDouble(Veil::trunk).toArray();
        this.trunks = IntStream.range(0, seen.length)
                .mapToDouble(i -> Arrays.stream(seen, Math.max(0, i - REACH), Math.min(seen.length, i + REACH + 1))
                        .max()
                        .orElseThrow())
                .toArray();
    }

    /** True if it changes pictures at all. */
    boolean covers() {
        return blur.any();
    }

    /**
     * Blurs a picture of one frame in place.
     *
     * @param frame number of the frame
     * @param bgr the whole frame at any size
     * @param scale picture pixels per frame pixel
     */
    void cover(long frame, Mat bgr, double scale) {
        if (blur.others()) {
            coverOthers(frame, bgr, scale);
        }
        if (blur.face()) {
            faces(frame).forEach(face -> coverFace(face, bgr, scale));
        }
    }

    private void coverOthers(long frame, Mat bgr, double scale) {
        int cell = Math.max(2, Math.min(bgr.cols(), bgr.rows()) / CELLS_OF_PICTURE);
        try (Scalar all = Scalar.all(255);
                Mat mask = new Mat(bgr.rows(), bgr.cols(), opencv_core.CV_8UC1, all);
                Mat blurred = mosaic(bgr, cell)) {
            int place = Arrays.binarySearch(frames, frame);
            if (place >= 0) {
                keepLifter(found.get(place), trunks[place] * scale, mask, scale);
            }
            blurred.copyTo(bgr, mask);
        }
    }

    private static void keepLifter(Pose pose, double trunkPx, Mat mask, double scale) {
        for (List<Joint> limb : LIMBS) {
            keep(pose, limb, LIMB_OF_TRUNK * trunkPx, mask, scale);
        }
        for (List<Joint> part : TRUNK) {
            keep(pose, part, BACK_OF_TRUNK * trunkPx, mask, scale);
        }
        face(pose, trunkPx / scale)
                .ifPresent(head -> keep(head.middle(), head.middle(), head.radius() * scale, mask, scale));
    }

    /** Clears the mask about a chain of joints and its mirror on the other side of the body. */
    private static void keep(Pose pose, List<Joint> chain, double radiusPx, Mat mask, double scale) {
        for (int i = 1; i < chain.size(); i++) {
            keep(pose, chain.get(i - 1), chain.get(i), radiusPx, mask, scale);
            keep(pose, chain.get(i - 1).mirrored(), chain.get(i).mirrored(), radiusPx, mask, scale);
        }
    }

    private static void keep(Pose pose, Joint from, Joint to, double radiusPx, Mat mask, double scale) {
        if (pose.at(from).isPresent() && pose.at(to).isPresent()) {
            keep(pose.at(from).get().point(), pose.at(to).get().point(), radiusPx, mask, scale);
        }
    }

    private static void keep(Point from, Point to, double radiusPx, Mat mask, double scale) {
        int thickness = (int) Math.max(1, Math.min(2 * radiusPx, 32_000));
        try (Scalar none = Scalar.all(0);
                var a = pixel(from, scale);
                var b = pixel(to, scale)) {
            opencv_imgproc.line(mask, a, b, none, thickness, opencv_imgproc.LINE_8, 0);
        }
    }

    /** Where the face is, or may be if the lifter is lost. */
    private List<Circle> faces(long frame) {
        int place = Arrays.binarySearch(frames, frame);
        if (place >= 0) {
            return face(found.get(place), trunks[place]).stream().toList();
        }
        int after = -place - 1;
        return IntStream.of(after - 1, after)
                .filter(i -> i >= 0 && i < frames.length)
                .boxed()
                .flatMap(i -> face(found.get(i), trunks[i]).stream())
                .map(face -> new Circle(face.middle(), LOST * face.radius()))
                .toList();
    }

    private static Optional<Circle> face(Pose pose, double trunk) {
        List<Point> points = FACE.stream()
                .flatMap(j -> pose.at(j).stream())
                .map(k -> k.point())
                .toList();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        Point middle = new Point(
                points.stream().mapToDouble(Point::x).average().orElseThrow(),
                points.stream().mapToDouble(Point::y).average().orElseThrow());
        double spread = points.stream().mapToDouble(middle::distanceTo).max().orElseThrow();
        return Optional.of(new Circle(middle, Math.max(HEAD_OF_TRUNK * trunk, HEAD_OF_SPREAD * spread)));
    }

    private static double trunk(Pose pose) {
        return Math.max(
                length(pose, Joint.LEFT_HIP, Joint.LEFT_SHOULDER), length(pose, Joint.RIGHT_HIP, Joint.RIGHT_SHOULDER));
    }

    private static double length(Pose pose, Joint from, Joint to) {
        return pose.at(from)
                .flatMap(a -> pose.at(to).map(b -> a.point().distanceTo(b.point())))
                .orElse(0.0);
    }

    private static void coverFace(Circle face, Mat bgr, double scale) {
        double radius = face.radius() * scale;
        int left = within(face.middle().x() * scale - radius, bgr.cols());
        int top = within(face.middle().y() * scale - radius, bgr.rows());
        int right = within(face.middle().x() * scale + radius + 1, bgr.cols());
        int bottom = within(face.middle().y() * scale + radius + 1, bgr.rows());
        if (right - left < 2 || bottom - top < 2) {
            return;
        }
        try (Rect box = new Rect(left, top, right - left, bottom - top);
                Mat part = new Mat(bgr, box);
                Scalar none = Scalar.all(0);
                Scalar all = Scalar.all(255);
                Mat mask = new Mat(part.rows(), part.cols(), opencv_core.CV_8UC1, none);
                Mat blurred = mosaic(part, (int) Math.max(2, 2 * radius / CELLS_OF_FACE));
                var middle = pixel(
                        new Point(
                                face.middle().x() * scale - left, face.middle().y() * scale - top),
                        1)) {
            opencv_imgproc.circle(
                    mask, middle, (int) Math.ceil(radius), all, opencv_imgproc.FILLED, opencv_imgproc.LINE_8, 0);
            blurred.copyTo(part, mask);
        }
    }

    /** The picture with everything smaller than a cell averaged away. */
    private static Mat mosaic(Mat bgr, int cell) {
        Mat blurred = new Mat();
        try (Mat coarse = new Mat();
                Size cells = new Size(Math.max(1, bgr.cols() / cell), Math.max(1, bgr.rows() / cell));
                Size size = bgr.size()) {
            opencv_imgproc.resize(bgr, coarse, cells, 0, 0, opencv_imgproc.INTER_AREA);
            opencv_imgproc.resize(coarse, blurred, size, 0, 0, opencv_imgproc.INTER_LINEAR);
        }
        return blurred;
    }

    private static org.bytedeco.opencv.opencv_core.Point pixel(Point point, double scale) {
        return new org.bytedeco.opencv.opencv_core.Point(
                (int) Math.round(point.x() * scale), (int) Math.round(point.y() * scale));
    }

    private static int within(double place, int most) {
        return (int) Math.round(Math.max(0, Math.min(place, most)));
    }
}
