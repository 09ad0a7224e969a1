package dowel.kinematics;

import dowel.signal.Series;

/** Series of the same times that are filled side by side. */
interface SeriesTable {
    /**
     * Puts a value. Every one must be put, row after row; all of them before the first {@link #column} is taken.
     *
     * @param row the sample, from 0
     */
    void set(int row, int column, double value);

    /** The series of a column. */
    Series column(int column);
}
