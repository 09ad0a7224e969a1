package dowel.plate;

import java.util.ArrayList;
import java.util.List;

/** One round thing that was followed over some frames. */
public final class RoundThing {
    /** It is given up after so many frames without a sight of it. */
    private static final double PATIENCE_S = 0.25;
    /** Weight of a new shape in the running one. */
    private static final double NEWER = 0.1;

    private final List<Sight> sights = new ArrayList<>();
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

    int count() {
        return sights.size();
    }

    double meanCoverage() {
        return coverageSum / sights.size();
    }
}
