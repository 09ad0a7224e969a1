package dowel.pose;

/** The detector's anchors: centres of the cells of three grids, in the order of its outputs. */
final class Anchors {
    private static final int[] GRIDS = {28, 14, 7};
    private static final int[] PER_CELL = {2, 2, 6};
    /** How many anchors there are. */
    static final int COUNT = 28 * 28 * 2 + 14 * 14 * 2 + 7 * 7 * 6;

    private final float[] x = new float[COUNT];
    private final float[] y = new float[COUNT];

    Anchors() {
        int at = 0;
        for (int g = 0; g < GRIDS.length; g++) {
            for (int cell = 0; cell < GRIDS[g] * GRIDS[g]; cell++) {
                int row = cell / GRIDS[g];
                for (int i = 0; i < PER_CELL[g]; i++, at++) {
                    x[at] = (cell % GRIDS[g] + 0.5f) / GRIDS[g];
                    y[at] = (row + 0.5f) / GRIDS[g];
                }
            }
        }
        if (at != COUNT) {
            throw new IllegalStateException("made " + at + " anchors, expected " + COUNT);
        }
    }

    /** Centre of an anchor, as a share of the input's width. */
    float x(int anchor) {
        return x[anchor];
    }

    /** Centre of an anchor, as a share of the input's height. */
    float y(int anchor) {
        return y[anchor];
    }
}
