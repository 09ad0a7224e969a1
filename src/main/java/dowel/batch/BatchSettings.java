package dowel.batch;

import dowel.app.Analysis;
import dowel.app.AnalysisSettings;
import dowel.exercise.ExerciseCatalogue;
import dowel.motion.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a batch works with.
 *
 * @param models the folder {@code models} of Dowel
 * @param analysis the settings of every clip
 * @param catalogue the exercises
 * @param exerciseFolder the user's own exercises
 * @param appVersion version of Dowel
 * @param jobs clips at the same time
 * @param memoryMb memory that may be used, for all jobs together
 * @param resume true to leave alone what was done with the same settings
 */
public record BatchSettings(
        Path models,
        AnalysisSettings analysis,
        ExerciseCatalogue catalogue,
        Optional<Path> exerciseFolder,
        String appVersion,
        int jobs,
        int memoryMb,
        boolean resume) {

    /**
     * Memory that any batch needs: Java, the libraries, a loaded model. With the heavy model and 1080p clips of a second,
     * the process peaked at 750 MB with one job and the fewest waiting frames, and at 1050 MB with two jobs and all of them.
     * Minutes of video add up to the size of Java's heap.
     */
    static final int BASE_MB = 600;
    /** Memory that each clip at work needs beside its waiting frames. */
    static final int CLIP_MB = 150;
    /** Fewest megabytes for waiting frames: two segments of 4 frames of a 1080p clip, rounded up. */
    static final int LEAST_HELD_MB = 60;

    /**
     * Checks that one clip at least fits into the memory.
     *
     * @throws IllegalArgumentException if it does not; the message says how much is needed
     */
    public BatchSettings {
        if (memoryMb < BASE_MB + CLIP_MB + LEAST_HELD_MB) {
            throw new IllegalArgumentException("one clip alone needs " + (BASE_MB + CLIP_MB + LEAST_HELD_MB)
                    + " MB; --memory-mb allows " + memoryMb);
        }
    }

    /** The jobs that fit into the memory, at most as many as asked for. */
    public int fittingJobs() {
        return Math.max(1, Math.min(jobs, (memoryMb - BASE_MB) / (CLIP_MB + LEAST_HELD_MB)));
    }

    /** The analysis settings with as many waiting frames as the memory allows; the reports do not depend on it. */
    AnalysisSettings ofOneJob() {
        int held = (memoryMb - BASE_MB) / fittingJobs() - CLIP_MB;
        int most = analysis.pose().heldMegabytes();
        return analysis.with(analysis.pose().with(analysis.pose().workers(), Math.min(held, most)));
    }

    /** All that a report depends on beside the clip, name to value. */
    Map<String, String> madeOf(SessionRow session) throws IOException {
        AnalysisSettings plain = analysis.with(analysis.pose().with(1, 1));
        Map<String, String> parts = new TreeMap<>();
        parts.put("app", appVersion);
        parts.put("track", Sha256.of(Analysis.trackRecipe(models, plain)));
        plain.with(session.exercise().or(analysis::exercise), analysis.view())
                .asMap()
                .forEach((key, value) -> parts.put("settings." + key, value.toString()));
        parts.put("settings.video", String.valueOf(analysis.annotatedVideo()));
        parts.put("settings.blur", analysis.blur().toString());
        parts.put("settings.measuring", Sha256.of(analysis.kinematics().toString()));
        parts.put("exercises", exerciseFolder.isPresent() ? Sha256.of(texts(exerciseFolder.get())) : "built in");
        parts.put("client", session.client().orElse(""));
        parts.put("date", session.date().orElse(""));
        parts.put("loadKg", session.loadKg().map(Object::toString).orElse(""));
        return parts;
    }

    private static String texts(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        StringBuilder texts = new StringBuilder();
        for (Path file : files) {
            texts.append(file.getFileName()).append('\n').append(Files.readString(file));
        }
        return texts.toString();
    }
}
