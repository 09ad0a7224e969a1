package dowel.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dowel.evaluate.Truth.Origin;
import dowel.evaluate.Truth.TrueFrame;
import dowel.evaluate.Truth.TrueRep;
import dowel.motion.Joint;
import dowel.motion.Point;
import dowel.motion.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * {@code NAME.truth.json}, what is known about the clip {@code NAME}.
 *
 * <p>Fields, all optional: {@code rendered} (true or false; a file without it is a filmed clip), {@code exercise},
 * {@code body}, {@code clothing}, {@code split}, {@code view: {yawDeg, nearSide}}, {@code reps: [{startS, turnS, endS,
 * faults, borderline, rules: {yank: fault, borderline or clean}}]}, {@code repCount} where the reps were counted and not timed, {@code frames: [{timeS, joints: {left_hip: [x, y]}, trunkInclinationDeg, hipFlexionDeg,
 * kneeFlexionDeg, elbowFlexionDeg, shankInclinationDeg, lumbarFlexionDeg}]}. A frame must tell its time. Other fields
 * are passed over.
 */
public final class TruthFile {
    /** How the name of a truth file ends. */
    public static final String ENDING = ".truth.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private TruthFile() {}

    /**
     * Reads a truth file.
     *
     * @throws TruthFormatException if it does not say what it means; the message names the place
     * @throws IOException if it cannot be read
     */
    public static Truth read(Path file) throws IOException {
        return truth(file, new TruthNode(file, "", tree(file)));
    }

    /**
     * What a tree of JSON says that is, or is to be, the content of a truth file.
     *
     * @throws TruthFormatException if it does not say what it means
     */
    static Truth truth(Path file, TruthNode root) throws TruthFormatException {
        Optional<TruthNode> view = root.field("view");
        Optional<List<TrueRep>> reps = reps(root);
        return new Truth(
                name(file),
                origin(root),
                root.text("exercise"),
                view.isPresent() ? view.get().number("yawDeg") : Double.NaN,
                view.isPresent() ? side(view.get()) : Optional.empty(),
                root.text("body").orElse(Truth.UNTOLD),
                root.text("clothing").orElse(Truth.UNTOLD),
                root.text("split").orElse(Truth.UNTOLD),
                reps,
                repCount(root, reps),
                frames(root));
    }

    /** The file as it is, every field of it. */
    static JsonNode tree(Path file) throws IOException {
        try {
            return JSON.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new TruthFormatException(
                    file,
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr(),
                    "this is no JSON: " + e.getOriginalMessage());
        }
    }

    private static String name(Path file) {
        String whole = file.getFileName().toString();
        return whole.endsWith(ENDING) ? whole.substring(0, whole.length() - ENDING.length()) : whole;
    }

    private static Origin origin(TruthNode root) throws TruthFormatException {
        Optional<TruthNode> rendered = root.field("rendered");
        return rendered.isPresent() && rendered.get().truth() ? Origin.RENDERED : Origin.FILMED;
    }

    private static Optional<Side> side(TruthNode view) throws TruthFormatException {
        Optional<TruthNode> told = view.field("nearSide");
        if (told.isEmpty()) {
            return Optional.empty();
        }
        return switch (told.get().text().toLowerCase(Locale.ROOT)) {
            case "left" -> Optional.of(Side.LEFT);
            case "right" -> Optional.of(Side.RIGHT);
            default -> throw told.get().refuse("left or right is expected");
        };
    }

    private static Optional<List<TrueRep>> reps(TruthNode root) throws TruthFormatException {
        Optional<TruthNode> told = root.field("reps");
        if (told.isEmpty()) {
            return Optional.empty();
        }
        List<TrueRep> reps = new ArrayList<>();
        for (TruthNode rep : told.get().elements()) {
            reps.add(rep(rep));
        }
        return Optional.of(reps);
    }

