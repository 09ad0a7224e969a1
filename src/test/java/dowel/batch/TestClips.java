package dowel.batch;

import dowel.video.VideoFrame;
import dowel.video.VideoReader;
import dowel.video.VideoWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Short pieces of the sample clips. */
public final class TestClips {
    /** A sample that any piece can be cut from. */
    public static final Path PULLDOWN = Path.of("samples/lat-pulldown-rocking.mp4");

    private TestClips() {}

    /** Cuts a piece out of a clip, at its own frame times. */
    public static Path piece(Path sample, double fromS, double untilS, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (VideoReader reader = VideoReader.open(sample);
                VideoWriter writer = VideoWriter.create(file, reader.width(), reader.height())) {
            for (Optional<VideoFrame> frame = reader.next();
                    frame.isPresent() && frame.get().timeS() < untilS;
                    frame = reader.next()) {
                if (frame.get().timeS() >= fromS) {
                    writer.write(frame.get().bgr(), frame.get().timeS() - fromS);
                }
            }
            writer.finish();
        }
        return file;
    }
}
