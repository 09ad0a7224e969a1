package dowel.evaluate;

import dowel.motion.Joint;
import dowel.motion.Point;
import dowel.motion.Side;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is known about one clip: the content of its {@code NAME.truth.json}. Every part may be missing.
 *
 * @param name of the clip, without ending
 * @param origin rendered or filmed
 * @param exercise id of the exercise
 * @param yawDeg how far the camera is off the pure side view; NaN if not told
 * @param nearSide body side nearer to the camera
 * @param body who lifts; {@link #UNTOLD} if not told
 * @param clothing what is worn, likewise
 * @param split {@code tuning} or {@code test}, likewise
 * @param reps the reps in order of time; empty list: a clip without reps; absent: not told
 * @param repCount how many reps there are; also where only the number is told and not the reps themselves
 * @param frames in order of time, strictly increasing; empty if not told
 */
public record Truth(
        String name,
        Origin origin,
        Optional<String> exercise,
        double yawDeg,
        Optional<Side> nearSide,
        String body,
        String clothing,
        String split,
        Optional<List<TrueRep>> reps,
        OptionalInt repCount,
        List<TrueFrame> frames) {
    /** Stands for a body, clothing or split that the file does not tell. */
    public static final String UNTOLD = "untold";

    /** Where a clip is from. */
    public enum Origin {
        /** Drawn from a body model whose joints and spine are known. */
        RENDERED,
        /** Filmed; a person wrote down what is seen. */
        FILMED
    }

    /**
     * One rep.
     *
     * @param startS first frame of the rep, seconds; NaN if not told
     * @param turnS end of the first phase, likewise
     * @param endS end of the rep, likewise
     * @param faults groups of faults it was made with, for example {@code rounding}; absent: not told
     * @param borderline groups past the warn limit but not past the fault limit
     * @param rules what is true by the definitions of single rules, by their ids; other rules answer for their group
     */
    public record TrueRep(
            double startS,
            double turnS,
            double endS,
            Optional<Set<String>> faults,
            Set<String> borderline,
            Map<String, FaultKind.State> rules) {
        /** Copies the sets. */
        public TrueRep {
            faults = faults.map(Set::copyOf);
            borderline = Set.copyOf(borderline);
            rules = Map.copyOf(rules);
        }

        /** A rep of which no rule by itself is told. */
        public TrueRep(double startS, double turnS, double endS, Optional<Set<String>> faults, Set<String> borderline) {
            this(startS, turnS, endS, faults, borderline, Map.of());
        }

        /** True if start and end are told. */
        boolean hasSpan() {
            return !Double.isNaN(startS) && !Double.isNaN(endS);
        }
    }

    /**
     * One frame.
     *
     * @param timeS seconds from the first frame
     * @param joints where the joints are, pixels of the upright frame; those that are told
     * @param angles degrees, with Dowel's signs; those that are told
     * @param lumbarFlexionDeg loss of the low back's arch against standing, + = rounding; NaN if not told
     */
    public record TrueFrame(
            double timeS, Map<Joint, Point> joints, Map<TrueAngle, Double> angles, double lumbarFlexionDeg) {
        /** Copies the maps. */
        public TrueFrame {
            EnumMap<Joint, Point> jointCopy = new EnumMap<>(Joint.class);
            jointCopy.putAll(joints);
            joints = Collections.unmodifiableMap(jointCopy);
            EnumMap<TrueAngle, Double> angleCopy = new EnumMap<>(TrueAngle.class);
            angleCopy.putAll(angles);
            angles = Collections.unmodifiableMap(angleCopy);
        }

        /** An angle in degrees; NaN if not told. */
        double angle(TrueAngle angle) {
            return angles.getOrDefault(angle, Double.NaN);
        }
    }

    /** Copies the lists. */
    public Truth {
        reps = reps.map(List::copyOf);
        frames = List.copyOf(frames);
    }

    /** Camera angle off the pure side view without its direction, 0 to 90 degrees; NaN if not told. */
    double yawOffSideDeg() {
        double folded = Math.abs(yawDeg) % 180;
        return folded > 90 ? 180 - folded : folded;
    }
}