    private static OptionalInt repCount(TruthNode root, Optional<List<TrueRep>> reps) throws TruthFormatException {
        Optional<TruthNode> told = root.field("repCount");
        if (told.isEmpty()) {
            return reps.isPresent() ? OptionalInt.of(reps.get().size()) : OptionalInt.empty();
        }
        double count = told.get().number();
        if (count < 0 || count != Math.rint(count)) {
            throw told.get().refuse("a whole number of reps is expected");
        }
        if (reps.isPresent() && reps.get().size() != count) {
            throw told.get()
                    .refuse("as many as there are in reps are expected: "
                            + reps.get().size());
        }
        return OptionalInt.of((int) count);
    }

    private static TrueRep rep(TruthNode rep) throws TruthFormatException {
        TrueRep read = new TrueRep(
                rep.number("startS"),
                rep.number("turnS"),
                rep.number("endS"),
                texts(rep, "faults"),
                texts(rep, "borderline").orElse(Set.of()),
                rules(rep));
        if (read.startS() > read.turnS() || read.turnS() > read.endS() || read.startS() >= read.endS()) {
            throw rep.refuse("startS <= turnS <= endS is expected");
        }
        if (!read.hasSpan() && Double.isNaN(read.turnS())) {
            throw rep.refuse("turnS, or both startS and endS, are expected");
        }
        return read;
    }

    private static Map<String, FaultKind.State> rules(TruthNode rep) throws TruthFormatException {
        Map<String, FaultKind.State> rules = new HashMap<>();
        Optional<TruthNode> told = rep.field("rules");
        if (told.isEmpty()) {
            return rules;
        }
        for (String rule : told.get().names()) {
            TruthNode state = told.get().field(rule).orElseThrow();
            rules.put(
                    rule,
                    switch (state.text()) {
                        case "fault" -> FaultKind.State.FAULT;
                        case "borderline" -> FaultKind.State.BORDERLINE;
                        case "clean" -> FaultKind.State.CLEAN;
                        default -> throw state.refuse("fault, borderline or clean is expected");
                    });
        }
        return rules;
    }

    private static Optional<Set<String>> texts(TruthNode rep, String name) throws TruthFormatException {
        Optional<TruthNode> told = rep.field(name);
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Set<String> texts = new HashSet<>();
        for (TruthNode one : told.get().elements()) {
            texts.add(one.text());
        }
        return Optional.of(texts);
    }

    private static List<TrueFrame> frames(TruthNode root) throws TruthFormatException {
        Optional<TruthNode> told = root.field("frames");
        List<TrueFrame> frames = new ArrayList<>();
        if (told.isEmpty()) {
            return frames;
        }
        double last = Double.NEGATIVE_INFINITY;
        for (TruthNode frame : told.get().elements()) {
            TrueFrame read = frame(frame);
            if (!(read.timeS() > last)) {
                throw frame.refuse("a timeS after the frame before is expected");
            }
            last = read.timeS();
            frames.add(read);
        }
        return frames;
    }

    private static TrueFrame frame(TruthNode frame) throws TruthFormatException {
        Map<TrueAngle, Double> angles = new EnumMap<>(TrueAngle.class);
        for (TrueAngle angle : TrueAngle.values()) {
            double degrees = frame.number(angle.field());
            if (!Double.isNaN(degrees)) {
                angles.put(angle, degrees);
            }
        }
        return new TrueFrame(frame.number("timeS"), joints(frame), angles, frame.number("lumbarFlexionDeg"));
    }

    private static Map<Joint, Point> joints(TruthNode frame) throws TruthFormatException {
        Map<Joint, Point> joints = new EnumMap<>(Joint.class);
        Optional<TruthNode> told = frame.field("joints");
        if (told.isEmpty()) {
            return joints;
        }
        for (String name : told.get().names()) {
            Optional<TruthNode> at = told.get().field(name);
            if (at.isPresent()) {
                joints.put(joint(told.get(), name), at.get().point());
            }
        }
        return joints;
    }

    private static Joint joint(TruthNode joints, String name) throws TruthFormatException {
        try {
            return Joint.ofKey(name);
        } catch (IllegalArgumentException e) {
            throw joints.refuse(e.getMessage());
        }
    }
}
