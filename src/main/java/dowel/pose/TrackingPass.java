package dowel.pose;

import dowel.motion.ClipInfo;
import dowel.motion.ModelInfo;
import dowel.motion.Pose;
import dowel.motion.PoseList;
import dowel.motion.PoseTrack;
import dowel.plate.Hands;
import dowel.plate.PlateChoice;
import dowel.plate.PlateWatch;
import dowel.pose.StageTimes.Stage;
import dowel.pose.WorkerPool.Urgency;
import dowel.video.VideoFrame;
import dowel.video.VideoReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * One run through a clip.
 *
 * <p>The calling thread decodes; the pool's threads run the models. Frames are grouped into segments that end with a key
 * frame. What a task works out depends only on the frames and on the key frames before, never on when it runs, so the
 * result is the same for any number of threads.
 */
final class TrackingPass implements AutoCloseable {
    /** Widening of the lifter's box for the camera's motion, which shall not see bar and plates either. */
    private static final double BOX_MARGIN = 0.15;

    private final PoseSettings settings;
    private final WorkerPool workers;
    private final StageClock clock;
    private final LifterChain chain;
    private final List<Optional<Person>> wanted;
    private final boolean mirrored;
    private final CameraWatch camera = new CameraWatch();
    private final PlateWatch plate = new PlateWatch();
    private final PoseList.Builder results = new PoseList.Builder();
    /** Sent off, and not yet among the results; in order of time. */
    private final Deque<Running> running = new ArrayDeque<>();

    private final List<Shot> shots = new ArrayList<>();

    private List<HeldFrame> pending = new ArrayList<>();
    private CompletableFuture<KeyState> lastKey = CompletableFuture.completedFuture(KeyState.UNKNOWN);
    private CompletableFuture<Void> lastCamera = CompletableFuture.completedFuture(null);
    private CompletableFuture<Void> lastPlate = CompletableFuture.completedFuture(null);
    private CompletableFuture<Void> everything = CompletableFuture.completedFuture(null);
    private volatile boolean cancelled;

    /**
     * A run that has not begun.
     *
     * @param wanted who is the lifter in each shot, as far as an earlier run found out; empty for a first run
     * @param mirrored true if the models shall see the mirrored pictures. All places in this run, the wanted ones too,
     *     are then those of the mirrored pictures; the finished track's are not
     */
    TrackingPass(
            PoseSettings settings,
            WorkerPool workers,
            StageClock clock,
            List<Optional<Person>> wanted,
            boolean mirrored) {
        this.settings = settings;
        this.workers = workers;
        this.clock = clock;
        this.chain = new LifterChain(settings);
        this.wanted = List.copyOf(wanted);
        this.mirrored = mirrored;
    }

    /**
     * Runs through the clip to its end.
     *
     * @throws CancellationException if the calling thread is interrupted; its flag stays set
     */
    void run(VideoReader video, PoseProgress progress) {
        try (FramePool pool = new FramePool(settings.heldFrames(video.width(), video.height()))) {
            try {
                read(video, pool, progress);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw (CancellationException) new CancellationException("pose tracking was interrupted").initCause(e);
            } finally {
                finish();
            }
            rethrow();
        }
    }

    private void read(VideoReader video, FramePool pool, PoseProgress progress) throws InterruptedException {
        boolean complete = false;
        try {
            CutWatch cuts = new CutWatch();
            while (!everything.isCompletedExceptionally()) {
                Optional<VideoFrame> next = clock.time(Stage.DECODE, video::next);
                if (next.isEmpty()) {
                    break;
                }
                HeldFrame frame = pool.take();
                clock.time(Stage.DECODE, () -> frame.take(next.get(), mirrored));
                clock.time(Stage.CAMERA, frame::shrink);
                add(frame, cuts.opensShot(frame.small().thumbnail()), video, pool);
                progress.advanced(frame.index() + 1);
            }
            closeSegment(false, pool);
            complete = true;
        } finally {
            cancelled = !complete;
        }
    }

    private void add(HeldFrame frame, boolean opensShot, VideoReader video, FramePool pool) {
        if (opensShot) {
            closeSegment(false, pool);
            shots.add(new Shot(video.width(), video.height(), wantedIn(shots.size())));
        }
        pending.add(frame);
        if (opensShot || pending.size() == settings.keyFrames()) {
            closeSegment(opensShot, pool);
        }
    }

    private Optional<Person> wantedIn(int shot) {
        return shot < wanted.size() ? wanted.get(shot) : Optional.empty();
    }

