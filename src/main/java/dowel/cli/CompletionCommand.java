package dowel.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dowel completion}: a script that teaches a shell Dowel's commands and options. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Prints a script that completes Dowel's commands and options with the Tab key.",
        footer = {
            "",
            "For this shell only:   source <(dowel completion bash)",
            "For all, in ~/.bashrc: source <(dowel completion bash)",
            "zsh, in ~/.zshrc:      source <(dowel completion zsh)"
        })
final class CompletionCommand implements Callable<Integer> {
    /** Shells that the script is written for; zsh reads it through its own bashcompinit. */
    enum Shell {
        BASH,
        ZSH;

        /** As it is typed. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    private Shell shell;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (shell == Shell.ZSH) {
            out.println("autoload -U +X compinit && compinit");
        }
        out.print(AutoComplete.bash("dowel", spec.root().commandLine()));
        out.flush();
        return ExitCode.OK;
    }
}
