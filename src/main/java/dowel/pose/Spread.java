package dowel.pose;

/** Mean and standard deviation of numbers that come one after the other, without keeping them (Welford 1962). */
final class Spread {
    private int count;
    private double sum;
    private double mean;
    private double squares;

    void add(double value) {
        count++;
        sum += value;
        double off = value - mean;
        mean += off / count;
        squares += off * (value - mean);
    }

    /** NaN before the first number. */
    double mean() {
        return sum / count;
    }

    /** Of these numbers, not of a population they were drawn from; NaN before the first number. */
    double deviation() {
        return Math.sqrt(squares / count);
    }
}
