package dowel.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a setting's value comes from: option before environment before file before default. */
class SettingsTest {
    @TempDir
    Path folder;

    private Path work;
    private Path config;

    @BeforeEach
    void folders() throws IOException {
        work = Files.createDirectory(folder.resolve("work"));
        config = Files.createDirectory(folder.resolve("config"));
    }

    @Test
    void withoutAnythingTheDefaultsAreInForce() {
        Console console = settings(Map.of());
        assertEquals(0, console.exitCode(), console.err());
        assertTrue(console.out().startsWith("# settings file: none\n"), console.out());
        assertAll(
                () -> assertLine(console, "out", "dowel-reports", "default"),
                () -> assertLine(console, "exercise", "auto", "default"),
                () -> assertLine(console, "view", "auto", "default"),
                () -> assertLine(console, "judge", "", "default"),
                () -> assertLine(console, "model", "full", "default"),
                () -> assertLine(console, "video", "true", "default"),
                () -> assertLine(console, "blur-face", "false", "default"),
                () -> assertLine(console, "blur-others", "false", "default"),
                () -> assertLine(console, "exercises", "", "default"),
                () -> assertLine(console, "workers", "2", "default"),
                () -> assertLine(console, "jobs", "1", "default"),
                () -> assertLine(console, "memory-mb", "2000", "default"));
    }

    @Test
    void optionWeighsMoreThanEnvironmentThanFileThanDefault() throws IOException {
        Files.writeString(
                work.resolve("dowel.yaml"),
                "model: lite\njobs: 3\nworkers: 4\nvideo: false\njudge: [squat_depth, a]\n");
        Console console =
                settings(Map.of("DOWEL_JOBS", "5", "DOWEL_WORKERS", "6", "OTHER", "x"), "--workers", "7", "--video");
        assertEquals(0, console.exitCode(), console.err());
        assertAll(
                () -> assertLine(console, "view", "auto", "default"),
                () -> assertLine(console, "model", "lite", work.resolve("dowel.yaml") + ":1"),
                () -> assertLine(console, "judge", "squat_depth,a", work.resolve("dowel.yaml") + ":5"),
                () -> assertLine(console, "jobs", "5", "environment, DOWEL_JOBS"),
                () -> assertLine(console, "workers", "7", "option --workers"),
                () -> assertLine(console, "video", "true", "option --video"));
    }

    @Test
    void oneFileCounts() throws IOException {
        Files.writeString(config.resolve("dowel.yaml"), "model: heavy\njobs: 2\n");
        assertLine(settings(Map.of()), "model", "heavy", config.resolve("dowel.yaml") + ":1");
        Files.writeString(work.resolve("dowel.yaml"), "# mine\nmodel: lite\n");
        assertLine(settings(Map.of()), "model", "lite", work.resolve("dowel.yaml") + ":2");
        assertLine(settings(Map.of()), "jobs", "1", "default");
        Path other = Files.writeString(folder.resolve("other.yaml"), "view: side\n");
        Console named = settings(Map.of(), "--settings", other.toString());
        assertLine(named, "model", "full", "default");
        assertLine(named, "view", "side", other + ":1");
        assertLine(settings(Map.of("DOWEL_SETTINGS", other.toString())), "view", "side", other + ":1");
    }

    @Test
    void pathsInAFileStartFromItsFolder() throws IOException {
        Files.writeString(config.resolve("dowel.yaml"), "exercises: mine\n");
        assertLine(
                settings(Map.of()),
                "exercises",
                config.resolve("mine").toString(),
                config.resolve("dowel.yaml") + ":1");
    }

    @Test
    void everyMistakeIsToldWithItsPlaceAndNothingRuns() throws IOException {
        Path file = Files.writeString(
                work.resolve("dowel.yaml"),
                "modle: full\nvideo: perhaps\nmodel: huge\njobs: [1]\nview: side\nview: side\n");
        Map<String, String> environment = Map.of("DOWEL_VIWE", "side", "DOWEL_WORKERS", "many");
        for (String[] command : new String[][] {{"settings"}, {"analyze", "x.mp4"}, {"exercises"}}) {
            Console console = Console.run(new Surroundings(environment, work, config), command);
            assertAll(
                    () -> assertEquals(2, console.exitCode()),
                    () -> assertEquals("", console.out()),
                    () -> assertEquals(1, console.err().lines().count(), console.err()),
                    () -> assertTells(console, file + ":1: modle: unknown key"),
                    () -> assertTells(console, file + ":2: video: 'perhaps' is neither true nor false"),
                    () -> assertTells(console, file + ":3: model: expected one of [lite, full, heavy]"),
                    () -> assertTells(console, file + ":4: jobs: expected one value"),
                    () -> assertTells(console, file + ":6: 'view' stands twice"),
                    () -> assertTells(console, "environment: DOWEL_VIWE: unknown setting"),
                    () -> assertTells(console, "environment: DOWEL_WORKERS: 'many' is not a whole number"));
        }
    }

    @Test
    void helpIsGivenEvenThen() throws IOException {
        Files.writeString(work.resolve("dowel.yaml"), "modle: full\n");
        assertEquals(
                0,
                Console.run(new Surroundings(Map.of(), work, config), "analyze", "--help")
                        .exitCode());
    }

    @Test
    void aNamedFileMustBeThere() {
        Console console = settings(Map.of(), "--settings=missing.yaml");
        assertEquals(2, console.exitCode());
        assertTells(console, "missing.yaml: the settings file cannot be read");
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertTells(settings(Map.of(), "--workers", "0"), "--workers takes a number from 1 to 64, not 0");
        assertTells(settings(Map.of("DOWEL_JOBS", "0")), "--jobs takes a number from 1 to 64, not 0");
    }

    private Console settings(Map<String, String> environment, String... options) {
        String[] command = new String[options.length + 1];
        command[0] = "settings";
        System.arraycopy(options, 0, command, 1, options.length);
        return Console.run(new Surroundings(environment, work, config), command);
    }

    private static void assertLine(Console console, String key, String value, String where) {
        String line = console.out()
                .lines()
                .filter(l -> l.startsWith(key + ":"))
                .findFirst()
                .orElse("no line for " + key + ": " + console.out() + console.err());
        String[] parts = line.substring(line.indexOf(':') + 1).split("#", 2);
        assertEquals(value, parts[0].strip(), line);
        assertEquals(where, parts[parts.length - 1].strip(), line);
    }

    private static void assertTells(Console console, String text) {
        assertTrue(console.err().contains(text), console.err());
    }
}
