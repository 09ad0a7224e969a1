package dowel.plate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds rims among edges: each edge votes for the places along its gradient where the centre may be (the gradient form of
 * the Hough transform, Kimme, Ballard and Sklansky 1975).
 */
final class CircleSearch {
    private static final int PEAKS = 8;
    private static final int APART = 3;
    /** Less of a rim is no rim, share. */
    private static final double LEAST_COVERAGE = 0.7;
    /** A circle through the middle with less of its rim is not looked at more closely, share. */
    private static final double WORTH_A_FIT = 0.4;
    /** A gradient points to the middle, or away from it: cosine. */
    private static final double POINTS_THERE = 0.9;
    /** So many circles about one middle are looked at. */
    private static final int FITS = 3;
    /** Of circles about one middle the largest is taken that has so much of the best one's coverage, share. */
    private static final double AS_GOOD = 0.9;
    /** A larger ring about a ring that was found is one with less of it, share. */
    private static final double LEAST_OUTER = 0.55;
    /** Middles of one thing's rings are so near to each other, share of the radius. */
    private static final double ONE_MIDDLE = 0.12;

    private CircleSearch() {}

    /**
     * Something round.
     *
     * @param ring the ring that is seen best
     * @param outermost radius of the largest ring about the same middle; the ring's own if there is no larger one
     */
    record Round(Circle ring, double outermost) {}

    /** All round things with a ring of a radius in a range, patch pixels; the fullest first. */
    static List<Round> all(Edges edges, double smallest, double largest) {
        int[] votes = new int[edges.width() * edges.height()];
        for (int i = 0; i < edges.count(); i++) {
            vote(edges, i, smallest, largest, votes);
        }
        List<Round> found = new ArrayList<>();
        for (int peak : peaks(blurred(votes, edges), edges)) {
            rings(edges, peak % edges.width(), peak / edges.width(), smallest, largest, found);
        }
        found.sort(Comparator.comparingDouble((Round round) -> -round.ring().coverage()));
        return found;
    }

    /** The rim of about a known size near a place; its coverage is 0 if there is none. */
    static Circle near(Edges edges, Circle expected, double reach) {
        int[] votes = new int[edges.width() * edges.height()];
        double spread = Math.max(1, expected.stretch() + 0.03 * expected.mean());
        for (int i = 0; i < edges.count(); i++) {
            vote(edges, i, expected.mean() - spread, expected.mean() + spread, votes);
        }
        int[] smooth = blurred(votes, edges);
        int best = -1;
        for (int v = 1; v < edges.height() - 1; v++) {
            for (int u = 1; u < edges.width() - 1; u++) {
                int at = v * edges.width() + u;
                double du = u - expected.x();
                double dv = v - expected.y();
                boolean inReach = du * du + dv * dv <= reach * reach;
                if (inReach && (best < 0 || smooth[at] > smooth[best])) {
                    best = at;
                }
            }
        }
        if (best < 0 || smooth[best] == 0) {
            return expected.covered(0);
        }
        int row = best / edges.width();
        return Rim.fit(edges, expected.scaled(1, best - row * edges.width(), row));
    }

    private static void vote(Edges edges, int i, double smallest, double largest, int[] votes) {
        int width = edges.width();
        int height = edges.height();
        for (int sign = -1; sign <= 1; sign += 2) {
            float nx = sign * edges.nx(i);
            float ny = sign * edges.ny(i);
            for (double r = smallest; r <= largest; r++) {
                int u = (int) (edges.x(i) + nx * r + 0.5);
                int v = (int) (edges.y(i) + ny * r + 0.5);
                if (u >= 0 && v >= 0 && u < width && v < height) {
                    votes[v * width + u]++;
                }
            }
        }
    }

