package dowel.overlay;

import dowel.faults.Verdict;
import java.awt.Color;
import org.bytedeco.opencv.opencv_core.Scalar;

/** The colours on pictures: told apart by lightness too, and never the only sign. */
enum Ink {
    BLACK(0x000000),
    WHITE(0xffffff),
    NEAR(0xffd92e),
    FAR(0xb8bec4),
    BACK(0x35e0ff),
    GOOD(0x7be0a4),
    HINT(0xff9d2e),
    FAULT(0xff4b52);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    /** The colour of a verdict. */
    static Ink of(Verdict verdict) {
        return switch (verdict) {
            case CLEAN -> GOOD;
            case BORDERLINE, NOTED, NOT_JUDGED -> FAR;
            case WARN -> HINT;
            case FAULT -> FAULT;
        };
    }

    Color awt() {
        return new Color(rgb);
    }

    /** A new native colour, blue green red; the caller's scope frees it. */
    Scalar bgr() {
        return new Scalar(rgb & 0xff, rgb >> 8 & 0xff, rgb >> 16 & 0xff, 0);
    }
}
