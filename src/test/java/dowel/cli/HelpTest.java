package dowel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dowel.exercise.ExerciseCatalogue;
import dowel.exercise.ExerciseProfile;
import dowel.exercise.RuleSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpTest {
    @TempDir
    Path folder;

    @Test
    void filmingTellsOfEveryExerciseAndEveryRule() throws IOException {
        Console console = Console.run("help", "filming");
        assertEquals(0, console.exitCode(), console.err());
        String words = console.out().replaceAll("\\s+", " ");
        for (ExerciseProfile exercise : ExerciseCatalogue.load(Optional.empty()).profiles()) {
            assertTrue(words.contains("(" + exercise.id() + "): from the "), exercise.id());
            for (RuleSpec rule : exercise.rules()) {
                assertTrue(words.contains(rule.words().filmSo()), rule.id() + " of " + exercise.id());
            }
        }
        assertTrue(console.out().lines().allMatch(line -> line.length() <= 90), "fits a terminal");
    }

    @Test
    void helpTellsOfCommandsAndRefusesOthers() {
        assertTrue(Console.run("help").out().contains("First steps:"));
        assertTrue(Console.run("help", "batch").out().startsWith("Usage: dowel batch"));
        Console unknown = Console.run("help", "knitting");
        assertEquals(2, unknown.exitCode());
        assertTrue(unknown.err().contains("no help about 'knitting'; there is help about filming, analyze"));
    }

    @Test
    void bashCompletesCommandsAndOptions() throws IOException, InterruptedException {
        Path bash = Path.of("/bin/bash");
        assumeTrue(Files.isExecutable(bash), "no bash here");
        Console console = Console.run("completion", "bash");
        assertEquals(0, console.exitCode(), console.err());
        Path script = Files.writeString(folder.resolve("completion"), console.out());
        assertTrue(completed(script, "dowel", "bat").contains("batch"));
        assertTrue(completed(script, "dowel", "batch", "--res").contains("--resume"));
        assertTrue(completed(script, "dowel", "batch", "--model", "h").contains("heavy"));
    }

    @Test
    void zshGetsItsPreamble() {
        assertTrue(Console.run("completion", "zsh").out().startsWith("autoload -U +X compinit && compinit\n"));
        assertEquals(2, Console.run("completion", "fish").exitCode());
    }

    /** What bash would offer for the last word. */
    private List<String> completed(Path script, String... words) throws IOException, InterruptedException {
        Path answer = folder.resolve("answer");
        String line = "source " + script + "; COMP_WORDS=(" + String.join(" ", words) + "); COMP_CWORD="
                + (words.length - 1) + "; _complete_dowel; printf '%s\\n' \"${COMPREPLY[@]}\"";
        Process process = new ProcessBuilder("/bin/bash", "-c", line)
                .redirectOutput(answer.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        return Files.readAllLines(answer).stream().map(String::strip).toList();
    }
}
