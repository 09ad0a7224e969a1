package dowel.cli;

import dowel.exercise.ExerciseCatalogue;
import java.util.Set;
import picocli.CommandLine;

/** The rules that are judged only where a user names them. */
final class RulesOnRequest {
    private RulesOnRequest() {}

    /**
     * Refuses names that are no rules on request.
     *
     * @throws CommandLine.ParameterException naming the first such and the known ones
     */
    static void check(Set<String> named, ExerciseCatalogue catalogue, CommandLine command) {
        for (String rule : named) {
            if (!catalogue.onRequest().contains(rule)) {
                throw new CommandLine.ParameterException(
                        command,
                        "--judge: no rule on request is called '" + rule + "'; known: "
                                + String.join(", ", catalogue.onRequest()));
            }
        }
    }
}
