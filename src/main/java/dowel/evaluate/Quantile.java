package dowel.evaluate;

/** Quantiles, linear between order statistics (Hyndman and Fan 1996, definition 7). */
final class Quantile {
    private Quantile() {}

    /**
     * The q-quantile of at least one value in rising order.
     *
     * @param q 0 (smallest) to 1 (largest)
     */
    static double ofSorted(double[] rising, double q) {
        double place = q * (rising.length - 1);
        int low = (int) Math.floor(place);
        int high = Math.min(low + 1, rising.length - 1);
        return rising[low] + (place - low) * (rising[high] - rising[low]);
    }
}
