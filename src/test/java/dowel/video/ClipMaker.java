package dowel.video;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Makes small clips of every kind for tests, with FFmpeg's own encoders and muxers. */
final class ClipMaker {
    private final String muxer;
    private final String encoder;
    private final Map<String, String> options = new LinkedHashMap<>();
    private final Map<String, String> clipTags = new LinkedHashMap<>();
    private final Map<String, String> streamTags = new LinkedHashMap<>();
    private IntFunction<Mat> picture = number -> TestPicture.draw(96, 64, number);
    private long[] stamps = stampsEvery(20, 12);
    private long[] forcedStamps;
    private int ticksPerS = 600;
    private int pixelFormat = avutil.AV_PIX_FMT_YUV420P;
    private int colours = avutil.AVCOL_SPC_SMPTE170M;
    private int range = avutil.AVCOL_RANGE_MPEG;
    private int[] turn;
    private int aspectNum = 1;
    private int aspectDen = 1;
    private int bFrames;

    private ClipMaker(String muxer, String encoder) {
        this.muxer = muxer;
        this.encoder = encoder;
    }

    /** Names are FFmpeg's, such as "mp4" and "mpeg4". */
    static ClipMaker of(String muxer, String encoder) {
        return new ClipMaker(muxer, encoder);
    }

    static long[] stampsEvery(int ticks, int frames) {
        long[] stamps = new long[frames];
        for (int i = 0; i < frames; i++) {
            stamps[i] = (long) i * ticks;
        }
        return stamps;
    }

    /** Pictures as they are stored, by frame number; all of one size. */
    ClipMaker picture(IntFunction<Mat> drawn) {
        picture = drawn;
        return this;
    }

    ClipMaker size(int width, int height) {
        return picture(number -> TestPicture.draw(width, height, number));
    }

    /** When each frame is shown, in ticks. */
    ClipMaker stamps(int ticksEachS, long... ticks) {
        ticksPerS = ticksEachS;
        stamps = ticks;
        return this;
    }

    /** Stamps written into the packets instead of the encoder's, in packet order; they may be wrong on purpose. */
    ClipMaker forcedStamps(long... ticks) {
        forcedStamps = ticks;
        return this;
    }

    ClipMaker pixels(int format, int colourMatrix, int colourRange) {
        pixelFormat = format;
        colours = colourMatrix;
        range = colourRange;
        return this;
    }

    /** A display matrix: shown x = a * x + c * y, shown y = b * x + d * y. */
    ClipMaker turn(int a, int b, int c, int d) {
        turn = new int[] {a, b, c, d};
        return this;
    }

    ClipMaker pixelAspect(int num, int den) {
        aspectNum = num;
        aspectDen = den;
        return this;
    }

    ClipMaker bFrames(int count) {
        bFrames = count;
        return this;
    }

    ClipMaker option(String name, String value) {
        options.put(name, value);
        return this;
    }

    ClipMaker clipTag(String name, String value) {
        clipTags.put(name, value);
        return this;
    }

    ClipMaker streamTag(String name, String value) {
        streamTags.put(name, value);
        return this;
    }

    /** Writes the clip and hands back its path. */
    Path write(Path file) {
        Ffmpeg.quiet();
        AVCodecContext codec = openEncoder();
        AVFormatContext format = openMuxer(file, codec);
        AVPacket packet = avcodec.av_packet_alloc();
        int packets = 0;
        try (FrameFiller filler = new FrameFiller(codec)) {
            for (int i = 0; i <= stamps.length; i++) {
                AVFrame frame = null;
                if (i < stamps.length) {
                    try (Mat drawn = picture.apply(i)) {
                        frame = filler.fill(drawn);
                    }
                    frame.pts(stamps[i]);
                    frame.duration(i + 1 < stamps.length ? stamps[i + 1] - stamps[i] : 0);
                }
                check(avcodec.avcodec_send_frame(codec, frame));
                while (avcodec.avcodec_receive_packet(codec, packet) >= 0) {
                    writePacket(format, codec, packet, packets++);
                }
            }
        }
        check(avformat.av_write_trailer(format));
        close(format);
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(codec);
        return file;
    }

