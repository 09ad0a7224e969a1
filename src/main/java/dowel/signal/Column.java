package dowel.signal;

/** Numbers in a row that never change, wherever they lie. */
public interface Column {
    /** How many. */
    int size();

    /** Number {@code i}, from 0. */
    double at(int i);

    /** A part of them, without a copy. */
    Column slice(int from, int to);

    /** A copy of all of them. */
    default double[] copy() {
        double[] out = new double[size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = at(i);
        }
        return out;
    }
}
