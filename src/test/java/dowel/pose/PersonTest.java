package dowel.pose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dowel.motion.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class PersonTest {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;

    private final Random random = new Random(1);
    private final List<Person.Sighting> sightings = new ArrayList<>();
    private final Person person = new Person(WIDTH, HEIGHT);

    private void see(double timeS) {
        Region region = new Region(
                random.nextInt(WIDTH), 700 + 100 * random.nextGaussian(), 400 + 20 * random.nextGaussian(), 0);
        Person.Sighting sighting = new Person.Sighting(
                timeS, region, new Point(region.centerX(), 500 + random.nextGaussian()), random.nextBoolean());
        sightings.add(sighting);
        person.seen(sighting);
    }

    private double mean(ToDoubleFunction<Person.Sighting> of) {
        return sightings.stream().mapToDouble(of).average().orElseThrow();
    }

    private double deviation(ToDoubleFunction<Person.Sighting> of) {
        double mean = mean(of);
        return Math.sqrt(mean(sighting -> Math.pow(of.applyAsDouble(sighting) - mean, 2)));
    }

    /** The same worked out from all sightings. */
    private double importance(int looks) {
        double side = mean(sighting -> sighting.region().side());
        double moves = (deviation(sighting -> sighting.region().centerY())
                        + deviation(sighting -> sighting.shoulder().y()))
                / 2
                / side;
        double central = mean(sighting -> Person.centrality(sighting.region(), WIDTH, HEIGHT));
        return side / WIDTH * sightings.size() / looks * (1 + Math.min(1, moves / 0.05)) * (1 + central);
    }

    @Test
    void whatIsToldAtEachLookIsWhatAllSightingsTell() {
        for (int look = 1; look <= 2000; look++) {
            see(look / 2.0);
            assertEquals(importance(look), person.importance(look), 1e-9 * importance(look));
            assertEquals(sightings.stream().filter(Person.Sighting::sure).count(), person.timesSure());
        }
    }

    @Test
    void theNearestSightingIsFoundByHalving() {
        double timeS = 0;
        for (int count = 1; count <= 40; count++) {
            timeS += 1 + random.nextInt(4);
            see(timeS);
            for (double t = -1; t <= timeS + 2; t += 0.25) {
                double at = t;
                assertSame(
                        sightings.stream()
                                .min(Comparator.comparingDouble(sighting -> Math.abs(sighting.timeS() - at)))
                                .orElseThrow()
                                .region(),
                        person.regionNear(at));
            }
        }
    }
}
