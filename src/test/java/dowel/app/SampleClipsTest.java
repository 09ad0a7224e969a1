package dowel.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.report.SetReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every sample clip gives what its expected.yaml says: exercise, reps with their times, and the faults of each rep. */
class SampleClipsTest {
    /** A rep's ends are known to this, seconds: the body comes to rest slowly, and two people would differ as much. */
    private static final double REP_TIME_S = 0.4;

    private static Analysis analysis;

    @BeforeAll
    static void load() throws IOException {
        analysis = Clips.analysis();
    }

    @AfterAll
    static void close() {
        analysis.close();
    }

    @TestFactory
    Stream<DynamicTest> samplesGiveWhatTheyAreMadeToShow() throws IOException {
        List<Path> expected;
        try (Stream<Path> files = Files.list(Clips.SAMPLES)) {
            expected = files.filter(file -> file.toString().endsWith(".expected.yaml"))
                    .sorted()
                    .toList();
        }
        assertTrue(expected.size() >= 2, "samples are missing from " + Clips.SAMPLES.toAbsolutePath());
        return expected.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static void check(Path file) throws IOException {
        JsonNode expected = new YAMLMapper().readTree(file.toFile());
        SetReport report = Clips.reportOf(
                analysis, Clips.SAMPLES.resolve(expected.get("clip").asText()));

        assertEquals(expected.get("exercise").asText(), report.exercise().id());
        assertEquals(
                expected.get("view").get("kind").asText(), report.view().kind().key());
        assertEquals(
                expected.get("view").get("near_side").asText(),
                report.view().nearSide().name().toLowerCase(java.util.Locale.ROOT));
        List<JudgedRep> reps = report.judgement().reps();
        JsonNode truth = expected.get("reps");
        assertEquals(truth.size(), reps.size(), "reps");
        for (int i = 0; i < reps.size(); i++) {
            JudgedRep rep = reps.get(i);
            String place = "rep " + (i + 1);
            assertEquals(truth.get(i).get("start_s").asDouble(), rep.rep().startS(), REP_TIME_S, place + " start");
            assertEquals(truth.get(i).get("turn_s").asDouble(), rep.rep().turnS(), REP_TIME_S, place + " turn");
            assertEquals(truth.get(i).get("end_s").asDouble(), rep.rep().endS(), REP_TIME_S, place + " end");
            checkFaults(truth.get(i), rep, place);
        }
    }

    /** Every fault is found, and nothing is found that is neither a fault nor near a limit in truth. */
    private static void checkFaults(JsonNode truth, JudgedRep rep, String place) {
        TreeSet<String> wanted = new TreeSet<>();
        truth.get("findings").forEach(fault -> wanted.add(fault.asText()));
        TreeSet<String> found = new TreeSet<>(Clips.groups(rep));
        assertTrue(found.containsAll(wanted), place + ": wanted " + wanted + ", found " + found);
        TreeSet<String> allowed = new TreeSet<>(wanted);
        truth.get("borderline").forEach(fault -> allowed.add(fault.asText()));
        if (wanted.contains("momentum") || wanted.contains("rocking")) {
            // One movement, two names: a trunk that swings with the pull.
            allowed.addAll(List.of("momentum", "rocking"));
        }
        assertTrue(allowed.containsAll(found), place + ": allowed " + allowed + ", found " + found);
    }
}
