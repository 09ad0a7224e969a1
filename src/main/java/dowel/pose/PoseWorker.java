package dowel.pose;

import dowel.pose.StageTimes.Stage;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** Both models and their buffers for one thread. */
final class PoseWorker implements AutoCloseable {
    /** Calls after which the engine's just-in-time compiler has settled. */
    private static final int WARM_UP_CALLS = 3;

    private final DetectorNet detector;
    private final LandmarkNet landmarks;
    private final Cropper cropper = new Cropper();
    private final DetectionDecoder detections;
    private final PoseDecoder poses;
    private final TrunkOutliner outliner = new TrunkOutliner();
    private final StageClock clock;

    PoseWorker(
            DetectorNet detector,
            LandmarkNet landmarks,
            DetectionDecoder detections,
            PoseDecoder poses,
            StageClock clock) {
        this.detector = detector;
        this.landmarks = landmarks;
        this.detections = detections;
        this.poses = poses;
        this.clock = clock;
    }

    /** The people in a picture, surest first. */
    List<Detection> detect(Mat bgr) {
        return look(bgr).people();
    }

    /** Whom the detector sees in a picture. */
    Sight look(Mat bgr) {
        return clock.time(Stage.DETECT, () -> {
            CropMap map = CropMap.of(Region.letterbox(bgr.cols(), bgr.rows()), DetectorNet.INPUT);
            cropper.crop(bgr, map, Cropper.Border.BLACK, Cropper.Values.SIGNED, detector.input());
            DetectorNet.Output output = detector.run();
            return detections.decode(output.boxes(), output.logits(), map);
        });
    }

    /** What the landmark model sees in a region. */
    Estimate estimate(Mat bgr, Region region, boolean withMask) {
        CropMap map = CropMap.of(region, LandmarkNet.INPUT);
        clock.time(
                Stage.CROP,
                () -> cropper.crop(bgr, map, Cropper.Border.REPLICATED, Cropper.Values.UNIT, landmarks.input()));
        LandmarkNet.Output output = clock.time(Stage.LANDMARKS, () -> landmarks.run(withMask));
        return clock.time(Stage.OUTLINE, () -> {
            Estimate estimate = poses.decode(output, region);
            return output.mask()
                    .map(mask -> estimate.with(outliner.outline(
                            mask,
                            map,
                            new TrunkOutliner.Picture(bgr.cols(), bgr.rows()),
                            estimate.midHip(),
                            estimate.midShoulder())))
                    .orElse(estimate);
        });
    }

    /** Runs both models on nothing, so that the first frame costs no more than the others. */
    void warmUp() {
        for (int i = 0; i < WARM_UP_CALLS; i++) {
            detector.run();
            landmarks.run(true);
            landmarks.run(false);
        }
    }

    @Override
    public void close() {
        detector.close();
        landmarks.close();
    }
}
