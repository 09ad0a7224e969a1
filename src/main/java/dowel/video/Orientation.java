package dowel.video;

/**
 * The eight ways a container can ask for a stored picture to be turned and mirrored before it is shown.
 *
 * <p>Shown from stored: first mirror left to right if {@link #mirrored}, then turn clockwise by {@link #rotationDeg}. Each
 * way is carried out as: fill the stored picture bottom row first if {@link #bottomUp} (costs nothing), then
 * {@link #finish}.
 */
enum Orientation {
    UPRIGHT(0, false, false, Finish.NOTHING),
    TURNED_90(90, false, true, Finish.TRANSPOSE),
    TURNED_180(180, false, true, Finish.MIRROR),
    TURNED_270(270, false, false, Finish.TRANSPOSE_AND_SWAP_ROWS),
    MIRRORED(0, true, false, Finish.MIRROR),
    MIRRORED_TURNED_90(90, true, true, Finish.TRANSPOSE_AND_SWAP_ROWS),
    MIRRORED_TURNED_180(180, true, true, Finish.NOTHING),
    MIRRORED_TURNED_270(270, true, false, Finish.TRANSPOSE);

    /** What is left to do once the stored picture is filled: {@code SWAP_ROWS} turns it upside down. */
    enum Finish {
        NOTHING,
        MIRROR,
        TRANSPOSE,
        TRANSPOSE_AND_SWAP_ROWS
    }

    final int rotationDeg;
    final boolean mirrored;
    final boolean bottomUp;
    final Finish finish;

    Orientation(int rotationDeg, boolean mirrored, boolean bottomUp, Finish finish) {
        this.rotationDeg = rotationDeg;
        this.mirrored = mirrored;
        this.bottomUp = bottomUp;
        this.finish = finish;
    }

    /** True if the shown picture is as wide as the stored one is high. */
    boolean swapsSides() {
        return rotationDeg == 90 || rotationDeg == 270;
    }

    /**
     * Reads a display matrix: shown x = a * x + c * y, shown y = b * x + d * y, y down, up to a shift.
     *
     * <p>A matrix in between two right angles is taken for the nearer one; one without any turn in it is upright.
     */
    static Orientation ofMatrix(double a, double b, double c, double d) {
        // The turn that maps the stored "down" and "right" best: the sum of the cosines for each of the eight.
        Orientation best = UPRIGHT;
        double bestFit = 0;
        for (Orientation candidate : values()) {
            double turn = Math.toRadians(candidate.rotationDeg);
            double sign = candidate.mirrored ? -1 : 1;
            double fit = sign * (a * Math.cos(turn) + b * Math.sin(turn)) - c * Math.sin(turn) + d * Math.cos(turn);
            if (fit > bestFit + 1e-9) {
                best = candidate;
                bestFit = fit;
            }
        }
        return best;
    }

    /** Reads a clockwise turn in degrees, the older way to write it down; taken to the nearest right angle. */
    static Orientation ofDegrees(double clockwiseDeg) {
        double turn = Math.toRadians(clockwiseDeg);
        return ofMatrix(Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn));
    }
}
