package dowel.overlay;

import java.nio.ByteBuffer;
import org.bytedeco.opencv.opencv_core.Mat;

/** A text drawn once, to be laid over many pictures: pixels with their opacity, colours already multiplied by it. */
final class Label {
    private final int width;
    private final int height;
    private final int[] argb;

    Label(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Lays the label over a BGR picture, its upper left corner at (left, top), cut off at the picture's edges. */
    void layOver(Mat bgr, int left, int top) {
        int from = Math.max(0, -left);
        int to = Math.min(width, bgr.cols() - left);
        if (from >= to) {
            return;
        }
        ByteBuffer pixels = bgr.createBuffer();
        int stride = (int) bgr.step();
        byte[] row = new byte[3 * (to - from)];
        for (int y = Math.max(0, -top); y < Math.min(height, bgr.rows() - top); y++) {
            int offset = (top + y) * stride + 3 * (left + from);
            pixels.get(offset, row);
            mix(row, y * width + from);
            pixels.put(offset, row);
        }
    }

    private void mix(byte[] row, int at) {
        for (int i = 0; i < row.length; i += 3) {
            int pixel = argb[at + i / 3];
            int under = 255 - (pixel >>> 24);
            if (under < 255) {
                row[i] = mix(row[i], under, pixel & 0xff);
                row[i + 1] = mix(row[i + 1], under, pixel >> 8 & 0xff);
                row[i + 2] = mix(row[i + 2], under, pixel >> 16 & 0xff);
            }
        }
    }

    private static byte mix(byte below, int under, int over) {
        return (byte) ((Byte.toUnsignedInt(below) * under + 127) / 255 + over);
    }
}
