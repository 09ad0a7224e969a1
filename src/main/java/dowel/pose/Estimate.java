package dowel.pose;

import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Point;
import dowel.motion.TrunkOutline;
import java.util.DoubleSummaryStatistics;
import java.util.Map;
import java.util.Optional;

/**
 * What the landmark model sees in one region of one frame.
 *
 * @param region where it looked
 * @param score probability of a person in the region, 0 to 1
 * @param keypoints the 33 joints in frame pixels
 * @param own the region that the found body asks for: from the two alignment points
 * @param outline the mask's edges across the trunk, if the mask was computed
 */
record Estimate(
        Region region, double score, Map<Joint, Keypoint> keypoints, Region own, Optional<TrunkOutline> outline) {

    /** How far the region that was used is off the one that the body asks for; see {@link Region#disagreement}. */
    double drift() {
        return region.disagreement(own);
    }

    /** The middle of the hips, frame pixels. */
    Point midHip() {
        return at(Joint.LEFT_HIP).middle(at(Joint.RIGHT_HIP));
    }

    /** The middle of the shoulders, frame pixels. */
    Point midShoulder() {
        return at(Joint.LEFT_SHOULDER).middle(at(Joint.RIGHT_SHOULDER));
    }

    /** Distance of the shoulders in the picture, pixels. */
    double shoulderWidth() {
        return at(Joint.LEFT_SHOULDER).distanceTo(at(Joint.RIGHT_SHOULDER));
    }

    /** Distance of mid-hip and mid-shoulder in the picture, pixels. */
    double trunkLength() {
        return midHip().distanceTo(midShoulder());
    }

    /** How sure the model is of the joints on average, 0 to 1. */
    double meanVisibility() {
        return keypoints.values().stream()
                .mapToDouble(Keypoint::visibility)
                .average()
                .orElse(0);
    }

    /** The smallest upright box that holds all joints, widened by a share of its larger side. */
    Detection.Box box(double margin) {
        DoubleSummaryStatistics xs =
                keypoints.values().stream().mapToDouble(Keypoint::x).summaryStatistics();
        DoubleSummaryStatistics ys =
                keypoints.values().stream().mapToDouble(Keypoint::y).summaryStatistics();
        double wider = margin * Math.max(xs.getMax() - xs.getMin(), ys.getMax() - ys.getMin());
        return new Detection.Box(xs.getMin() - wider, ys.getMin() - wider, xs.getMax() + wider, ys.getMax() + wider);
    }

    /** The same with an outline. */
    Estimate with(TrunkOutline trunk) {
        return new Estimate(region, score, keypoints, own, Optional.of(trunk));
    }

    private Point at(Joint joint) {
        return keypoints.get(joint).point();
    }
}
