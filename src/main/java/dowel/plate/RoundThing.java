package dowel.plate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One round thing that was followed over some frames. */
public final class RoundThing {
    /** It is given up after so many frames without a sight of it. */
    private static final double PATIENCE_S = 0.25;
    /** Weight of a new shape in the running one. */
    private static final double NEWER = 0.06;

    /** A ring outside of the followed one is larger by this share at least. */
    private static final double LARGER = 1.04;

    private static final double LARGEST = 1.6;
    /** And is there if so many looks showed it, share. */
    private static final double SHOWN = 0.3;

    private final List<Sight> sights = new ArrayList<>();
    private final List<Double> outermost = new ArrayList<>();
    private Circle shape;
    private double coverageSum;

    /**
     * A sight of it.
     *
     * @param frame counted from 0 over the clip
     * @param timeS seconds
     * @param rim frame pixels
     */
    record Sight(int frame, double timeS, Circle rim) {}

    RoundThing(int frame, double timeS, Circle rim) {
        shape = rim;
        add(frame, timeS, rim);
    }

    void add(int frame, double timeS, Circle rim) {
        sights.add(new Sight(frame, timeS, rim));
        shape = new Circle(
                rim.x(),
                rim.y(),
                shape.mean() + NEWER * (rim.mean() - shape.mean()),
                shape.cos2() + NEWER * (rim.cos2() - shape.cos2()),
                shape.sin2() + NEWER * (rim.sin2() - shape.sin2()),
                0);
        coverageSum += rim.coverage();
    }

    /** Where it should be at a time if it goes on as it went. */
    Circle expected(double timeS) {
        Sight last = last();
        double x = last.rim().x();
        double y = last.rim().y();
        if (sights.size() > 1) {
            Sight before = sights.get(sights.size() - 2);
            double ahead = (timeS - last.timeS()) / (last.timeS() - before.timeS());
            if (ahead <= 2) {
                x += ahead * (last.rim().x() - before.rim().x());
                y += ahead * (last.rim().y() - before.rim().y());
            }
        }
        return shape.scaled(1, x, y);
    }

    boolean isLost(double timeS) {
        return timeS - last().timeS() > PATIENCE_S;
    }

    Sight last() {
        return sights.get(sights.size() - 1);
    }

    List<Sight> sights() {
        return List.copyOf(sights);
    }

    /** Notes how large the outermost ring was in one look, as a multiple of the followed ring's radius. */
    void looked(double ratio) {
        outermost.add(ratio);
    }

    /** The thing's radius over that of the ring that is followed. */
    double outermost() {
        double[] larger = outermost.stream()
                .mapToDouble(Double::doubleValue)
                .filter(ratio -> ratio >= LARGER && ratio <= LARGEST)
                .sorted()
                .toArray();
        double usual = larger.length == 0 ? 1 : larger[larger.length / 2];
        long alike = Arrays.stream(larger)
                .filter(ratio -> Math.abs(ratio / usual - 1) < LARGER - 1)
                .count();
        return alike >= SHOWN * outermost.size() ? usual : 1;
    }

    int count() {
        return sights.size();
    }

    double meanCoverage() {
        return coverageSum / sights.size();
    }
}
