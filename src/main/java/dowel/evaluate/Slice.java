package dowel.evaluate;

import dowel.evaluate.Truth.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Some of the clips. Rendered and filmed clips are never put together.
 *
 * @param origin rendered or filmed
 * @param by what they are chosen by
 * @param of the choice, for example a body's name; {@code all} for {@link By#ALL}
 */
public record Slice(Origin origin, By by, String of) {
    /** Off the side by at most this: the view in which the back contour is judged (domain reference, section 0). */
    static final double SIDE_DEG = 15;

    private static final double SAGITTAL_DEG = 30;
    private static final double FRONT_OR_BACK_DEG = 60;

    /** What clips are chosen by, in the order in which they are written. */
    public enum By {
        ALL,
        SPLIT,
        BODY,
        VIEW,
        EXERCISE,
        CLOTHING,
        BODY_AND_CLOTHING;

        /** The name used in files. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All slices that a clip belongs to. */
    static List<Slice> of(Truth truth) {
        List<Slice> slices = new ArrayList<>();
        for (By by : By.values()) {
            slices.add(new Slice(truth.origin(), by, choice(truth, by)));
        }
        return slices;
    }

    private static String choice(Truth truth, By by) {
        return switch (by) {
            case ALL -> "all";
            case SPLIT -> truth.split();
            case BODY -> truth.body();
            case VIEW -> view(truth.yawOffSideDeg());
            case EXERCISE -> truth.exercise().orElse(Truth.UNTOLD);
            case CLOTHING -> fit(truth.clothing());
            case BODY_AND_CLOTHING -> truth.body() + "/" + truth.clothing();
        };
    }

    /** How clothes fit: the first word of their name, for example {@code fitted} of {@code fitted_red}. */
    private static String fit(String clothing) {
        int end = clothing.indexOf('_');
        return end < 0 ? clothing : clothing.substring(0, end);
    }

    private static String view(double yawDeg) {
        if (Double.isNaN(yawDeg)) {
            return Truth.UNTOLD;
        }
        if (yawDeg <= SIDE_DEG) {
            return "side 0-15";
        }
        if (yawDeg <= SAGITTAL_DEG) {
            return "side 15-30";
        }
        return yawDeg < FRONT_OR_BACK_DEG ? "oblique 30-60" : "front or back 60-90";
    }

    /** True if it holds the back's figures: body and clothing apart make sense for these alone. */
    boolean backOnly() {
        return by == By.BODY_AND_CLOTHING;
    }
}
