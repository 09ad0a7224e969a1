package dowel.pose;

/** The logistic function, which turns a model's logits into probabilities. */
final class Logistic {
    private Logistic() {}

    /** {@code 1 / (1 + exp(-logit))}, 0 to 1. */
    static double of(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
