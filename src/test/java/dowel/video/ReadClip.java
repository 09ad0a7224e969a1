package dowel.video;

import dowel.motion.ClipInfo;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/** A clip read to its end by {@link VideoReader}, and the stamps of its packets read without it. */
record ReadClip(int width, int height, List<Double> timesS, List<Integer> numbers, ClipInfo info) {
    /** Colours come back this near after 8-bit lossy coding. */
    static final int LOSSY = 25;

    /** Reads a clip of {@link TestPicture}s; each must be upright, its colours within a tolerance. */
    static ReadClip of(Path file, int tolerance) {
        return read(file, tolerance);
    }

    /** Reads a clip of any content. */
    static ReadClip ofAnything(Path file) {
        return read(file, -1);
    }

    private static ReadClip read(Path file, int tolerance) {
        List<Double> times = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        try (VideoReader reader = VideoReader.open(file)) {
            for (Optional<VideoFrame> frame = reader.next(); frame.isPresent(); frame = reader.next()) {
                if (tolerance >= 0) {
                    TestPicture.assertUpright(frame.get().bgr(), tolerance);
                }
                times.add(frame.get().timeS());
                numbers.add(TestPicture.numberOf(frame.get().bgr()));
            }
            return new ReadClip(reader.width(), reader.height(), times, numbers, reader.info());
        }
    }

    /** The numbers 0 to n - 1. */
    static List<Integer> numbersTo(int n) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    /** Seconds of ticks, rounded once. */
    static List<Double> seconds(int ticksPerS, long... ticks) {
        List<Double> seconds = new ArrayList<>();
        for (long tick : ticks) {
            seconds.add(exactSeconds(tick, 1, ticksPerS));
        }
        return seconds;
    }

    /** A video packet as it lies in the file. */
    record Packet(double timeS, long position, int bytes) {}

    /** The presentation stamps of the video's packets in rising order, seconds from the first, rounded once. */
    static List<Double> packetTimesS(Path file) {
        return packets(file).stream().map(Packet::timeS).toList();
    }

    /** The video's packets in the order of their presentation, seconds from the first, rounded once. */
    static List<Packet> packets(Path file) {
        AVFormatContext format = new AVFormatContext(null);
        if (avformat.avformat_open_input(format, file.toString(), null, (AVDictionary) null) < 0
                || avformat.avformat_find_stream_info(format, (AVDictionary) null) < 0) {
            throw new IllegalStateException("cannot open " + file);
        }
        int stream = avformat.av_find_best_stream(format, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
        AVPacket packet = avcodec.av_packet_alloc();
        TreeMap<Long, Packet> byStamp = new TreeMap<>();
        while (avformat.av_read_frame(format, packet) >= 0) {
            if (packet.stream_index() == stream && (packet.flags() & avcodec.AV_PKT_FLAG_DISCARD) == 0) {
                byStamp.put(packet.pts(), new Packet(0, packet.pos(), packet.size()));
            }
            avcodec.av_packet_unref(packet);
        }
        AVRational base = format.streams(stream).time_base();
        List<Packet> packets = new ArrayList<>();
        byStamp.forEach((stamp, read) -> packets.add(new Packet(
                exactSeconds(stamp - byStamp.firstKey(), base.num(), base.den()), read.position(), read.bytes())));
        avcodec.av_packet_free(packet);
        avformat.avformat_close_input(format);
        return packets;
    }

    private static double exactSeconds(long ticks, int num, int den) {
        return BigDecimal.valueOf(ticks)
                .multiply(BigDecimal.valueOf(num))
                .divide(BigDecimal.valueOf(den), MathContext.DECIMAL128)
                .doubleValue();
    }
}
