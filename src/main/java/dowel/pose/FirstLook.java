package dowel.pose;

import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Point;
import dowel.video.VideoFrame;
import dowel.video.VideoReader;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Finds out which way the lifter looks as the clip begins.
 *
 * <p>The landmark model gives other joints for a picture than for its mirror image (on a rendered deadlift the knee
 * behind the plates differed by 10 degrees). So it always sees the lifter looking right: a mirrored copy of a clip then
 * gives the same report. Each look is taken on the picture and on its mirror image, so that a copy decides alike.
 */
final class FirstLook {
    /** So many looks with a person in them are enough. */
    private static final int LOOKS = 3;
    /** Time from look to look, seconds. */
    private static final double EVERY_S = 0.2;
    /** If nobody has been seen by then, the pictures are taken as they are, seconds. */
    private static final double GIVE_UP_S = 8;

    private final PoseWorker worker;
    private final PoseSettings settings;

    FirstLook(PoseWorker worker, PoseSettings settings) {
        this.worker = worker;
        this.settings = settings;
    }

    /** True if the lifter looks to the picture's left; false if to its right, or if nobody is seen. */
    boolean findsLifterLookingLeft(VideoReader video) {
        double right = 0;
        int looks = 0;
        double nextS = 0;
        Optional<VideoFrame> frame = video.next();
        while (frame.isPresent() && looks < LOOKS && frame.get().timeS() <= GIVE_UP_S) {
            if (frame.get().timeS() >= nextS) {
                nextS = frame.get().timeS() + EVERY_S;
                double look = look(frame.get().bgr());
                right += look;
                looks += look == 0 ? 0 : 1;
            }
            frame = video.next();
        }
        return right < 0;
    }

    /** How far the person looks right in the picture, less how far in its mirror image; 0 if nobody is seen. */
    private double look(Mat bgr) {
        try (Mat mirrored = new Mat()) {
            opencv_core.flip(bgr, mirrored, 1);
            return lookRight(bgr) - lookRight(mirrored);
        }
    }

    private double lookRight(Mat bgr) {
        return worker.detect(bgr).stream()
                .findFirst()
                .map(person -> worker.estimate(bgr, person.region(), false))
                .map(first -> worker.estimate(bgr, first.own(), false))
                .filter(estimate -> estimate.score() >= settings.poseScore())
                .map(FirstLook::lookRight)
                .orElse(0.0);
    }

    /** From the feet and the head, in trunk lengths, weighed with how well they are seen. */
    private static double lookRight(Estimate estimate) {
        double sum = 0;
        for (Joint toe : new Joint[] {Joint.LEFT_FOOT_INDEX, Joint.RIGHT_FOOT_INDEX}) {
            Joint heel = toe == Joint.LEFT_FOOT_INDEX ? Joint.LEFT_HEEL : Joint.RIGHT_HEEL;
            sum += ahead(estimate.keypoints().get(heel), estimate.keypoints().get(toe));
        }
        for (Joint ear : new Joint[] {Joint.LEFT_EAR, Joint.RIGHT_EAR}) {
            sum += ahead(estimate.keypoints().get(ear), estimate.keypoints().get(Joint.NOSE));
        }
        return sum / estimate.trunkLength();
    }

    private static double ahead(Keypoint from, Keypoint to) {
        Point a = from.point();
        Point b = to.point();
        return (b.x() - a.x()) * from.visibility() * to.visibility();
    }
}
