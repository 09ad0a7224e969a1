package dowel.reps;

import dowel.exercise.ExerciseCatalogue;
import dowel.exercise.ExerciseProfile;
import dowel.kinematics.MetricTrack;
import dowel.motion.PoseTrack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * Cuts a clip into parts of one exercise each, and these into sets.
 *
 * <p>A clip is cut at rests (see {@link Bouts}) with a set on both sides, and at film cuts between two exercises that are
 * both recognised with confidence: most film cuts only change the picture of one set. Which variant of an exercise it is need
 * not be sure.
 */
public final class ClipCutter {
    /** Both exercises beside a film cut, or variants of them, must be recognised with this confidence. */
    private static final double CONFIDENT = 0.75;
    /** Setting up and putting down belong to a set, this long before and after its reps, seconds. */
    private static final double SET_UP_S = 5;

    private final PoseTrack track;
    private final Measure measure;
    private final ExerciseCatalogue catalogue;
    private final Optional<ExerciseProfile> named;

    /** Measures a stretch of the clip. */
    public interface Measure extends Function<PoseTrack, MetricTrack> {}

    /**
     * A stretch of a clip with one exercise.
     *
     * @param stretch all of it, its rests included
     * @param seen what was recognised in its surest set; empty if the exercise was named by the user
     * @param sets where each set lies, in order of time; empty if there is one only
     */
    public record Part(Stretch stretch, Optional<Recognition> seen, List<Stretch> sets) {
        /** Copies the sets. */
        public Part {
            sets = List.copyOf(sets);
        }
    }

    /**
     * A clip that was cut.
     *
     * @param parts in order of time; empty if the clip is one set and stays whole
     * @param leftOut stretches with movement that is taken for no set
     */
    public record Cut(List<Part> parts, List<Stretch> leftOut) {
        /** Copies the lists. */
        public Cut {
            parts = List.copyOf(parts);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * A bout and what it shows.
     *
     * @param reps from the first rep to the last
     * @param around the same with setting up and putting down
     */
    private record Piece(Stretch reps, Stretch around, Optional<Recognition> seen, int count) {}

    private ClipCutter(PoseTrack track, Measure measure, ExerciseCatalogue catalogue, Optional<ExerciseProfile> named) {
        this.track = track;
        this.measure = measure;
        this.catalogue = catalogue;
        this.named = named;
    }

    /**
     * Cuts a clip.
     *
     * @param track the poses of the whole clip
     * @param whole what was measured on them
     * @param measure measures a part of them
     * @param named the exercise, if the user named it: then the clip is cut into sets only
     */
    public static Cut cut(
            PoseTrack track,
            MetricTrack whole,
            Measure measure,
            ExerciseCatalogue catalogue,
            Optional<ExerciseProfile> named) {
        ClipCutter cutter = new ClipCutter(track, measure, catalogue, named);
        boolean uncut = whole.quality().cutsS().isEmpty() || named.isPresent();
        if (track.poses().isEmpty() || (uncut && cutter.clip().lengthS() < Bouts.REST_S)) {
            return new Cut(List.of(), List.of());
        }
        List<Piece> pieces = uncut
                ? cutter.pieces(cutter.clip(), whole)
                : cutter.joined(cutter.piecesOfShots(whole.quality().cutsS()));
        return cutter.cut(pieces);
    }

    private Stretch clip() {
        return stretch(track);
    }

    private static Stretch stretch(PoseTrack track) {
        return new Stretch(
                track.poses().get(0).timeS(),
                track.poses().get(track.poses().size() - 1).timeS());
    }

    private List<Piece> piecesOfShots(List<Double> cutsS) {
        double[] ends = DoubleStream.concat(
                        cutsS.stream().mapToDouble(cut -> cut), DoubleStream.of(Double.POSITIVE_INFINITY))
                .toArray();
        List<Piece> pieces = new ArrayList<>();
        double fromS = clip().fromS();
        for (double endS : ends) {
            PoseTrack poses = track.between(fromS, Math.nextDown(endS));
            pieces.addAll(pieces(stretch(poses), measure.apply(poses)));
            fromS = endS;
        }
        return pieces;
    }

    private List<Piece> pieces(Stretch shot, MetricTrack metrics) {
        List<Stretch> bouts =
                named.map(profile -> Bouts.of(metrics, profile)).orElseGet(() -> Bouts.of(metrics, catalogue));
        return bouts.stream().map(bout -> piece(bout, shot, metrics)).toList();
    }

    private Piece piece(Stretch bout, Stretch shot, MetricTrack ofShot) {
        Stretch around = new Stretch(
                Math.max(shot.fromS(), bout.fromS() - SET_UP_S), Math.min(shot.toS(), bout.toS() + SET_UP_S));
        MetricTrack metrics = around.equals(shot) ? ofShot : measure.apply(track.between(around.fromS(), around.toS()));
        Optional<Recognition> seen =
                named.isPresent() ? Optional.empty() : Optional.of(ExerciseRecognizer.recognise(metrics, catalogue));
        int reps = named.or(() -> seen.flatMap(this::profile))
                .map(profile -> RepDetector.detect(metrics, profile).reps().size())
                .orElse(0);
        return new Piece(bout, around, seen, reps);
    }

    /** The pieces of different shots put together again, unless a rest or another exercise lies between them. */
    private List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece next : pieces) {
            Piece last = joined.isEmpty() ? next : joined.get(joined.size() - 1);
            boolean rest = next.reps().fromS() - last.reps().toS() >= Bouts.REST_S;
            if (joined.isEmpty() || rest || (confident(last) && confident(next) && !alike(last, next))) {
                joined.add(next);
            } else {
                joined.set(
                        joined.size() - 1,
                        new Piece(
                                last.reps().and(next.reps()),
                                last.around().and(next.around()),
                                surer(last, next).seen(),
                                last.count() + next.count()));
            }
        }
        return joined;
    }

