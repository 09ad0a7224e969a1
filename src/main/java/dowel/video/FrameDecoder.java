package dowel.video;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** Decodes a file's packets to frames; what cannot be read goes into the log and decoding goes on behind it. */
final class FrameDecoder implements AutoCloseable {
    /** So many failures in a row, at reading or at emptying the decoder, and the rest of the file is given up. */
    private static final int MOST_FAILURES_IN_A_ROW = 16;

    /** FFmpeg's AV_FRAME_FLAG_CORRUPT, which the Java binding leaves out. */
    private static final int FRAME_IS_CORRUPT = 1;

    private final VideoFile file;
    private final ClipClock clock;
    private final DecodeLog log;
    private final AVCodecContext context;
    private final AVPacket packet;
    private final AVFrame frame;
    private long packetStamp = avutil.AV_NOPTS_VALUE;
    private long packetEnd;
    private boolean draining;
    private int failuresInARow;

    FrameDecoder(VideoFile file, int threads, ClipClock clock, DecodeLog log) {
        this.file = file;
        this.clock = clock;
        this.log = log;
        this.context = openCodec(file, threads);
        this.packet = avcodec.av_packet_alloc();
        this.frame = avutil.av_frame_alloc();
    }

    private static AVCodecContext openCodec(VideoFile file, int threads) {
        AVCodec codec = avcodec.avcodec_find_decoder(file.codec().codec_id());
        String name = avcodec.avcodec_get_name(file.codec().codec_id()).getString();
        if (codec == null) {
            throw noDecoder(file.path(), name, "there is no decoder for it");
        }
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        avcodec.avcodec_parameters_to_context(context, file.codec());
        context.pkt_timebase(file.timeBase());
        context.thread_count(threads);
        context.max_pixels(VideoFile.LARGEST_PICTURE_PX);
        int opened = avcodec.avcodec_open2(context, codec, (AVDictionary) null);
        if (opened < 0) {
            avcodec.avcodec_free_context(context);
            throw noDecoder(file.path(), name, Ffmpeg.words(opened));
        }
        return context;
    }

    private static VideoException noDecoder(Path path, String codec, String why) {
        return new VideoException(
                path, "its picture format " + codec + " cannot be decoded (" + why + ")", "Convert it to H.264 in MP4");
    }

    /** Decodes the next frame, lent until the next call; null at the end. */
    AVFrame next() {
        while (true) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException(file.path() + ": reading was interrupted");
            }
            int received = avcodec.avcodec_receive_frame(context, frame);
            if (received >= 0) {
                failuresInARow = 0;
                if (isWhole()) {
                    return frame;
                }
            } else if (received == avutil.AVERROR_EOF()) {
                return null;
            } else if (received == Ffmpeg.AGAIN) {
                feed();
            } else {
                log.add(clock.timeS(packetStamp), "a picture cannot be decoded (" + Ffmpeg.words(received) + ")");
                if (draining && ++failuresInARow >= MOST_FAILURES_IN_A_ROW) {
                    return null;
                }
            }
        }
    }

    /** Says no to a frame that the decoder itself calls incomplete; notes one with damaged parts. */
    private boolean isWhole() {
        if ((frame.flags() & FRAME_IS_CORRUPT) != 0) {
            log.add(clock.timeS(frame.best_effort_timestamp()), "a picture is incomplete and left out");
            return false;
        }
        if (frame.decode_error_flags() != 0) {
            log.add(clock.timeS(frame.best_effort_timestamp()), "parts of a picture are damaged");
        } else {
            log.frameCameThrough();
        }
        return true;
    }

    private void feed() {
        avcodec.av_packet_unref(packet);
        int read = file.read(packet);
        if (read < 0) {
            endOrFailedRead(read);
            return;
        }
        failuresInARow = 0;
        long stamp = packet.pts() == avutil.AV_NOPTS_VALUE ? packet.dts() : packet.pts();
        if (stamp != avutil.AV_NOPTS_VALUE) {
            packetStamp = stamp;
            packetEnd = Math.max(packetEnd, stamp + packet.duration());
        }
        if ((packet.flags() & avcodec.AV_PKT_FLAG_CORRUPT) != 0) {
            // Decoders fill what is missing from the frame before, and not all of them say so.
            log.add(clock.timeS(packetStamp), "the data of a picture are cut off; it is left out");
            return;
        }
        int sent = avcodec.avcodec_send_packet(context, packet);
        if (sent < 0) {
            log.add(clock.timeS(packetStamp), "a picture cannot be decoded (" + Ffmpeg.words(sent) + ")");
        }
    }

    private void endOrFailedRead(int error) {
        if (error == avutil.AVERROR_EOF()) {
            file.cutShort(packetEnd).ifPresent(what -> log.add(clock.timeS(packetEnd), what));
            drain();
            return;
        }
        log.add(clock.timeS(packetStamp), "the file cannot be read on from here (" + Ffmpeg.words(error) + ")");
        if (++failuresInARow >= MOST_FAILURES_IN_A_ROW) {
            drain();
        }
    }

    private void drain() {
        draining = true;
        failuresInARow = 0;
        avcodec.avcodec_send_packet(context, null);
    }

    @Override
    public void close() {
        avcodec.av_packet_free(packet);
        avutil.av_frame_free(frame);
        avcodec.avcodec_free_context(context);
    }
}
