package dowel.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** {@code dowel settings}: what is in force, and where each value comes from. */
@Command(
        name = "settings",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Prints every setting in force and where it comes from. Takes the same options as 'analyze' and 'batch', to"
                    + " see what they would change.",
            "What is typed as an option weighs most; then the environment (DOWEL_MODEL=lite); then the settings file"
                    + " (model: lite); then Dowel's default. There is one file: the one that --settings names, else"
                    + " ./dowel.yaml, else dowel.yaml in your own settings folder (~/.config/dowel)."
        })
final class SettingsCommand implements Callable<Integer> {
    @Mixin
    private AnalysisOptions analysis;

    @Mixin
    private BatchOptions batch;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        analysis.settings();
        batch.check();
        SettingSource source = (SettingSource) spec.defaultValueProvider();
        PrintWriter out = spec.commandLine().getOut();
        out.println("# settings file: " + source.file().map(Object::toString).orElse("none"));
        for (OptionSpec option : spec.options()) {
            if (SettingSource.isSetting(option)) {
                out.printf(
                        Locale.ROOT,
                        "%-14s %-22s # %s%n",
                        SettingSource.key(option) + ":",
                        shown(option),
                        where(option, source));
            }
        }
        out.flush();
        return ExitCode.OK;
    }

    private static String shown(OptionSpec option) {
        Object value = option.getValue();
        if (value instanceof Optional<?> optional) {
            value = optional.orElse(null);
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Object::toString).collect(Collectors.joining(","));
        }
        return value == null ? "" : value.toString();
    }

    private String where(OptionSpec option, SettingSource source) {
        if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
            return "option " + option.longestName();
        }
        return source.find(option).map(SettingSource.Found::where).orElse("default");
    }
}
