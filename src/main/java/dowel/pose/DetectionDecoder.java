package dowel.pose;

import dowel.motion.Point;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns the detector's outputs into people. */
final class DetectionDecoder {
    /** Numbers per anchor: centre x, y, width, height, then four points x, y; pixels of the input. */
    private static final int VALUES = 12;

    private static final int POINTS = 4;
    private static final double LOGIT_LIMIT = 100;

    private final Anchors anchors = new Anchors();
    private final int inputSize;
    private final double scoreThreshold;
    private final double faintThreshold;
    private final double overlapLimit;

    /**
     * A decoder.
     *
     * @param inputSize side of the detector's input, pixels
     * @param scoreThreshold smallest probability of a person, 0 to 1
     * @param faintThreshold smallest probability of somebody who may be there, at most the other one
     * @param overlapLimit boxes that overlap more are the same person, 0 to 1
     */
    DetectionDecoder(int inputSize, double scoreThreshold, double faintThreshold, double overlapLimit) {
        this.inputSize = inputSize;
        this.scoreThreshold = scoreThreshold;
        this.faintThreshold = faintThreshold;
        this.overlapLimit = overlapLimit;
    }

    /**
     * Whom the detector saw.
     *
     * @param boxes anchors x 12
     * @param logits one score per anchor
     * @param map where the detector's input lies in the frame
     */
    Sight decode(FloatBuffer boxes, FloatBuffer logits, CropMap map) {
        List<Detection> candidates = new ArrayList<>();
        for (int i = 0; i < Anchors.COUNT; i++) {
            double score = Logistic.of(Math.min(Math.max(logits.get(i), -LOGIT_LIMIT), LOGIT_LIMIT));
            if (score >= faintThreshold) {
                candidates.add(candidate(boxes, i, score, map));
            }
        }
        candidates.sort(Comparator.comparingDouble(Detection::score).reversed());
        List<Detection> people = suppress(candidates.stream()
                .filter(candidate -> candidate.score() >= scoreThreshold)
                .toList());
        List<Detection> faint = suppress(candidates.stream()
                .filter(candidate -> candidate.score() < scoreThreshold)
                .filter(candidate ->
                        people.stream().noneMatch(person -> person.box().overlap(candidate.box()) > overlapLimit))
                .toList());
        return new Sight(people, faint);
    }

    private Detection candidate(FloatBuffer boxes, int anchor, double score, CropMap map) {
        int at = anchor * VALUES;
        double ax = anchors.x(anchor) * inputSize;
        double ay = anchors.y(anchor) * inputSize;
        double x = boxes.get(at) + ax;
        double y = boxes.get(at + 1) + ay;
        Point low = map.toFrame(x - boxes.get(at + 2) / 2, y - boxes.get(at + 3) / 2);
        Point high = map.toFrame(x + boxes.get(at + 2) / 2, y + boxes.get(at + 3) / 2);
        List<Point> points = new ArrayList<>(POINTS);
        for (int p = at + 4; p < at + VALUES; p += 2) {
            points.add(map.toFrame(boxes.get(p) + ax, boxes.get(p + 1) + ay));
        }
        return new Detection(score, new Detection.Box(low.x(), low.y(), high.x(), high.y()), points);
    }

    /** Weighted suppression: each best candidate becomes the score-weighted mean of those that overlap it. */
    private List<Detection> suppress(List<Detection> falling) {
        List<Detection> kept = new ArrayList<>();
        List<Detection> remaining = falling;
        while (!remaining.isEmpty()) {
            Detection best = remaining.get(0);
            List<Detection> group = new ArrayList<>(List.of(best));
            List<Detection> rest = new ArrayList<>();
            for (Detection other : remaining.subList(1, remaining.size())) {
                (best.box().overlap(other.box()) > overlapLimit ? group : rest).add(other);
            }
            kept.add(mean(group));
            remaining = rest;
        }
        return kept;
    }

    private static Detection mean(List<Detection> group) {
        double total = group.stream().mapToDouble(Detection::score).sum();
        double[] box = new double[4];
        double[] points = new double[2 * POINTS];
        for (Detection d : group) {
            double weight = d.score() / total;
            box[0] += weight * d.box().x0();
            box[1] += weight * d.box().y0();
            box[2] += weight * d.box().x1();
            box[3] += weight * d.box().y1();
            for (int p = 0; p < POINTS; p++) {
                points[2 * p] += weight * d.points().get(p).x();
                points[2 * p + 1] += weight * d.points().get(p).y();
            }
        }
        List<Point> mean = new ArrayList<>(POINTS);
        for (int p = 0; p < POINTS; p++) {
            mean.add(new Point(points[2 * p], points[2 * p + 1]));
        }
        return new Detection(group.get(0).score(), new Detection.Box(box[0], box[1], box[2], box[3]), mean);
    }
}
