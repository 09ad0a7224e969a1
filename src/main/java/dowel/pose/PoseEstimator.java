package dowel.pose;

import dowel.motion.ModelInfo;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import dowel.video.VideoReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Finds the lifter's pose in every frame of a clip.
 *
 * <pre>{@code
 * try (PoseEstimator poses = PoseEstimator.load(models, "full", PoseSettings.defaults(), System::nanoTime);
 *         VideoReader video = VideoReader.open(clip)) {
 *     PoseTrack track = poses.track(video, PoseProgress.SILENT);
 * }
 * }</pre>
 *
 * <p>The same file gives the same track, whatever the number of workers. One clip at a time.
 */
public final class PoseEstimator implements AutoCloseable {
    /** Tracks stored by a version that looked for less, or followed otherwise, are made anew: change it with such a change. */
    private static final String LOOKED_FOR =
            "pose, outline, plate per shot; keeps to who stays in place; finds who hides behind a plate; sees cuts to like rooms";

    private static final String DETECTOR = "blazepose-detector";
    private static final String LANDMARKS = "blazepose-";

    private final PoseSettings settings;
    private final ModelInfo model;
    private final TorchModel detector;
    private final TorchModel landmarks;
    private final WorkerPool workers;
    private final StageClock clock;
    private long frames;

    private PoseEstimator(
            PoseSettings settings,
            TorchModel detector,
            TorchModel landmarks,
            ModelCard card,
            HeatMap.Below below,
            StageClock clock) {
        this.settings = settings;
        this.detector = detector;
        this.landmarks = landmarks;
        this.model = card.info();
        this.clock = clock;
        this.workers = new WorkerPool(workers(settings, detector, landmarks, card, below, clock));
        workers.warmUp();
    }

    /**
     * Loads the detector and a landmark model.
     *
     * @param models the folder {@code models}
     * @param size {@code lite}, {@code full} or {@code heavy}
     * @param settings how people are found and followed
     * @param nanos a running time in nanoseconds, for {@link #times()}
     * @throws PoseModelException if a model is missing, is not the one of its card or cannot be loaded
     */
    public static PoseEstimator load(Path models, String size, PoseSettings settings, LongSupplier nanos) {
        return load(models, size, settings, nanos, HeatMap.Below.LEFT_ALONE);
    }

    /**
     * All that a clip's track depends on beside the clip, as one line: the models' hashes, the settings, and what is looked
     * for. Loads no model.
     *
     * @throws PoseModelException if a model's card is missing or wrong
     */
    public static String recipe(Path models, String size, PoseSettings settings) {
        return ModelFolder.open(models, DETECTOR).card().sha256() + " "
                + ModelFolder.open(models, LANDMARKS + size).card().sha256() + " " + settings + " " + LOOKED_FOR;
    }

    static PoseEstimator load(
            Path models, String size, PoseSettings settings, LongSupplier nanos, HeatMap.Below below) {
        ModelFolder detectorFolder = ModelFolder.open(models, DETECTOR);
        ModelFolder landmarkFolder = ModelFolder.open(models, LANDMARKS + size);
        TorchModel detector = TorchModel.load(detectorFolder);
        try {
            TorchModel landmarks = TorchModel.load(landmarkFolder);
            return new PoseEstimator(
                    settings, detector, landmarks, landmarkFolder.card(), below, new StageClock(nanos));
        } catch (RuntimeException e) {
            detector.close();
            throw e;
        }
    }

    private static List<PoseWorker> workers(
            PoseSettings settings,
            TorchModel detector,
            TorchModel landmarks,
            ModelCard card,
            HeatMap.Below below,
            StageClock clock) {
        List<PoseWorker> workers = new ArrayList<>();
        for (int i = 0; i < settings.workers(); i++) {
            workers.add(new PoseWorker(
                    new DetectorNet(detector),
                    new LandmarkNet(landmarks),
                    new DetectionDecoder(
                            DetectorNet.INPUT,
                            settings.detectionScore(),
                            settings.faintScore(),
                            settings.detectionOverlap()),
                    new PoseDecoder(card.jointsInOrder(), below),
                    clock));
        }
        return workers;
    }

    /**
     * Follows one lifter through a clip, from the reader's next frame to the end.
     *
     * <p>If it turns out at the end that in some shot another person than the one of the first look is the lifter, the
     * clip is read a second time.
     *
     * @param video not read yet; stays open
     * @param progress hears how far it is
     * @return a pose per frame; where no lifter was found, none
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; its flag stays set
     */
    public PoseTrack track(VideoReader video, PoseProgress progress) {
        boolean mirrored = looksLeft(video);
        try (TrackingPass first = new TrackingPass(settings, workers, clock, List.of(), mirrored)) {
            first.run(video, progress);
            frames += first.frames();
            List<Optional<Person>> lifters = first.likeliestLifters();
            return lifters.stream().anyMatch(Optional::isPresent)
                    ? trackAgain(video, progress, lifters, mirrored)
                    : first.track(video.info(), model);
        }
    }

    private boolean looksLeft(VideoReader video) {
        try (VideoReader ahead = video.reopened()) {
            return workers.with(worker -> new FirstLook(worker, settings).findsLifterLookingLeft(ahead));
        }
    }

    private PoseTrack trackAgain(
            VideoReader video, PoseProgress progress, List<Optional<Person>> lifters, boolean mirrored) {
        try (VideoReader again = video.reopened();
                TrackingPass second = new TrackingPass(settings, workers, clock, lifters, mirrored)) {
            second.run(again, progress);
            return second.track(again.info(), model);
        }
    }

    /** The pose of the surest person in a single picture (8-bit BGR); empty if there is nobody. */
    public Optional<Pose> estimate(Mat bgr) {
        return workers.with(worker -> worker.detect(bgr).stream()
                .findFirst()
                .map(person -> worker.estimate(bgr, person.region(), true))
                .filter(e -> e.score() >= settings.poseScore())
                .map(e -> {
                    FrameResult result = new FrameResult(0, 0);
                    result.lifter(Optional.of(e));
                    return result.pose();
                }));
    }

    /** What the stages cost over all clips so far. */
    public StageTimes times() {
        return clock.over(frames);
    }

    @Override
    public void close() {
        workers.close();
        landmarks.close();
        detector.close();
    }
}