    private AVCodecContext openEncoder() {
        AVCodec found = avcodec.avcodec_find_encoder_by_name(encoder);
        AVCodecContext codec = avcodec.avcodec_alloc_context3(found);
        try (Mat sample = picture.apply(0)) {
            codec.width(sample.cols());
            codec.height(sample.rows());
        }
        codec.pix_fmt(pixelFormat);
        codec.colorspace(colours);
        codec.color_range(range);
        codec.time_base(avutil.av_make_q(1, ticksPerS));
        codec.framerate(avutil.av_make_q(30, 1));
        codec.sample_aspect_ratio(avutil.av_make_q(aspectNum, aspectDen));
        codec.gop_size(12);
        codec.max_b_frames(bFrames);
        codec.bit_rate(2_000_000);
        codec.thread_count(1);
        codec.flags(muxer.equals("avi") || muxer.equals("mpegts") ? 0 : avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
        codec.strict_std_compliance(avcodec.FF_COMPLIANCE_UNOFFICIAL);
        withOptions(options, dictionary -> check(avcodec.avcodec_open2(codec, found, dictionary)));
        return codec;
    }

    private AVFormatContext openMuxer(Path file, AVCodecContext codec) {
        AVFormatContext format = new AVFormatContext(null);
        check(avformat.avformat_alloc_output_context2(format, null, muxer, file.toString()));
        AVStream stream = avformat.avformat_new_stream(format, null);
        check(avcodec.avcodec_parameters_from_context(stream.codecpar(), codec));
        stream.time_base(codec.time_base());
        stream.avg_frame_rate(codec.framerate());
        stream.sample_aspect_ratio(codec.sample_aspect_ratio());
        if (turn != null) {
            addTurn(stream.codecpar());
        }
        AVDictionary tags = new AVDictionary(null);
        streamTags.forEach((name, value) -> avutil.av_dict_set(tags, name, value, 0));
        stream.metadata(tags);
        AVDictionary all = new AVDictionary(null);
        clipTags.forEach((name, value) -> avutil.av_dict_set(all, name, value, 0));
        format.metadata(all);
        AVIOContext io = new AVIOContext(null);
        check(avformat.avio_open(io, file.toString(), avformat.AVIO_FLAG_WRITE));
        format.pb(io);
        Map<String, String> muxing = muxer.equals("mp4") || muxer.equals("mov")
                ? Map.of("movflags", "+faststart+use_metadata_tags")
                : Map.of();
        withOptions(muxing, dictionary -> check(avformat.avformat_write_header(format, dictionary)));
        return format;
    }

    private void addTurn(AVCodecParameters codec) {
        AVPacketSideData all = new AVPacketSideData(null);
        int[] count = {0};
        AVPacketSideData added =
                avcodec.av_packet_side_data_new(all, count, avcodec.AV_PKT_DATA_DISPLAYMATRIX, 9L * Integer.BYTES, 0);
        int one = 1 << 16;
        IntPointer matrix = new IntPointer(added.data());
        matrix.put(turn[0] * one, turn[1] * one, 0, turn[2] * one, turn[3] * one, 0, 0, 0, 1 << 30);
        codec.coded_side_data(all);
        codec.nb_coded_side_data(count[0]);
    }

    private void writePacket(AVFormatContext format, AVCodecContext codec, AVPacket packet, int number) {
        if (forcedStamps != null) {
            packet.pts(forcedStamps[number]);
            packet.dts(number - 1000L);
        }
        packet.stream_index(0);
        avcodec.av_packet_rescale_ts(
                packet, codec.time_base(), format.streams(0).time_base());
        check(avformat.av_interleaved_write_frame(format, packet));
    }

    /** Writes a second of silence without any picture. */
    static Path writeSoundOnly(Path file) {
        AVCodec found = avcodec.avcodec_find_encoder_by_name("pcm_s16le");
        AVCodecContext codec = avcodec.avcodec_alloc_context3(found);
        codec.sample_rate(8000);
        codec.sample_fmt(avutil.AV_SAMPLE_FMT_S16);
        avutil.av_channel_layout_default(codec.ch_layout(), 1);
        check(avcodec.avcodec_open2(codec, found, (AVDictionary) null));
        AVFormatContext format = new AVFormatContext(null);
        check(avformat.avformat_alloc_output_context2(format, null, "mov", file.toString()));
        AVStream stream = avformat.avformat_new_stream(format, null);
        check(avcodec.avcodec_parameters_from_context(stream.codecpar(), codec));
        AVIOContext io = new AVIOContext(null);
        check(avformat.avio_open(io, file.toString(), avformat.AVIO_FLAG_WRITE));
        format.pb(io);
        check(avformat.avformat_write_header(format, (AVDictionary) null));
        AVPacket packet = avcodec.av_packet_alloc();
        check(avcodec.av_new_packet(packet, 16_000));
        packet.data().fill(0);
        packet.pts(0);
        packet.dts(0);
        check(avformat.av_interleaved_write_frame(format, packet));
        check(avformat.av_write_trailer(format));
        close(format);
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(codec);
        return file;
    }

    private static void close(AVFormatContext format) {
        avformat.avio_closep(format.pb());
        avformat.avformat_free_context(format);
    }

    private static void withOptions(Map<String, String> options, java.util.function.Consumer<AVDictionary> action) {
        AVDictionary dictionary = new AVDictionary(null);
        options.forEach((name, value) -> avutil.av_dict_set(dictionary, name, value, 0));
        action.accept(dictionary);
        avutil.av_dict_free(dictionary);
    }

    private static void check(int result) {
        if (result < 0) {
            throw new IllegalStateException("making a test clip failed: " + Ffmpeg.words(result));
        }
    }

    /** Turns drawn BGR pictures into frames of the encoder's pixel format and colours. */
    private static final class FrameFiller implements AutoCloseable {
        private final AVFrame frame = avutil.av_frame_alloc();
        private final SwsContext scaler;

        FrameFiller(AVCodecContext codec) {
            frame.width(codec.width());
            frame.height(codec.height());
            frame.format(codec.pix_fmt());
            frame.colorspace(codec.colorspace());
            frame.color_range(codec.color_range());
            check(avutil.av_frame_get_buffer(frame, 0));
            int exact = swscale.SWS_BICUBIC | swscale.SWS_ACCURATE_RND;
            scaler = swscale.sws_getContext(
                    codec.width(),
                    codec.height(),
                    avutil.AV_PIX_FMT_BGR24,
                    codec.width(),
                    codec.height(),
                    codec.pix_fmt(),
                    exact,
                    null,
                    null,
                    (DoublePointer) null);
            IntPointer matrix = swscale.sws_getCoefficients(codec.colorspace());
            int full = codec.color_range() == avutil.AVCOL_RANGE_JPEG ? 1 : 0;
            swscale.sws_setColorspaceDetails(scaler, matrix, 1, matrix, full, 0, 1 << 16, 1 << 16);
        }

        AVFrame fill(Mat bgr) {
            check(avutil.av_frame_make_writable(frame));
            try (PointerPointer<BytePointer> rows = new PointerPointer<>(4);
                    IntPointer strides = new IntPointer((int) bgr.step(), 0, 0, 0)) {
                rows.put(0, bgr.data());
                swscale.sws_scale(scaler, rows, strides, 0, bgr.rows(), frame.data(), frame.linesize());
            }
            return frame;
        }

        @Override
        public void close() {
            swscale.sws_freeContext(scaler);
            avutil.av_frame_free(frame);
        }
    }
}