    private Cut cut(List<Piece> pieces) {
        List<Piece> sets = pieces.stream().filter(piece -> isSet(piece, pieces)).toList();
        if (sets.size() < 2) {
            return new Cut(List.of(), List.of());
        }
        List<List<Piece>> parts = new ArrayList<>();
        for (Piece set : sets) {
            if (parts.isEmpty() || !alike(last(last(parts)), set)) {
                parts.add(new ArrayList<>());
            }
            last(parts).add(set);
        }
        return new Cut(
                parts.stream().map(part -> part(part, parts.size() == 1)).toList(),
                pieces.stream()
                        .filter(piece -> !sets.contains(piece))
                        .map(Piece::reps)
                        .toList());
    }

    /** A single movement like another exercise than the clip's main one is likelier fetching something than a set. */
    private boolean isSet(Piece piece, List<Piece> all) {
        Piece largest = all.stream().max(Comparator.comparingInt(Piece::count)).orElseThrow();
        return piece.count() > 1 || (piece.count() == 1 && (largest.count() == 1 || alike(piece, largest)));
    }

    private Part part(List<Piece> sets, boolean only) {
        return new Part(
                only ? clip() : sets.get(0).around().and(last(sets).around()),
                sets.stream().reduce(ClipCutter::surer).orElseThrow().seen(),
                sets.size() == 1 ? List.of() : sets.stream().map(Piece::around).toList());
    }

    private static boolean confident(Piece piece) {
        return piece.seen()
                .filter(seen -> seen.sure() && seen.familyConfidence() >= CONFIDENT)
                .isPresent();
    }

    private static Piece surer(Piece a, Piece b) {
        return sureness(b) > sureness(a) ? b : a;
    }

    private static double sureness(Piece piece) {
        return piece.seen()
                .map(seen -> seen.sure() ? 1 + seen.confidence() : seen.confidence())
                .orElse(0.0);
    }

    /** True for the same exercise, or a variant of it. */
    private boolean alike(Piece a, Piece b) {
        return named.isPresent() || family(a).equals(family(b));
    }

    private Optional<String> family(Piece piece) {
        return piece.seen().flatMap(this::profile).map(ExerciseProfile::family);
    }

    private Optional<ExerciseProfile> profile(Recognition seen) {
        return catalogue.find(seen.id());
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
