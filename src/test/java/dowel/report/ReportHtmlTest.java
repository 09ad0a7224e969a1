package dowel.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dowel.faults.Finding;
import dowel.faults.Score;
import dowel.faults.SetJudgement;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.faults.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportHtmlTest {
    @TempDir
    Path folder;

    @Test
    void escapesWhatComesFromOutside() throws IOException {
        String html = page(SampleSet.report(), Optional.of("annotated.mp4"));
        assertFalse(html.contains("<script>alert"), "a client's name became a script");
        assertTrue(html.contains("Robin &lt;script&gt;alert(1)&lt;/script&gt; &amp; Söhne"));
    }

    @Test
    void escapesFileNamesInAttributes() throws IOException {
        String html = page(SampleSet.report(), Optional.of("x\" onerror=\"alert(1).mp4"));
        assertFalse(html.contains("onerror=\"alert"), "a file name became an attribute");
    }

    @Test
    void leadsWithTheFindingItsNumberAndWhatWentWell() throws IOException {
        String html = page(SampleSet.report(), Optional.of("annotated.mp4"));
        int lead = html.indexOf("What to work on first");
        int cue = html.indexOf("Choose one torso angle and let only the arms travel.");
        int table = html.indexOf("Reps at a glance");
        assertTrue(0 < lead && lead < cue && cue < table, "the finding comes before the table");
        assertTrue(html.contains("24.3 ± 4.0°, limit 20°"));
        assertTrue(html.contains("Every rep ended at the same height."));
        assertTrue(html.contains("src=\"rep2-torso_swing.jpg\""));
    }

    @Test
    void saysWhatWasNotJudgedWhatWasRejectedAndTheCareLine() throws IOException {
        String html = page(SampleSet.report(), Optional.of("annotated.mp4"));
        assertTrue(html.contains("Film from the other side."));
        assertTrue(html.contains("set-up: the load never left the floor"));
        assertTrue(html.contains("Not judged</span> 1;"), "a rep with unjudged rules is not simply good");
        assertTrue(html.contains(SetReport.CARE));
    }

    @Test
    void fetchesNothingFromElsewhere() throws IOException {
        String html = page(SampleSet.report(), Optional.of("annotated.mp4"));
        var sources = Pattern.compile("(?:src|href)=\"([^\"]*)\"").matcher(html).results();
        assertEquals(
                Set.of("annotated.mp4", "rep2-torso_swing.jpg"),
                Set.copyOf(sources.map(found -> found.group(1).replaceFirst("#.*", ""))
                        .filter(source -> !source.isEmpty())
                        .distinct()
                        .toList()));
        assertFalse(html.contains("NaN"));
    }

    @Test
    void letsTheBrowserRunItsOwnScriptsAndNothingElse() throws Exception {
        String html = page(SampleSet.report(), Optional.of("annotated.mp4"));
        String policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertTrue(policy.startsWith("default-src 'none';"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertFalse(policy.contains("http"), policy);
        var code = Pattern.compile("(?s)<(?:script|style)>(.*?)</(?:script|style)>")
                .matcher(html)
                .results()
                .toList();
        assertEquals(3, code.size());
        for (var element : code) {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(element.group(1).getBytes(StandardCharsets.UTF_8));
            assertTrue(policy.contains(Base64.getEncoder().encodeToString(hash)), "not what the policy names");
        }
        assertFalse(html.contains(" style="), "the policy forbids style attributes");
        assertFalse(html.contains(" onclick="), "and handlers");
    }

    @Test
    void whatTheScriptReadsCannotEndItsElement() throws IOException {
        String html = page(SampleSet.report(), Optional.of("annotated.mp4"));
        String start = "<script type=\"application/json\" id=\"data\">";
        int from = html.indexOf(start) + start.length();
        String data = html.substring(from, html.indexOf("</script>", from));
        assertFalse(data.contains("<"), data);
        assertEquals(2, new ObjectMapper().readTree(data).get("reps").size());
    }

    @Test
    void showsTheBestRepBesideTheWorst() throws IOException {
        Path file = folder.resolve("report.html");
        Pictures both = new Pictures(Set.of("rep2-torso_swing.jpg", "rep1-torso_swing.jpg"));
        ReportHtml.write(SampleSet.report(), SampleSet.metrics(), both, Optional.empty(), file);
        String html = Files.readString(file);
        assertTrue(html.contains("Rep 2: 24.3 ± 4.0°"), "the worst");
        assertTrue(html.contains("Your best, rep 1: 5.3 ± 4.0°"), "the best");
    }

    @Test
    void withoutVideoNothingPointsToOne() throws IOException {
        String html = page(SampleSet.report(), Optional.empty());
        assertFalse(html.contains("<video"));
        assertFalse(html.contains("data-seek="));
    }

    @Test
    void aSetWithoutRepsSaysSo() throws IOException {
        SetReport r = SampleSet.report();
        SetReport empty = new SetReport(
                r.appVersion(),
                r.model(),
                r.settings(),
                r.clip(),
                r.session(),
                r.exercise(),
                r.view(),
                r.quality(),
                new SetJudgement(List.of(), List.of(), List.of(), ""),
                r.rejected());
        String html = page(empty, Optional.empty());
        assertTrue(html.contains("Bent-over row, 0 reps"));
        assertTrue(html.contains("No rep was counted, so nothing was judged."));
        assertFalse(html.contains("What went well"));
        assertFalse(html.contains("core: "), "nothing to sum up");
    }

    @Test
    void theScoreIsASumThatAReaderCanFollow() throws IOException {
        String html = page(SampleSet.report(), Optional.empty());
        assertTrue(html.contains("<h3>Score of this set: 75 of 100.</h3>"));
        assertTrue(
                html.contains("<strong>\u2013 15 Momentum</strong> work on this in rep 2, of 2 judged (Torso swing)"));
        assertTrue(html.contains("<strong>\u2013 10 Rounding</strong> hint in rep 2, of 1 judged"));
        assertTrue(html.contains("It sums up 2 of the 2 rules that this view is meant to show."));
    }

    @Test
    void aRepOfWhichLittleWasJudgedIsNotCalledGood() {
        JudgedRep rep = SampleSet.report().judgement().reps().get(0);
        List<Finding> findings = new ArrayList<>(rep.findings());
        for (String hidden : List.of("lumbar_convex", "chest_collapse")) {
            findings.add(new Finding(
                    hidden, "rounding", 1, Verdict.NOT_JUDGED, Optional.empty(), "", "", "The arm covers it.", ""));
        }
        List<String> rules = findings.stream().map(Finding::rule).toList();
        Score little = new Score(OptionalInt.empty(), List.of(), rules, List.of(), "3 of 4 rules");
        RepVerdict verdict = RepVerdict.of(rep.withFindings(findings), little);
        assertEquals(new RepVerdict(Verdict.NOT_JUDGED, "Nothing found; 1 of 4 judged"), verdict);
        Score most = new Score(OptionalInt.empty(), List.of(), rules.subList(0, 3), List.of(), "");
        assertEquals(new RepVerdict(Verdict.CLEAN, "Good"), RepVerdict.of(rep.withFindings(findings), most));
    }

    private String page(SetReport report, Optional<String> video) throws IOException {
        Path file = folder.resolve("report.html");
        Pictures pictures = new Pictures(Set.of("rep2-torso_swing.jpg"));
        ReportHtml.write(
                report, SampleSet.metrics(), pictures, video.map(name -> new ReportPage.Video(name, false)), file);
        return Files.readString(file);
    }
}
