package dowel.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryTextTest {
    @Test
    void plainTextSaysWhatMattersAndHasNoMarks() {
        String text = SummaryText.of(SampleSet.report(Optional.of("Robin")), false);
        List<String> lines = text.lines().toList();
        assertEquals("Bent-over row, 2 reps", lines.get(0));
        assertEquals("Robin, 2026-03-04, 42.5 kg, row.mp4", lines.get(2));
        assertTrue(lines.contains("Work on this: Your trunk moved with the pull (24 ± 4°). Rep 2."), text);
        assertTrue(lines.contains("  Try: Choose one torso angle and let only the arms travel."), text);
        assertTrue(lines.contains("Noticed: Your last rep was 46 % ± 8 slower than your fastest."), text);
        assertTrue(lines.contains("Went well: Every rep ended at the same height."), text);
        assertTrue(lines.contains("Score of this set: 75 of 100. 100 \u2013 15 momentum \u2013 10 rounding."), text);
        assertTrue(lines.contains("- Rep 1, pulling 0.7 s, lowering 1.3 s: Good"), text);
        assertTrue(
                lines.contains("- Rep 2, pulling 0.8 s, lowering –: Torso swing (Work on this),"
                        + " Rounding over the flattest rep (Hint)"),
                text);
        assertTrue(lines.contains("Not judged: Rounding over the flattest rep (rep 1)."), text);
        assertTrue(text.endsWith(SetReport.CARE + "\n"), text);
        assertFalse(text.contains("*"), text);
    }

    @Test
    void aNameCannotMakeMarkdown() {
        String text = SummaryText.of(SampleSet.report(Optional.of("*Rob*\n# <img src=x> [a](b)")), true);
        assertTrue(text.contains("\\*Rob\\* \\# \\<img src=x\\> \\[a\\](b)"), text);
        assertTrue(text.startsWith("**Bent-over row, 2 reps**\n"), text);
    }
}
