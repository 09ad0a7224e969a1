package dowel.video;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Turns decoded frames of any pixel format into upright 8-bit BGR pictures with square pixels, in memory of its own that
 * each frame overwrites.
 */
final class UprightPicture implements AutoCloseable {
    /** Pictures at least this high are HD: without a word in the file their colours are BT.709, else BT.601. */
    private static final int HD_FROM_HEIGHT_PX = 720;

    private static final int BYTES_PER_PIXEL = 3;

    /** The converter's largest block; also puts every row on a 32-byte boundary. */
    private static final int BLOCK_PX = 32;

    private static final int UNITY = 1 << 16;

    private final Orientation orientation;
    private final Mat storedMemory;
    private final Mat stored;
    private final Mat upright;
    private final PointerPointer<?> rows = new PointerPointer<>(4);
    private final IntPointer strides = new IntPointer(4);
    private SwsContext scaler;
    private SourceFormat scalerFor;

    /** Everything about a frame that its conversion depends on. */
    private record SourceFormat(int width, int height, int pixels, int colours, int range) {
        static SourceFormat of(AVFrame frame) {
            return new SourceFormat(
                    frame.width(), frame.height(), frame.format(), frame.colorspace(), frame.color_range());
        }
    }

    /** Sizes are those of the stored picture with square pixels, before it is turned. */
    UprightPicture(Orientation orientation, int storedWidth, int storedHeight) {
        this.orientation = orientation;
        // The converter works in blocks of pixels: into a row without room for the last block it leaves columns
        // unwritten or runs past the end of the memory.
        int stride = (storedWidth + BLOCK_PX - 1) / BLOCK_PX * BLOCK_PX * BYTES_PER_PIXEL;
        this.storedMemory = new Mat(storedHeight + 1, stride, opencv_core.CV_8UC1);
        this.stored = new Mat(storedHeight, storedWidth, opencv_core.CV_8UC3, storedMemory.data(), stride);
        boolean turned = orientation.swapsSides();
        this.upright = lendsStored()
                ? stored
                : new Mat(
                        turned ? storedWidth : storedHeight, turned ? storedHeight : storedWidth, opencv_core.CV_8UC3);
        rows.put(0, orientation.bottomUp ? stored.ptr(storedHeight - 1) : stored.ptr(0));
        strides.put(0, orientation.bottomUp ? -stride : stride);
    }

    private boolean lendsStored() {
        return orientation.finish == Orientation.Finish.NOTHING && stored.isContinuous();
    }

    int width() {
        return upright.cols();
    }

    int height() {
        return upright.rows();
    }

    /** Converts a frame; the picture is lent until the next call. */
    Mat of(AVFrame frame) {
        SourceFormat source = SourceFormat.of(frame);
        if (!source.equals(scalerFor)) {
            prepare(source);
        }
        swscale.sws_scale(scaler, frame.data(), frame.linesize(), 0, source.height(), rows, strides);
        switch (orientation.finish) {
            case NOTHING -> {
                if (!lendsStored()) {
                    stored.copyTo(upright);
                }
            }
            case MIRROR -> opencv_core.flip(stored, upright, 1);
            case TRANSPOSE -> opencv_core.transpose(stored, upright);
            case TRANSPOSE_AND_SWAP_ROWS -> opencv_core.rotate(stored, upright, opencv_core.ROTATE_90_COUNTERCLOCKWISE);
        }
        return upright;
    }

    private void prepare(SourceFormat source) {
        swscale.sws_freeContext(scaler);
        scaler = swscale.sws_getContext(
                source.width(),
                source.height(),
                source.pixels(),
                stored.cols(),
                stored.rows(),
                avutil.AV_PIX_FMT_BGR24,
                swscale.SWS_BILINEAR,
                null,
                null,
                (DoublePointer) null);
        if (scaler == null) {
            throw new IllegalStateException("no conversion from pixel format " + source.pixels() + " to BGR");
        }
        IntPointer matrix = swscale.sws_getCoefficients(colourMatrix(source));
        int fullRange = isFullRange(source) ? 1 : 0;
        swscale.sws_setColorspaceDetails(scaler, matrix, fullRange, matrix, 1, 0, UNITY, UNITY);
        scalerFor = source;
    }

    private static int colourMatrix(SourceFormat source) {
        return switch (source.colours()) {
            case avutil.AVCOL_SPC_BT709,
                    avutil.AVCOL_SPC_FCC,
                    avutil.AVCOL_SPC_BT470BG,
                    avutil.AVCOL_SPC_SMPTE170M,
                    avutil.AVCOL_SPC_SMPTE240M -> source.colours();
            case avutil.AVCOL_SPC_BT2020_NCL, avutil.AVCOL_SPC_BT2020_CL -> swscale.SWS_CS_BT2020;
            default ->
                Math.min(source.width(), source.height()) >= HD_FROM_HEIGHT_PX
                        ? swscale.SWS_CS_ITU709
                        : swscale.SWS_CS_ITU601;
        };
    }

    private static boolean isFullRange(SourceFormat source) {
        return source.range() == avutil.AVCOL_RANGE_JPEG
                || source.pixels() == avutil.AV_PIX_FMT_YUVJ420P
                || source.pixels() == avutil.AV_PIX_FMT_YUVJ422P
                || source.pixels() == avutil.AV_PIX_FMT_YUVJ444P;
    }

    @Override
    public void close() {
        swscale.sws_freeContext(scaler);
        // These two may be one; closing twice does nothing.
        upright.close();
        stored.close();
        storedMemory.close();
        rows.close();
        strides.close();
    }
}
