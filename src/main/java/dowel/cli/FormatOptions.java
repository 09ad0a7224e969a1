package dowel.cli;

import dowel.report.ReportFormat;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which files a report folder holds beside the usual ones. */
final class FormatOptions implements Configurable {
    @Option(
            names = "--formats",
            paramLabel = "LIST",
            split = ",",
            defaultValue = "md,txt",
            description = "Further files: md and txt (a summary for a chat message), trc and mot (joints and angles for"
                    + " OpenSim), pdf (default: ${DEFAULT-VALUE}).")
    private List<ReportFormat> formats;

    @Option(names = "--pdf", description = "Also write report.pdf, for paper and e-mail.")
    private boolean pdf;

    /** The formats asked for. */
    Set<ReportFormat> chosen() {
        Set<ReportFormat> chosen = EnumSet.copyOf(formats);
        if (pdf) {
            chosen.add(ReportFormat.PDF);
        }
        return chosen;
    }
}
