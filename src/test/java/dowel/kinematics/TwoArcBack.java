package dowel.kinematics;

import dowel.motion.Facing;
import dowel.motion.Point;
import dowel.motion.TrunkOutline;
import java.util.Arrays;
import java.util.Random;

/**
 * A back made of a straight sacrum (2 cm), a lumbar arc (18 cm) and the lower part of a thoracic arc (20 of 30 cm), the
 * model behind the two-arc table of domain reference section 4. Its contour reaches from u = 0.20 to u = 1.00.
 */
public final class TwoArcBack {
    private static final double STEP_M = 0.001;
    private static final double SACRUM_M = 0.02;
    private static final double LUMBAR_M = 0.18;
    private static final double THORACIC_M = 0.20;
    /** The arcs go on beyond both ends, so that every ray of an outline meets them. */
    private static final double BEYOND_M = 0.12;

    /** The whole thoracic arc, of which the contour shows the lower part. */
    private static final double THORAX_M = 0.30;

    private static final double LORDOSIS_DEG = 35;
    private static final double KYPHOSIS_DEG_PER_M = 40 / 0.30;
    private static final double FROM_U = 0.20;
    private static final double TO_U = 1.00;

    private final double[] u;
    private final double[] out;

    /** A back whose lumbar spine is bent by so many degrees from standing; negative = more arched. */
    public TwoArcBack(double lumbarFlexionDeg) {
        this(lumbarFlexionDeg, 0);
    }

    /** Likewise, with the upper back bent too. */
    TwoArcBack(double lumbarFlexionDeg, double thoracicFlexionDeg) {
        int n = (int) Math.round((2 * BEYOND_M + SACRUM_M + LUMBAR_M + THORACIC_M) / STEP_M);
        double[] x = new double[n];
        double[] y = new double[n];
        double heading = 0;
        for (int i = 1; i < n; i++) {
            heading += curvature(i * STEP_M - BEYOND_M, lumbarFlexionDeg, thoracicFlexionDeg) * STEP_M;
            x[i] = x[i - 1] + Math.cos(heading) * STEP_M;
            y[i] = y[i - 1] + Math.sin(heading) * STEP_M;
        }
        int first = (int) Math.round(BEYOND_M / STEP_M);
        int last = n - first - 1;
        double dx = x[last] - x[first];
        double dy = y[last] - y[first];
        double chord = Math.hypot(dx, dy);
        u = new double[n];
        out = new double[n];
        for (int i = 0; i < n; i++) {
            double along = (dx * (x[i] - x[first]) + dy * (y[i] - y[first])) / chord / chord;
            u[i] = FROM_U + along * (TO_U - FROM_U);
            out[i] = (dx * (y[i] - y[first]) - dy * (x[i] - x[first])) / chord / chord * (TO_U - FROM_U);
        }
    }

    /** Radians per metre, + = turning outwards, as a lordosis does on the way up. */
    private static double curvature(double fromSacrumM, double flexionDeg, double upperDeg) {
        if (fromSacrumM < SACRUM_M) {
            return 0;
        }
        return fromSacrumM < SACRUM_M + LUMBAR_M
                ? Math.toRadians(LORDOSIS_DEG - flexionDeg) / LUMBAR_M
                : -Math.toRadians(KYPHOSIS_DEG_PER_M + upperDeg / THORAX_M);
    }

    /** How far outside the chord from u = 0.20 to u = 1.00 the back lies at u, in trunk lengths. */
    public double outAt(double atU) {
        int i = 1;
        while (i < u.length - 1 && u[i] < atU) {
            i++;
        }
        return out[i - 1] + (atU - u[i - 1]) / (u[i] - u[i - 1]) * (out[i] - out[i - 1]);
    }

    /** The values at the rays of an outline, in trunk lengths. */
    public double[] atRays() {
        double[] rays = new double[TrunkOutline.RAYS];
        for (int i = 0; i < rays.length; i++) {
            rays[i] = outAt(TrunkOutline.u(i));
        }
        return rays;
    }

    /**
     * A trunk with this back: the back 0.22 L behind the trunk line at u = 0.20, the belly 0.20 L in front of it; the
     * shoulders may be ahead of the back.
     */
    TrunkOutline outline(
            Point hip, Point shoulder, Facing facing, double shoulderForwardL, double edgeNoisePx, Random random) {
        double length = hip.distanceTo(shoulder);
        double[] back = atRays();
        double[] belly = new double[back.length];
        for (int i = 0; i < back.length; i++) {
            back[i] = length * (0.22 + back[i] + shoulderForwardL * TrunkOutline.u(i))
                    + edgeNoisePx * random.nextGaussian();
            belly[i] = -0.20 * length + edgeNoisePx * random.nextGaussian();
        }
        return facing == Facing.RIGHT
                ? new TrunkOutline(hip, shoulder, 0.5, back, belly)
                : new TrunkOutline(hip, shoulder, 0.5, negated(belly), negated(back));
    }

    private static double[] negated(double[] values) {
        return Arrays.stream(values).map(v -> -v).toArray();
    }
}
