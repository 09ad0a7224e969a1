package dowel.pose;

import dowel.motion.Point;
import java.nio.FloatBuffer;

/**
 * The landmark model's heat maps, which place a landmark better than its regression.
 *
 * @param logits rows x columns x landmarks, 64 x 64 x 39
 */
record HeatMap(FloatBuffer logits) {
    /** Rows and columns. */
    static final int SIZE = 64;

    private static final int REACH = 3;
    private static final double SUREST_AT_LEAST = 0.5;

    /** Which landmarks below the crop are refined. */
    enum Below {
        /** None: there is no heat there. */
        LEFT_ALONE,
        /**
         * Those within reach of the last row, as MediaPipe does, whose test looks at the column twice. Only for
         * comparing with it: it pulls a foot that lies below the crop back into it.
         */
        AS_MEDIAPIPE
    }

    /**
     * Moves a landmark to the mean of the 7 x 7 cells about it, weighted by their probabilities, if one of them
     * reaches 0.5.
     *
     * @param landmark 0 to 38
     * @param at position as a share of the crop, 0 to 1 inside
     * @return the refined position, or {@code at} where the heat map does not know better
     */
    Point refine(int landmark, Point at, Below below) {
        int column = (int) (at.x() * SIZE);
        int row = (int) (at.y() * SIZE);
        if (column < 0 || row < 0 || column >= SIZE || (row >= SIZE && below == Below.LEFT_ALONE)) {
            return at;
        }
        double total = 0;
        double surest = 0;
        double columns = 0;
        double rows = 0;
        for (int r = Math.max(0, row - REACH); r < Math.min(SIZE, row + REACH + 1); r++) {
            for (int c = Math.max(0, column - REACH); c < Math.min(SIZE, column + REACH + 1); c++) {
                double p = Logistic.of(logits.get((r * SIZE + c) * LandmarkNet.LANDMARKS + landmark));
                total += p;
                surest = Math.max(surest, p);
                columns += p * c;
                rows += p * r;
            }
        }
        return surest >= SUREST_AT_LEAST ? new Point(columns / total / SIZE, rows / total / SIZE) : at;
    }
}
