package dowel.report;

import java.util.Locale;

/** A file of a report folder that is written when asked for. */
public enum ReportFormat {
    /** The page for paper and e-mail. */
    PDF("report.pdf"),
    /** A summary for a chat message, as Markdown. */
    MD("summary.md"),
    /** A summary for a chat message, as plain text. */
    TXT("summary.txt"),
    /** Joint positions for OpenSim. */
    TRC("markers.trc"),
    /** Joint angles for OpenSim. */
    MOT("angles.mot");

    private final String fileName;

    ReportFormat(String fileName) {
        this.fileName = fileName;
    }

    /** The file's name in the report folder. */
    public String fileName() {
        return fileName;
    }

    /** The word on the command line, for example {@code trc}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
