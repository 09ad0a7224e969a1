package dowel.video;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;

/** An opened container: its one video stream, what its header says, and the stream's packets in file order. */
final class VideoFile implements AutoCloseable {
    /** Longest side that is still taken for a real video, pixels. */
    static final int LONGEST_SIDE_PX = 16_384;

    /** Largest picture that is still taken for a real video, pixels: twice that of an 8K camera. */
    static final long LARGEST_PICTURE_PX = 1L << 26;

    private static final String REMEDY = "Give a video file of a phone or camera (MP4, MOV, MKV, WebM, AVI, GIF)";

    /**
     * Only containers that hold both pictures and time stamps. Play lists and the like are left out on purpose: they name
     * other files and hosts, and a file sent in by a stranger must not make Dowel open those.
     */
    private static final String CONTAINERS = "mov,matroska,avi,gif,mpegts,mpeg,asf,flv,ogg,mxf";

    /** A file that ends this much before the promised end is cut off; headers are off by a frame or two. */
    private static final double CUT_SHORT_FROM_S = 0.5;

    private static final int GIF_END_MARK = ';';

    private static final int BOX_TYPE_AT = 4;

    private final Path path;
    private final AVFormatContext format;
    private final AVStream stream;

    private VideoFile(Path path, AVFormatContext format, AVStream stream) {
        this.path = path;
        this.format = format;
        this.stream = stream;
    }

    /** Opens a file and picks its video stream. */
    static VideoFile open(Path path) {
        refuseWhatIsNoFile(path);
        AVFormatContext format = openContainer(path);
        try {
            return new VideoFile(path, format, pickStream(path, format));
        } catch (VideoException e) {
            avformat.avformat_close_input(format);
            throw e;
        }
    }

