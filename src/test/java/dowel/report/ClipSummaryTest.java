package dowel.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dowel.faults.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a list of clips says of a clip in which nothing was found. */
class ClipSummaryTest {
    @TempDir
    Path folder;

    @Test
    void aClipOfWhichLittleWasJudgedIsNotCalledGood() throws IOException {
        ClipSummary summary = summary("clean", "not_judged", "not_judged");
        assertEquals(Verdict.NOT_JUDGED, summary.verdict());
        assertEquals(1, summary.rulesJudged());
        assertEquals(3, summary.rules());
        assertEquals("Nothing found", summary.word());
    }

    @Test
    void aClipOfWhichNothingWasJudgedSaysSo() throws IOException {
        ClipSummary summary = summary("not_judged", "not_judged");
        assertEquals(Verdict.NOT_JUDGED, summary.verdict());
        assertEquals("Not judged", summary.word());
    }

    @Test
    void aClipOfWhichMostWasJudgedIsClean() throws IOException {
        ClipSummary summary = summary("clean", "borderline", "not_judged");
        assertEquals(Verdict.CLEAN, summary.verdict());
        assertEquals("Nothing found", summary.word());
        assertEquals("Good", summary("clean", "clean").word());
    }

    @Test
    void whatIsNoFaultIsToldAndDoesNotCount() throws IOException {
        String noted = "{\"rule\": \"stance_width\", \"verdict\": \"warn\", \"noFault\": true}";
        ClipSummary summary = ClipSummary.read(Files.writeString(
                folder.resolve("report.json"),
                "{\"schema\": \"dowel-report/1\", \"reps\": [{\"findings\": [" + noted
                        + "]}], \"set\": {\"score\": 77, \"findings\": [], \"noticed\": [{\"say\": \"Wide.\"}]}}"));
        assertEquals(0, summary.repsWithWarning());
        assertEquals(Verdict.CLEAN, summary.verdict());
        assertEquals(List.of("Wide."), summary.noticed());
        assertEquals(OptionalInt.of(77), summary.score());
    }

    /** Of a report with one rep and a rule for each verdict. */
    private ClipSummary summary(String... verdicts) throws IOException {
        String findings = IntStream.range(0, verdicts.length)
                .mapToObj(i -> "{\"rule\": \"rule" + i + "\", \"verdict\": \"" + verdicts[i] + "\"}")
                .collect(Collectors.joining(", "));
        String notJudged = findings.contains("not_judged") ? "{\"rule\": \"x\"}" : "";
        return ClipSummary.read(Files.writeString(
                folder.resolve("report.json"),
                "{\"schema\": \"dowel-report/1\", \"reps\": [{\"findings\": [" + findings
                        + "]}], \"set\": {\"findings\": [], \"notJudged\": [" + notJudged + "]}}"));
    }
}
