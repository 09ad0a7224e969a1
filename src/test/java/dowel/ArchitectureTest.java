package dowel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Map;
import java.util.Set;

/** The walls of the house: which room may use which. Move a wall here, in the same change, and say why. */
@AnalyzeClasses(packages = "dowel", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            entry("motion", Set.of()),
            entry("signal", Set.of()),
            entry("video", Set.of("motion")),
            entry("plate", Set.of("motion")),
            entry("pose", Set.of("motion", "video", "plate")), // the frames are there only while poses are found
            entry("kinematics", Set.of("motion", "signal")),
            entry("exercise", Set.of("motion", "kinematics")),
            entry("reps", Set.of("motion", "signal", "kinematics", "exercise")),
            entry("faults", Set.of("motion", "signal", "kinematics", "exercise", "reps")),
            entry("corrections", Set.of("motion", "signal", "kinematics", "exercise", "reps", "faults")),
            entry("report", Set.of("motion", "signal", "kinematics", "exercise", "reps", "faults", "corrections")),
            entry("overlay", Set.of("motion", "signal", "kinematics", "exercise", "reps", "faults", "report", "video")),
            entry(
                    "app",
                    Set.of(
                            "motion",
                            "signal",
                            "video",
                            "pose",
                            "kinematics",
                            "exercise",
                            "reps",
                            "faults",
                            "corrections",
                            "report",
                            "overlay")),
            entry(
                    "batch",
                    Set.of("motion", "video", "pose", "kinematics", "exercise", "faults", "report", "overlay", "app")),
            entry("evaluate", Set.of("motion", "signal", "kinematics", "exercise", "reps", "faults", "report", "app")),
            entry("web", Set.of("motion", "video", "exercise", "evaluate")),
            entry(
                    "cli",
                    Set.of(
                            "motion",
                            "signal",
                            "video",
                            "pose",
                            "kinematics",
                            "exercise",
                            "reps",
                            "faults",
                            "corrections",
                            "report",
                            "overlay",
                            "app",
                            "batch",
                            "evaluate",
                            "web")));

    @ArchTest
    static void roomsUseOnlyTheirNeighbours(JavaClasses classes) {
        assertTrue(classes.size() > 20, "too few classes seen: " + classes.size());
        Architectures.LayeredArchitecture rule =
                Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String room : ROOMS.keySet()) {
            rule = rule.layer(room).definedBy("dowel." + room + "..");
        }
        for (var room : ROOMS.entrySet()) {
            rule = room.getValue().isEmpty()
                    ? rule.whereLayer(room.getKey()).mayNotAccessAnyLayer()
                    : rule.whereLayer(room.getKey())
                            .mayOnlyAccessLayers(room.getValue().toArray(String[]::new));
        }
        rule.withOptionalLayers(true).check(classes);
    }

    @ArchTest
    static void everyClassLivesInARoom(JavaClasses seen) {
        ArchRule rule = classes()
                .should()
                .resideInAnyPackage(ROOMS.keySet().stream()
                        .map(room -> "dowel." + room + "..")
                        .toArray(String[]::new));
        rule.check(seen);
    }

    @ArchTest
    static void noCycles(JavaClasses seen) {
        ArchRule rule = slices().matching("dowel.(*)..").should().beFreeOfCycles();
        rule.check(seen);
    }

    @ArchTest
    static void tensorsStayInPose(JavaClasses seen) {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("dowel.pose..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.djl..");
        rule.check(seen);
    }

    @ArchTest
    static void picturesStayWithVideoPlatePoseAndOverlay(JavaClasses seen) {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages("dowel.video..", "dowel.plate..", "dowel.pose..", "dowel.overlay..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.bytedeco..");
        rule.check(seen);
    }

    @ArchTest
    static void commandLineLibraryStaysInCli(JavaClasses seen) {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("dowel.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..");
        rule.check(seen);
    }

    @ArchTest
    static void webServerStaysInWeb(JavaClasses seen) {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("dowel.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta..");
        rule.check(seen);
    }

    @ArchTest
    static void onlyCliPrints(JavaClasses seen) {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("dowel.cli..")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
        rule.check(seen);
    }

    @ArchTest
    static void rawValuesKnowOnlyTheJdk(JavaClasses seen) {
        ArchRule rule = classes()
                .that()
                .resideInAPackage("dowel.motion..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dowel.motion..", "java..");
        rule.check(seen);
    }
}
