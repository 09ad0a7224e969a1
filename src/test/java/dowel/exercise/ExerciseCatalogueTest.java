package dowel.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExerciseCatalogueTest {
    @TempDir
    Path folder;

    private ExerciseCatalogue load(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        return ExerciseCatalogue.load(Optional.of(folder));
    }

    private List<String> problems(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        return assertThrows(CatalogueException.class, () -> ExerciseCatalogue.load(Optional.of(folder)))
                .problems();
    }

    @Test
    void findsExercisesByIdNameAndAlias() throws IOException {
        ExerciseCatalogue catalogue = ExerciseCatalogue.load(Optional.empty());
        assertEquals("romanian_deadlift", catalogue.find("RDL").orElseThrow().id());
        assertEquals(
                "romanian_deadlift",
                catalogue.find("romanian-deadlift").orElseThrow().id());
        assertEquals(
                "bent_over_row", catalogue.find("Bent-over row").orElseThrow().id());
        assertTrue(catalogue.find("curl").isEmpty());
    }

    @Test
    void aHandleThatGoesUpOnItsWayBackIsNotLowered() throws IOException {
        Map<PhaseNames, Set<String>> byNames = ExerciseCatalogue.load(Optional.empty()).profiles().stream()
                .collect(Collectors.groupingBy(
                        profile -> profile.rep().phases(),
                        Collectors.mapping(ExerciseProfile::id, Collectors.toSet())));
        assertEquals(
                Map.of(
                        new PhaseNames("Lifting", "Lowering"),
                        Set.of(
                                "deadlift",
                                "sumo_deadlift",
                                "romanian_deadlift",
                                "stiff_leg_deadlift",
                                "good_morning",
                                "squat"),
                        new PhaseNames("Rising", "Lowering"),
                        Set.of("dowel_hinge"),
                        new PhaseNames("Pulling", "Lowering"),
                        Set.of(
                                "bent_over_row",
                                "t_bar_row",
                                "single_arm_row",
                                "chest_supported_row",
                                "gorilla_row",
                                "ring_row",
                                "pull_up",
                                "band_assisted_pull_up"),
                        new PhaseNames("Pulling", "Returning"),
                        Set.of("lat_pulldown", "single_arm_pulldown", "seated_cable_row", "single_arm_cable_row")),
                byNames);
    }

    @Test
    void limitsAreAsDecided() throws IOException {
        ExerciseCatalogue catalogue = ExerciseCatalogue.load(Optional.empty());
        assertLimits(catalogue, "deadlift", "spine_round_setup", 2.5, 4, 1.5);
        assertLimits(catalogue, "deadlift", "lumbar_convex", 3, 6, 2);
        assertLimits(catalogue, "deadlift", "hinge_from_spine", 0.48, 0.36, 0.12);
        assertLimits(catalogue, "romanian_deadlift", "hinge_from_spine", 0.62, 0.50, 0.12);
        assertLimits(catalogue, "bent_over_row", "torso_swing", 10, 20, 4);
        assertLimits(catalogue, "chest_supported_row", "torso_swing", 5, 10, 4);
        assertLimits(catalogue, "pull_up", "torso_swing", 15, 30, 4);
        assertLimits(catalogue, "lat_pulldown", "rocking_rhythm", 12, 22, 4);
        assertLimits(catalogue, "bent_over_row", "body_drive", 0.15, 0.30, 0.05);
        assertLimits(catalogue, "lat_pulldown", "body_drive", 0.10, 0.20, 0.05);
        assertLimits(catalogue, "lat_pulldown", "trunk_first", 0.10, 0.20, 0.08);
        assertLimits(catalogue, "squat", "spine_round_setup", 3.5, 5.5, 2);
        assertLimits(catalogue, "good_morning", "spine_round_setup", 3.5, 5.5, 2);
        assertEquals(
                Optional.of(new ExerciseProfile.FreeBack(0.10, 0.42)),
                catalogue.find("squat").orElseThrow().freeBack());
        assertEquals(
                Optional.of(new ExerciseProfile.FreeBack(0.20, 0.60)),
                catalogue.find("good_morning").orElseThrow().freeBack());
        assertLimits(catalogue, "squat", "half_rep", 0.85, 0.70, 0.05);
        assertLimits(catalogue, "squat", "rushed", 0.7, 0.5, 0.2);
        assertTrue(catalogue.find("deadlift").orElseThrow().rule("rushed").isEmpty());
    }

    private static void assertLimits(
            ExerciseCatalogue catalogue, String exercise, String rule, double warn, double fault, double margin) {
        Limits limits =
                catalogue.find(exercise).orElseThrow().rule(rule).orElseThrow().limits();
        assertEquals(List.of(warn, fault, margin), List.of(limits.warn(), limits.fault(), limits.margin()));
    }

    @Test
    void aUsersFileChangesOnlyWhatItStates() throws IOException {
        ExerciseCatalogue catalogue = load("my.yaml", """
                id: lat_pulldown
                rules:
                  - {id: torso_swing, warn: 12 deg, source: "our coach [C]"}
                  - {id: rushed, off: true}
                """);
        ExerciseProfile profile = catalogue.find("lat_pulldown").orElseThrow();
        Limits limits = profile.rule("torso_swing").orElseThrow().limits();
        assertEquals(12, limits.warn());
        assertEquals(20, limits.fault());
        assertEquals("Lat pulldown", profile.name());
        assertTrue(profile.rule("rushed").isEmpty());
        assertTrue(profile.rule("body_drive").isPresent());
    }

    @Test
    void aUsersFileAddsAnExerciseLikeAnother() throws IOException {
        ExerciseCatalogue catalogue =
                load("block_pull.yaml", "id: block_pull\nlike: deadlift\nname: Block pull\naliases: [rack pull]\n");
        ExerciseProfile profile = catalogue.find("rack pull").orElseThrow();
        assertEquals("block_pull", profile.id());
        assertEquals(
                catalogue.find("deadlift").orElseThrow().rules().size(),
                profile.rules().size());
    }

    @Test
    void everyMistakeIsToldAtOnceWithFileAndLine() throws IOException {
        List<String> problems = problems("mine.yaml", """
                id: mine
                like: lat_pulldown
                colour: red
                rep:
                  shortest: 1
                  longest: 9 deg
                  drivers:
                    - {metric: wrist_height, start: high, min_rom: 35 deg}
                rules:
                  - {id: torso_swing, fault: 8 deg}
                  - {id: swinging}
                """);
        assertEquals(
                List.of(
                        "mine.yaml:3: colour: unknown key",
                        "mine.yaml:5: rep.shortest: '1' has no unit, write '1 s'",
                        "mine.yaml:6: rep.longest: '9 deg' has the unit 'deg', expected 's'",
                        "mine.yaml:8: rep.drivers[0].metric: unknown metric 'wrist_height'",
                        "mine.yaml:10: rules[0].fault: 8 deg must lie at least one margin above warn, so at 14 deg or"
                                + " beyond",
                        "mine.yaml:11: rules[15].id: there is no rule 'swinging'"),
                problems);
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        List<String> problems = problems("new.yaml", """
                id: new
                name: New
                views: [above]
                rep:
                  drivers: [{metric: knee_flexion, start: low, min_rom: 60 deg}]
                  shortest: 1 s
                  longest: 9 s
                  first: concentric
                rules:
                  - {id: jumpy, check: torso_swing, group: momentum, view: sagittal, warn: 1 deg, fault: 9 deg, margin: 2 deg}
                """);
        assertEquals(
                List.of(
                        "new.yaml:3: views: 'above' is unknown, expected one of side, three_quarter, front, back, unknown",
                        "new.yaml:10: rules[0].source is missing",
                        "new.yaml:10: rules[0].say is missing",
                        "new.yaml:10: rules[0].measures is missing",
                        "new.yaml:10: rules[0].well is missing",
                        "new.yaml:10: rules[0].cue is missing",
                        "new.yaml:10: rules[0].easier is missing",
                        "new.yaml:10: rules[0].film_so is missing"),
                problems);
    }

    @Test
    void whatIsNotYamlIsSaidWithItsLine() throws IOException {
        List<String> problems = problems("broken.yaml", "id: broken\nname: [a, b\n");
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).startsWith("broken.yaml:2: not YAML: "), problems.get(0));
        assertEquals(
                List.of("broken.yaml:1: expected keys and values, such as 'id: deadlift'"),
                problems("broken.yaml", "- a\n- b\n"));
    }

    @Test
    void readsItsOwnFilesFromAJarToo() throws IOException {
        Path jar = folder.resolve("own files.jar");
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.createDirectory(files.getPath("/rules"));
            Files.writeString(files.getPath("/rules/a.yaml"), "id: a");
            Files.writeString(files.getPath("/rules/notes.txt"), "no rule");
        }
        URI uri = URI.create("jar:" + jar.toUri() + "!/rules");
        assertEquals(Map.of("a.yaml", "id: a"), BuiltInFiles.read(uri, "rules"));
    }
}
