package dowel.app;

import dowel.report.FramesCsv;
import dowel.report.KeypointsFile;
import dowel.report.MotFile;
import dowel.report.Pictures;
import dowel.report.ReportFormat;
import dowel.report.ReportHtml;
import dowel.report.ReportJson;
import dowel.report.ReportPage;
import dowel.report.ReportPdf;
import dowel.report.SummaryText;
import dowel.report.TrcFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Writes the files of a clip's reports that need no video. Each is replaced whole; {@code report.json} comes last. */
final class ReportFiles {
    /** Name of the annotated video in a report's folder. */
    static final String VIDEO = "annotated.mp4";

    private final ClipAnalysis clip;
    private final String appVersion;
    private final Set<ReportFormat> formats;

    /** The files of a clip, among them those of the formats. */
    ReportFiles(ClipAnalysis clip, String appVersion, Set<ReportFormat> formats) {
        this.clip = clip;
        this.appVersion = appVersion;
        this.formats = Set.copyOf(formats);
    }

    /**
     * Writes into a folder in which the video and the pictures lie already, if there are any; other parts of the clip into
     * folders in it. A file of a format that was not asked for is written too if an older one lies there: it would say
     * something else than the report.
     *
     * @param olderVideo true if the video was drawn before a coach's changes
     */
    void write(Path folder, boolean olderVideo) throws IOException {
        KeypointsFile.write(
                new KeypointsFile.Content(
                        appVersion,
                        clip.track(),
                        clip.main().report().session(),
                        clip.main().report().settings()),
                folder.resolve("keypoints.json"));
        boolean video = Files.isRegularFile(folder.resolve(VIDEO));
        ReportFolder.deleteParts(folder, clip.others().size());
        for (int i = 0; i < clip.others().size(); i++) {
            Path place = Files.createDirectories(folder.resolve(ClipAnalysis.folder(i)));
            SetAnalysis part = clip.others().get(i);
            write(part, place, video ? Optional.of(video("../" + VIDEO, part, olderVideo)) : Optional.empty());
        }
        write(clip.main(), folder, video ? Optional.of(video(VIDEO, clip.main(), olderVideo)) : Optional.empty());
    }

    private static ReportPage.Video video(String file, SetAnalysis set, boolean older) {
        return new ReportPage.Video(file, older && !set.report().changes().isEmpty());
    }

    private void write(SetAnalysis set, Path folder, Optional<ReportPage.Video> video) throws IOException {
        Pictures pictures = Pictures.in(folder, set.report());
        FramesCsv.write(set.track(), set.metrics(), folder.resolve("frames.csv"));
        for (ReportFormat format : ReportFormat.values()) {
            Path file = folder.resolve(format.fileName());
            if (formats.contains(format) || Files.exists(file)) {
                write(format, set, pictures, file);
            }
        }
        ReportHtml.write(set.report(), set.metrics(), pictures, video, folder.resolve("report.html"));
        ReportJson.write(set.report(), pictures, folder.resolve("report.json"));
    }

    private static void write(ReportFormat format, SetAnalysis set, Pictures pictures, Path file) throws IOException {
        switch (format) {
            case PDF -> ReportPdf.write(set.report(), set.metrics(), pictures, file);
            case MD -> SummaryText.write(set.report(), true, file);
            case TXT -> SummaryText.write(set.report(), false, file);
            case TRC -> TrcFile.write(set.track(), set.metrics(), file);
            case MOT -> MotFile.write(set.track(), set.metrics(), file);
        }
    }
}
