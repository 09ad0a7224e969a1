package dowel.video;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** An MP4 being written: one video stream, its index in front so that a browser can start before it has all. */
final class Mp4File implements H264Encoder.PacketSink, AutoCloseable {
    private static final String REMEDY = "Check the folder's permissions and the space on the disk";

    private final Path target;
    private final AVFormatContext format;
    private final AVRational encoderTimeBase;

    private Mp4File(Path target, AVFormatContext format, AVRational encoderTimeBase) {
        this.target = target;
        this.format = format;
        this.encoderTimeBase = encoderTimeBase;
    }

    /** Creates a file; messages name the target, the bytes go to the partial file. */
    static Mp4File create(Path target, Path partial, AVCodecContext encoder) {
        AVFormatContext format = new AVFormatContext(null);
        try (BytePointer url = Ffmpeg.url(partial);
                BytePointer kind = new BytePointer("mp4")) {
            check(target, avformat.avformat_alloc_output_context2(format, null, kind, url));
            Mp4File file = new Mp4File(target, format, encoder.time_base());
            try {
                file.open(url, encoder);
                return file;
            } catch (VideoException e) {
                file.close();
                throw e;
            }
        }
    }

    private void open(BytePointer url, AVCodecContext encoder) {
        // No version of the library, no date: the same pictures give the same bytes.
        format.flags(format.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
        AVStream stream = avformat.avformat_new_stream(format, null);
        stream.time_base(encoderTimeBase);
        check(target, avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder));
        AVIOContext io = new AVIOContext(null);
        check(target, avformat.avio_open(io, url, avformat.AVIO_FLAG_WRITE));
        format.pb(io);
        try (AVDictionary options = new AVDictionary(null)) {
            avutil.av_dict_set(options, "movflags", "+faststart", 0);
            int written = avformat.avformat_write_header(format, options);
            avutil.av_dict_free(options);
            check(target, written);
        }
    }

    @Override
    public void accept(AVPacket packet) {
        packet.stream_index(0);
        avcodec.av_packet_rescale_ts(packet, encoderTimeBase, format.streams(0).time_base());
        check(target, avformat.av_interleaved_write_frame(format, packet));
        check(target, format.pb().error());
    }

    /** Writes the index and closes the file, so that it can be renamed on every system. */
    void finish() {
        check(target, avformat.av_write_trailer(format));
        check(target, closeBytes());
    }

    private int closeBytes() {
        AVIOContext bytes = format.pb();
        if (bytes == null) {
            return 0;
        }
        format.pb(null);
        return avformat.avio_closep(bytes);
    }

    private static void check(Path target, int result) {
        if (result < 0) {
            throw new VideoException(target, "cannot be written (" + Ffmpeg.words(result) + ")", REMEDY);
        }
    }

    @Override
    public void close() {
        closeBytes();
        avformat.avformat_free_context(format);
    }
}
