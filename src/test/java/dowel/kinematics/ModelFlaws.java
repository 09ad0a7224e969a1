package dowel.kinematics;

import dowel.motion.Joint;
import dowel.motion.Keypoint;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What a pose model makes of clean joints: noise, doubts, joints left out or elsewhere, sides taken for each other. */
final class ModelFlaws {
    private static final double HIDDEN_VISIBILITY = 0.2;
    private static final double FAINT_VISIBILITY = 0.55;

    /** A stretch of time. */
    private record Span(double fromS, double toS) {
        boolean has(double timeS) {
            return fromS <= timeS && timeS <= toS;
        }
    }

    /** Joints of lower visibility for a while. */
    private record Hidden(Set<Joint> joints, Span span, double visibility) {}

    /** Joints seen elsewhere for a while. */
    private record Misplaced(Set<Joint> joints, Span span, double rightPx, double downPx) {}

    private final List<Hidden> hidden = new ArrayList<>();
    private final List<Misplaced> misplaced = new ArrayList<>();
    private final Set<Joint> resting = new HashSet<>();
    private final Map<Joint, Keypoint> restingAt = new EnumMap<>(Joint.class);
    private final Set<Joint> absent = new HashSet<>();
    private final List<Span> exchanged = new ArrayList<>();
    private double noisePx;

    void noise(double sdPx) {
        noisePx = sdPx;
    }

    void hide(Set<Joint> joints, double fromS, double toS) {
        hidden.add(new Hidden(Set.copyOf(joints), new Span(fromS, toS), HIDDEN_VISIBILITY));
    }

    void dim(Set<Joint> joints, double fromS, double toS) {
        hidden.add(new Hidden(Set.copyOf(joints), new Span(fromS, toS), FAINT_VISIBILITY));
    }

    void leaveOut(Set<Joint> joints) {
        absent.addAll(joints);
    }

    void misplace(Set<Joint> joints, double fromS, double toS, double rightPx, double downPx) {
        misplaced.add(new Misplaced(Set.copyOf(joints), new Span(fromS, toS), rightPx, downPx));
    }

    void rest(Set<Joint> joints) {
        resting.addAll(joints);
    }

    void exchangeSides(double fromS, double toS) {
        exchanged.add(new Span(fromS, toS));
    }

    /** The joints as the model gives them. */
    Map<Joint, Keypoint> seen(Map<Joint, Keypoint> clean, double timeS, Random random) {
        boolean wrongSides = exchanged.stream().anyMatch(span -> span.has(timeS));
        Map<Joint, Keypoint> seen = new EnumMap<>(Joint.class);
        clean.forEach((joint, point) -> {
            Keypoint there = resting.contains(joint) ? restingAt.computeIfAbsent(joint, first -> point) : point;
            Keypoint noisy = noisy(misplaced(joint, there, timeS), visibility(joint, point, timeS), random);
            if (!absent.contains(joint)) {
                seen.put(wrongSides ? joint.mirrored() : joint, noisy);
            }
        });
        return seen;
    }

    private Keypoint noisy(Keypoint point, double visibility, Random random) {
        return new Keypoint(
                point.x() + noisePx * random.nextGaussian(),
                point.y() + noisePx * random.nextGaussian(),
                point.depth(),
                visibility,
                point.world());
    }

    private Keypoint misplaced(Joint joint, Keypoint point, double timeS) {
        Keypoint seen = point;
        for (Misplaced one : misplaced) {
            if (one.joints().contains(joint) && one.span().has(timeS)) {
                seen = new Keypoint(
                        seen.x() + one.rightPx(),
                        seen.y() + one.downPx(),
                        seen.depth(),
                        seen.visibility(),
                        seen.world());
            }
        }
        return seen;
    }

    private double visibility(Joint joint, Keypoint point, double timeS) {
        return hidden.stream()
                .filter(one -> one.joints().contains(joint) && one.span().has(timeS))
                .mapToDouble(Hidden::visibility)
                .reduce(point.visibility(), Math::min);
    }
}