    /** Sends the pending frames off, the last of them as a key frame. */
    private void closeSegment(boolean opensShot, FramePool pool) {
        if (pending.isEmpty()) {
            return;
        }
        List<FrameResult> fresh =
                pending.stream().map(f -> new FrameResult(f.index(), f.timeS())).toList();
        Segment segment = new Segment(pending, fresh, shots.get(shots.size() - 1), opensShot);
        pending = new ArrayList<>();
        CompletableFuture<KeyState> before = lastKey;
        lastKey = before.thenApplyAsync(state -> key(state, segment), workers.at(Urgency.KEY));
        lastCamera = lastCamera.thenCombineAsync(
                before.thenCombine(lastKey, KeyPair::new),
                (none, keys) -> camera(keys, segment),
                workers.at(Urgency.CAMERA));
        lastPlate =
                lastPlate.thenCombineAsync(lastKey, (none, after) -> plate(after, segment), workers.at(Urgency.CAMERA));
        List<CompletableFuture<Void>> leaves = new ArrayList<>();
        for (int i = 0; i < segment.frames().size(); i++) {
            CompletableFuture<?> done = i == segment.frames().size() - 1 ? lastKey : between(before, segment, i);
            HeldFrame frame = segment.frames().get(i);
            CompletableFuture<Void> leaf = CompletableFuture.allOf(done, lastCamera, lastPlate)
                    .whenComplete((none, failure) -> pool.giveBack(frame));
            leaves.add(leaf);
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(leaves.toArray(CompletableFuture[]::new));
        everything = CompletableFuture.allOf(everything, all);
        running.add(new Running(fresh, all));
        collect();
    }

    /** Takes over what is done, so that no more results wait than frames are held. */
    private void collect() {
        while (!running.isEmpty() && running.peek().done().isDone()) {
            running.remove().results().forEach(result -> results.add(result.pose()));
        }
    }

    /**
     * The results of a segment.
     *
     * @param done when all are there
     */
    private record Running(List<FrameResult> results, CompletableFuture<Void> done) {}

    private record KeyPair(KeyState before, KeyState after) {}

    private CompletableFuture<Void> between(CompletableFuture<KeyState> before, Segment segment, int i) {
        return before.thenCombineAsync(
                lastKey,
                (a, b) -> {
                    segment.results()
                            .get(i)
                            .lifter(work(
                                    w -> chain.between(a, b, segment.frames().get(i), w)));
                    return null;
                },
                workers.at(Urgency.BETWEEN));
    }

    private KeyState key(KeyState before, Segment segment) {
        KeyState start = segment.opensShot() ? KeyState.UNKNOWN : before;
        KeyState state = work(w -> chain.key(start, segment.key(), segment.shot(), w));
        segment.keyResult().lifter(state.estimate());
        return state;
    }

    private Void camera(KeyPair keys, Segment segment) {
        refuseIfCancelled();
        Optional<Detection.Box> lifter = keys.after().estimate().map(e -> e.box(BOX_MARGIN));
        Optional<Detection.Box> earlier = segment.opensShot()
                ? Optional.empty()
                : keys.before().estimate().map(e -> e.box(BOX_MARGIN));
        Optional<Detection.Box> both =
                lifter.map(a -> earlier.map(a::around).orElse(a)).or(() -> earlier);
        boolean isCut = segment.opensShot() && segment.shot() != shots.get(0);
        for (int i = 0; i < segment.frames().size(); i++) {
            HeldFrame frame = segment.frames().get(i);
            FrameResult result = segment.results().get(i);
            clock.time(Stage.CAMERA, () -> result.camera(camera.follow(frame.small(), both, isCut)));
        }
        return null;
    }

    private Void plate(KeyState key, Segment segment) {
        refuseIfCancelled();
        if (segment.opensShot()) {
            plate.cut();
        }
        for (HeldFrame frame : segment.frames()) {
            Optional<Hands> hands =
                    frame == segment.key() ? key.estimate().flatMap(e -> Hands.of(e.keypoints())) : Optional.empty();
            clock.time(Stage.PLATE, () -> plate.next(frame.bgr(), frame.timeS(), hands));
        }
        return null;
    }

    private <T> T work(java.util.function.Function<PoseWorker, T> task) {
        refuseIfCancelled();
        return workers.with(task);
    }

    private void refuseIfCancelled() {
        if (cancelled) {
            throw new CancellationException("pose tracking was stopped");
        }
    }

    /** Waits until no task uses a frame any more, however they ended. */
    private void finish() {
        everything.handle((none, failure) -> null).join();
        collect();
    }

    private void rethrow() {
        try {
            everything.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** How many frames were read. */
    int frames() {
        return results.size();
    }

    /** The poses, in order; after {@link #run}. */
    PoseTrack track(ClipInfo clip, ModelInfo model) {
        int others = shots.stream().mapToInt(Shot::others).max().orElse(0);
        List<Home.Absence> absences =
                shots.stream().flatMap(shot -> shot.home().absences().stream()).toList();
        List<Pose> seen = PoseList.altered(
                results.build(),
                i -> pose -> absences.stream().anyMatch(absence -> absence.holds(pose.timeS()))
                        ? Pose.none(pose.frame(), pose.timeS(), pose.camera())
                        : pose);
        PoseList.Builder poses = new PoseList.Builder();
        for (Pose pose : PlateChoice.withPlate(seen, plate.found())) {
            poses.add(mirrored ? pose.mirrored(clip.width()) : pose);
        }
        return new PoseTrack(clip, model, poses.build(), others);
    }

    /** Per shot, who is the lifter if another person than the tracked one clearly is; after {@link #run}. */
    List<Optional<Person>> likeliestLifters() {
        return shots.stream().map(Shot::likeliestLifter).toList();
    }

    @Override
    public void close() {
        results.close();
        camera.close();
    }
}
