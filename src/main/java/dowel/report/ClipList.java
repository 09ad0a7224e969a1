package dowel.report;

import dowel.faults.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Many clips at a glance.
 *
 * @param clips those with a report, part by part, what needs attention first
 * @param failed those without
 * @param skipped files that are no videos
 */
public record ClipList(List<Entry> clips, List<Failed> failed, List<String> skipped) {

    /**
     * A clip with a report, or one part of it.
     *
     * @param name the clip's place below the folder, {@code anna/squat.mp4}
     * @param folder its report's folder below the list's, parts joined with {@code /}
     * @param summary what its report says
     * @param told how many reps the coach counted, if told
     * @param notes of the coach
     * @param picture a small JPEG of it, if there is one
     * @param span where it lies in a clip of several parts
     */
    public record Entry(
            String name,
            String folder,
            ClipSummary summary,
            Optional<Integer> told,
            String notes,
            Optional<byte[]> picture,
            Optional<Span> span) {

        /** True if other reps were counted than the coach did. */
        public boolean otherCount() {
            return told.filter(reps -> reps != summary.reps()).isPresent();
        }

        /** What of it needs attention, the lower the sooner. */
        int urgency() {
            Verdict verdict = summary.verdict();
            if (verdict == Verdict.FAULT) {
                return 0;
            }
            if (verdict == Verdict.WARN) {
                return 1;
            }
            if (verdict == Verdict.NOT_JUDGED || otherCount()) {
                return 2;
            }
            return summary.notJudged().isEmpty() ? 4 : 3;
        }
    }

    /** Start and end of a part, seconds of the clip. */
    public record Span(double startS, double endS) {}

    /** A clip without a report, and why. */
    public record Failed(String name, String why) {}

    /** Sorts the clips: faults, warnings, doubtful counts, parts not judged, the rest; more affected reps first. */
    public ClipList {
        clips = clips.stream()
                .sorted(Comparator.comparingInt(Entry::urgency)
                        .thenComparing(entry -> -entry.summary().repsWithFault())
                        .thenComparing(entry -> -entry.summary().repsWithWarning())
                        .thenComparing(Entry::name)
                        .thenComparing(Entry::folder))
                .toList();
        failed = List.copyOf(failed);
        skipped = List.copyOf(skipped);
    }
}