    /** Sums over 3 x 3; 0 at the border. */
    private static int[] blurred(int[] votes, Edges edges) {
        int width = edges.width();
        int[] rows = new int[votes.length];
        for (int i = 1; i < votes.length - 1; i++) {
            rows[i] = votes[i - 1] + votes[i] + votes[i + 1];
        }
        int[] sums = new int[votes.length];
        for (int v = 1; v < edges.height() - 1; v++) {
            for (int u = 1; u < width - 1; u++) {
                int i = v * width + u;
                sums[i] = rows[i - width] + rows[i] + rows[i + width];
            }
        }
        return sums;
    }

    private static List<Integer> peaks(int[] votes, Edges edges) {
        int width = edges.width();
        List<Integer> peaks = new ArrayList<>();
        for (int v = APART; v < edges.height() - APART; v++) {
            for (int u = APART; u < width - APART; u++) {
                if (isPeak(votes, v * width + u, width)) {
                    peaks.add(v * width + u);
                }
            }
        }
        peaks.sort(Comparator.<Integer>comparingInt(at -> votes[at]).reversed());
        return peaks.subList(0, Math.min(PEAKS, peaks.size()));
    }

    private static boolean isPeak(int[] votes, int at, int width) {
        int here = votes[at];
        if (here == 0) {
            return false;
        }
        for (int dv = -APART; dv <= APART; dv++) {
            for (int du = -APART; du <= APART; du++) {
                int other = at + dv * width + du;
                if (votes[other] > here || (votes[other] == here && other < at)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Adds the rings about a place, if there are any. */
    private static void rings(Edges edges, int u, int v, double smallest, double largest, List<Round> found) {
        int from = Math.max(1, (int) Math.floor(smallest));
        int to = (int) Math.ceil(largest);
        long[] seen = new long[to + 2];
        for (int i = 0; i < edges.count(); i++) {
            double dx = edges.x(i) - u;
            double dy = edges.y(i) - v;
            double far = Math.sqrt(dx * dx + dy * dy);
            if (far < from - 1 || far > to + 1) {
                continue;
            }
            if (Math.abs(dx * edges.nx(i) + dy * edges.ny(i)) >= POINTS_THERE * far) {
                seen[(int) Math.min(Math.round(far), to + 1)] |= 1L << Rim.sector(dx, dy);
            }
        }
        List<Circle> fits = new ArrayList<>();
        IntStream.rangeClosed(from, to)
                .filter(r -> cover(seen, r) >= WORTH_A_FIT && isPeak(seen, r))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer r) -> -cover(seen, r)))
                .limit(FITS)
                .map(r -> Rim.fit(edges, Circle.round(u, v, r)))
                .filter(fit -> fit.coverage() >= LEAST_OUTER
                        && fit.radius() >= smallest
                        && fit.radius() <= largest
                        && Math.hypot(fit.x() - u, fit.y() - v) <= 0.25 * fit.mean())
                .forEach(fits::add);
        double best = fits.stream().mapToDouble(Circle::coverage).max().orElse(0);
        fits.stream()
                .filter(fit -> fit.coverage() >= Math.max(LEAST_COVERAGE, AS_GOOD * best))
                .max(Comparator.comparingDouble(Circle::mean))
                .filter(ring -> found.stream().noneMatch(other -> ring.sameAs(other.ring())))
                .ifPresent(ring -> found.add(new Round(ring, outermost(ring, fits))));
    }

    private static double outermost(Circle ring, List<Circle> fits) {
        return fits.stream()
                .filter(fit -> Math.hypot(fit.x() - ring.x(), fit.y() - ring.y()) <= ONE_MIDDLE * ring.mean())
                .mapToDouble(Circle::radius)
                .max()
                .orElse(ring.radius());
    }

    private static boolean isPeak(long[] seen, int r) {
        return cover(seen, r) >= cover(seen, r - 1) && (r + 1 == seen.length || cover(seen, r) >= cover(seen, r + 1));
    }

    private static double cover(long[] seen, int r) {
        long at = seen[r] | (r > 0 ? seen[r - 1] : 0) | (r + 1 < seen.length ? seen[r + 1] : 0);
        return Long.bitCount(at) / (double) Rim.SECTORS;
    }
}