    private static void refuseWhatIsNoFile(Path path) {
        if (Files.isDirectory(path)) {
            throw new VideoException(path, "is a folder, not a video file", "Name one file, or use dowel batch");
        }
        if (!Files.exists(path)) {
            throw new VideoException(path, "no such file", "Check the name and the folder");
        }
        if (!Files.isReadable(path)) {
            throw new VideoException(path, "may not be read", "Check the file's permissions");
        }
        try {
            if (Files.size(path) == 0) {
                throw new VideoException(path, "the file is empty (0 bytes)", "Copy it from the phone again");
            }
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static AVFormatContext openContainer(Path path) {
        Ffmpeg.quiet();
        AVFormatContext format = avformat.avformat_alloc_context();
        try (BytePointer url = Ffmpeg.url(path);
                AVDictionary options = new AVDictionary(null)) {
            avutil.av_dict_set(options, "format_whitelist", CONTAINERS, 0);
            avutil.av_dict_set(options, "protocol_whitelist", "file", 0);
            int opened = avformat.avformat_open_input(format, url, null, options);
            avutil.av_dict_free(options);
            if (opened < 0) {
                // FFmpeg has freed the context by now.
                throw noContainer(path, opened);
            }
            return format;
        }
    }

    private static VideoException noContainer(Path path, int error) {
        if (startsLikeMp4(path)) {
            return new VideoException(
                    path,
                    "the MP4/MOV file's index is missing or damaged, as when recording or copying was cut short",
                    "Copy it from the phone again");
        }
        return new VideoException(path, "not a video file (" + Ffmpeg.words(error) + ")", REMEDY);
    }

    private static VideoException unreadable(Path path, IOException e) {
        return new VideoException(path, "cannot be read (" + e.getMessage() + ")", "Check the disk");
    }

    private static boolean startsLikeMp4(Path path) {
        try (var in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(BOX_TYPE_AT + 4);
            return head.length == BOX_TYPE_AT + 4
                    && head[BOX_TYPE_AT] == 'f'
                    && head[BOX_TYPE_AT + 1] == 't'
                    && head[BOX_TYPE_AT + 2] == 'y'
                    && head[BOX_TYPE_AT + 3] == 'p';
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static AVStream pickStream(Path path, AVFormatContext format) {
        for (int i = 0; i < format.nb_streams(); i++) {
            refuseAbsurdSize(path, format.streams(i).codecpar());
        }
        int found = avformat.avformat_find_stream_info(format, (AVDictionary) null);
        if (found < 0) {
            throw new VideoException(path, "its header cannot be read (" + Ffmpeg.words(found) + ")", REMEDY);
        }
        int best = bestStream(format, avutil.AVMEDIA_TYPE_VIDEO);
        if (best < 0 && bestStream(format, avutil.AVMEDIA_TYPE_AUDIO) < 0) {
            throw noContainer(path, best);
        }
        if (best < 0 || (format.streams(best).disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) != 0) {
            throw new VideoException(path, "holds no picture, only sound or other data", REMEDY);
        }
        for (int i = 0; i < format.nb_streams(); i++) {
            format.streams(i).discard(i == best ? avcodec.AVDISCARD_DEFAULT : avcodec.AVDISCARD_ALL);
        }
        refuseAbsurdSize(path, format.streams(best).codecpar());
        return format.streams(best);
    }

    private static int bestStream(AVFormatContext format, int mediaType) {
        return avformat.av_find_best_stream(format, mediaType, -1, -1, (AVCodec) null, 0);
    }

    private static void refuseAbsurdSize(Path path, AVCodecParameters codec) {
        if (codec.codec_type() == avutil.AVMEDIA_TYPE_VIDEO) {
            refuseAbsurdSize(path, codec.width(), codec.height());
        }
    }

    /** Refuses a picture that no camera makes. */
    static void refuseAbsurdSize(Path path, long width, long height) {
        if (Math.max(width, height) > LONGEST_SIDE_PX || width * height > LARGEST_PICTURE_PX) {
            throw new VideoException(
                    path,
                    "claims pictures of " + width + " x " + height + " pixels, which no camera makes",
                    "The file is damaged; copy it again");
        }
    }

    Path path() {
        return path;
    }

    AVCodecParameters codec() {
        return stream.codecpar();
    }

    AVRational timeBase() {
        return stream.time_base();
    }

    /** Reads the video stream's next packet; 0 or an error number, AVERROR_EOF at the end. */
    int read(AVPacket packet) {
        int result = avformat.av_read_frame(format, packet);
        while (result >= 0 && packet.stream_index() != stream.index()) {
            avcodec.av_packet_unref(packet);
            result = avformat.av_read_frame(format, packet);
        }
        return result;
    }

    /** Number of frames the header promises; a guess from duration and mean rate where it gives none. */
    OptionalLong promisedFrames() {
        if (stream.nb_frames() > 0) {
            return OptionalLong.of(stream.nb_frames());
        }
        double rate = avutil.av_q2d(stream.avg_frame_rate());
        double seconds = format.duration() / (double) avutil.AV_TIME_BASE;
        return rate > 0 && seconds > 0 ? OptionalLong.of(Math.round(rate * seconds)) : OptionalLong.empty();
    }

    /** Rate the camera recorded at, frames per second, where the phone wrote it down (Android slow motion). */
    OptionalDouble captureFps() {
        return number(tag(format.metadata(), "com.android.capture.fps"));
    }

    /** How the header wants the stored pictures turned and mirrored. */
    Orientation orientation() {
        AVPacketSideData matrix = avcodec.av_packet_side_data_get(
                codec().coded_side_data(), codec().nb_coded_side_data(), avcodec.AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix != null) {
            IntPointer m = new IntPointer(matrix.data());
            return Orientation.ofMatrix(m.get(0), m.get(1), m.get(3), m.get(4));
        }
        return Orientation.ofDegrees(number(tag(stream.metadata(), "rotate")).orElse(0));
    }

    /** Width over height of one stored pixel; 1 where the file says nothing. */
    double pixelAspect(AVFrame frame) {
        AVRational aspect = avformat.av_guess_sample_aspect_ratio(format, stream, frame);
        return aspect.num() > 0 && aspect.den() > 0 ? avutil.av_q2d(aspect) : 1;
    }

    /** Says, once all packets are read, if the file ends before the end its header promises. */
    Optional<String> cutShort(long lastPacketEnd) {
        if (isGifWithoutEndMark()) {
            return Optional.of("the file is cut off: a GIF's end mark is missing");
        }
        OptionalDouble promised = promisedEndS();
        double end = lastPacketEnd * avutil.av_q2d(stream.time_base());
        if (promised.isEmpty() || end >= promised.getAsDouble() - CUT_SHORT_FROM_S) {
            return Optional.empty();
        }
        double missing = promised.getAsDouble() - end;
        return Optional.of(String.format(
                Locale.ROOT, "the file is cut off: %.1f s that its header promises are missing", missing));
    }

    private boolean isGifWithoutEndMark() {
        if (!format.iformat().name().getString().equals("gif")) {
            return false;
        }
        try (RandomAccessFile bytes = new RandomAccessFile(path.toFile(), "r")) {
            bytes.seek(bytes.length() - 1);
            return bytes.read() != GIF_END_MARK;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** End of the video stream on the container's clock, where the header itself states one. */
    private OptionalDouble promisedEndS() {
        boolean stated = format.duration_estimation_method() == avformat.AVFMT_DURATION_FROM_STREAM;
        if (stated && stream.duration() > 0) {
            long start = stream.start_time() == avutil.AV_NOPTS_VALUE ? 0 : stream.start_time();
            return OptionalDouble.of((start + stream.duration()) * avutil.av_q2d(stream.time_base()));
        }
        // Matroska's header states one duration for all streams, and sound may outlast the pictures.
        Optional<String> ownEnd = tag(stream.metadata(), "DURATION");
        if (ownEnd.isPresent()) {
            return clockTimeS(ownEnd.get());
        }
        return stated && format.nb_streams() == 1 && format.duration() > 0
                ? OptionalDouble.of(format.duration() / (double) avutil.AV_TIME_BASE)
                : OptionalDouble.empty();
    }

    private static OptionalDouble clockTimeS(String hoursMinutesSeconds) {
        try {
            return OptionalDouble.of(LocalTime.parse(hoursMinutesSeconds).toNanoOfDay() * 1e-9);
        } catch (DateTimeParseException e) {
            return OptionalDouble.empty();
        }
    }

    private static OptionalDouble number(Optional<String> text) {
        try {
            return text.isPresent() ? OptionalDouble.of(Double.parseDouble(text.get())) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static Optional<String> tag(AVDictionary tags, String name) {
        AVDictionaryEntry entry = avutil.av_dict_get(tags, name, null, 0);
        return entry == null ? Optional.empty() : Optional.of(entry.value().getString());
    }

    @Override
    public void close() {
        avformat.avformat_close_input(format);
    }
}
