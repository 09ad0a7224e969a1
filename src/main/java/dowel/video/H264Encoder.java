package dowel.video;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/** Encodes BGR pictures to H.264 packets: 8 bit, 4:2:0, constant quality, every packet in the order of its frame. */
final class H264Encoder implements AutoCloseable {
    /**
     * Ticks per second of the time stamps. A whole number of them for frames of 24, 25, 30, 50, 60, 120 and 240 Hz, of the
     * NTSC rates (1001/30000 s and its kin), for milliseconds and for the clocks of phones (1/600, 1/90000 s).
     */
    static final int TICKS_PER_S = 360_000;

    /** Frames between two places a player can jump to. */
    private static final int KEY_FRAME_EVERY = 60;

    private static final int SMALLEST_SIDE_PX = 16;

    /** Takes the encoder's packets, one at a time. */
    interface PacketSink {
        /** Takes a packet; its time stamps count {@link #TICKS_PER_S}. */
        void accept(AVPacket packet);
    }

    private final Path target;
    private final AVCodecContext context;
    private final AVFrame frame = avutil.av_frame_alloc();
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final Mat padded;
    private final Mat yuv;
    private long lastTick = -1;
    private long interval;

    private H264Encoder(Path target, AVCodecContext context) {
        this.target = target;
        this.context = context;
        int width = context.width();
        int height = context.height();
        this.padded = new Mat(height, width, opencv_core.CV_8UC3);
        this.yuv = new Mat(height + height / 2, width, opencv_core.CV_8UC1);
        frame.width(width);
        frame.height(height);
        frame.format(avutil.AV_PIX_FMT_YUV420P);
        long luma = (long) width * height;
        for (int plane = 0; plane < 3; plane++) {
            frame.data(plane, yuv.data().getPointer(plane == 0 ? 0 : luma + (plane - 1) * luma / 4));
            frame.linesize(plane, plane == 0 ? width : width / 2);
        }
    }

    /** Opens an encoder for pictures of even sides. */
    static H264Encoder open(Path target, int width, int height) {
        if (Math.min(width, height) < SMALLEST_SIDE_PX) {
            throw new IllegalArgumentException(
                    "need sides of at least " + SMALLEST_SIDE_PX + " px, not " + width + " x " + height);
        }
        Ffmpeg.quiet();
        // The one H.264 encoder that FFmpeg can carry without the GPL.
        AVCodec codec = avcodec.avcodec_find_encoder_by_name("libopenh264");
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        context.width(width);
        context.height(height);
        context.pix_fmt(avutil.AV_PIX_FMT_YUV420P);
        context.time_base(avutil.av_make_q(1, TICKS_PER_S));
        context.gop_size(KEY_FRAME_EVERY);
        // With more threads the encoder cuts the picture by how busy they were: no two runs give the same bytes.
        context.thread_count(1);
        context.profile(avcodec.AV_PROFILE_H264_CONSTRAINED_BASELINE);
        context.flags(avcodec.AV_CODEC_FLAG_GLOBAL_HEADER | avcodec.AV_CODEC_FLAG_BITEXACT);
        // What OpenCV's conversion to YUV makes.
        context.color_range(avutil.AVCOL_RANGE_MPEG);
        context.colorspace(avutil.AVCOL_SPC_SMPTE170M);
        try (AVDictionary options = new AVDictionary(null)) {
            avutil.av_dict_set(options, "rc_mode", "off", 0);
            int opened = avcodec.avcodec_open2(context, codec, options);
            avutil.av_dict_free(options);
            if (opened < 0) {
                avcodec.avcodec_free_context(context);
                throw new VideoException(
                        target,
                        "no H.264 can be made of " + width + " x " + height + " pixels (" + Ffmpeg.words(opened) + ")",
                        "Make the picture smaller");
            }
        }
        return new H264Encoder(target, context);
    }

    AVCodecContext context() {
        return context;
    }

    /** Encodes a picture, of one row or column less than the encoder's at most, shown at a time in seconds. */
    void encode(Mat bgr, double timeS, PacketSink sink) {
        long tick = Math.round(timeS * TICKS_PER_S);
        if (tick <= lastTick || Double.isNaN(timeS)) {
            throw new IllegalArgumentException(
                    "time " + timeS + " s does not lie behind the frame before, or is negative");
        }
        int right = padded.cols() - bgr.cols();
        int bottom = padded.rows() - bgr.rows();
        Mat even = bgr;
        if (right > 0 || bottom > 0) {
            opencv_core.copyMakeBorder(bgr, padded, 0, bottom, 0, right, opencv_core.BORDER_REPLICATE);
            even = padded;
        }
        opencv_imgproc.cvtColor(even, yuv, opencv_imgproc.COLOR_BGR2YUV_I420);
        frame.pts(tick);
        interval = lastTick < 0 ? 0 : tick - lastTick;
        lastTick = tick;
        send(frame, sink);
    }

    /** Hands out what is still inside. */
    void finish(PacketSink sink) {
        send(null, sink);
    }

    private void send(AVFrame next, PacketSink sink) {
        check(avcodec.avcodec_send_frame(context, next));
        int received = avcodec.avcodec_receive_packet(context, packet);
        while (received >= 0) {
            // A frame's length shows with the next one only; the last is taken to be as long as the one before.
            packet.duration(interval);
            sink.accept(packet);
            avcodec.av_packet_unref(packet);
            received = avcodec.avcodec_receive_packet(context, packet);
        }
        if (received != Ffmpeg.AGAIN && received != avutil.AVERROR_EOF()) {
            check(received);
        }
    }

    private void check(int result) {
        if (result < 0) {
            throw new VideoException(
                    target, "a picture cannot be encoded (" + Ffmpeg.words(result) + ")", "Report this as a bug");
        }
    }

    @Override
    public void close() {
        avcodec.av_packet_free(packet);
        avutil.av_frame_free(frame);
        avcodec.avcodec_free_context(context);
        padded.close();
        yuv.close();
    }
}
