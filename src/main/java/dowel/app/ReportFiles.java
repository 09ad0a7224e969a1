package dowel.app;

import dowel.report.FramesCsv;
import dowel.report.KeypointsFile;
import dowel.report.Pictures;
import dowel.report.ReportHtml;
import dowel.report.ReportJson;
import dowel.report.ReportPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Writes the files of one report that need no video. Each is replaced whole; {@code report.json} comes last. */
final class ReportFiles {
    /** Name of the annotated video in a report's folder. */
    static final String VIDEO = "annotated.mp4";

    private final SetAnalysis set;
    private final String appVersion;

    ReportFiles(SetAnalysis set, String appVersion) {
        this.set = set;
        this.appVersion = appVersion;
    }

    /** Writes into a folder in which the video and the pictures lie already, if there are any. */
    void write(Path folder) throws IOException {
        Pictures pictures = Pictures.in(folder, set.report());
        Optional<ReportPage.Video> video = Files.isRegularFile(folder.resolve(VIDEO))
                ? Optional.of(new ReportPage.Video(VIDEO, false))
                : Optional.empty();
        KeypointsFile.write(
                new KeypointsFile.Content(
                        appVersion,
                        set.track(),
                        set.report().session(),
                        set.report().settings()),
                folder.resolve("keypoints.json"));
        FramesCsv.write(set.track(), set.metrics(), folder.resolve("frames.csv"));
        ReportHtml.write(set.report(), set.metrics(), pictures, video, folder.resolve("report.html"));
        ReportJson.write(set.report(), pictures, folder.resolve("report.json"));
    }
}
