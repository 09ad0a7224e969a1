package dowel.evaluate;

import dowel.evaluate.Truth.TrueRep;
import dowel.reps.Rep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which found rep is which true one. Each is used once; the best fit is taken first.
 *
 * <p>A pair fits if the two spans of time overlap by at least half of what they cover together (temporal IoU 0.5, the
 * usual mark for finding actions in video: Caba Heilbron et al., ActivityNet, CVPR 2015). Where the truth tells only
 * the turns, a pair fits if they lie within {@value #TURN_TOLERANCE_S} s: half of the shortest rep that the profiles
 * allow (domain reference, section 3), so that a turn never reaches a neighbour's.
 *
 * @param pairs in order of the true reps
 * @param missed true reps that nothing was found for
 * @param extra found reps that are none
 */
record RepMatching(List<Pair> pairs, List<TrueRep> missed, List<Rep> extra) {
    static final double OVERLAP = 0.5;
    static final double TURN_TOLERANCE_S = 0.4;

    /** A true rep and the found one. */
    record Pair(TrueRep truth, Rep found) {}

    private record Candidate(TrueRep truth, Rep found, double fit) {}

    RepMatching {
        pairs = List.copyOf(pairs);
        missed = List.copyOf(missed);
        extra = List.copyOf(extra);
    }

    static RepMatching of(List<TrueRep> truth, List<Rep> found) {
        List<Pair> pairs = new ArrayList<>();
        List<TrueRep> missed = new ArrayList<>(truth);
        List<Rep> extra = new ArrayList<>(found);
        for (Candidate best : candidates(truth, found)) {
            if (missed.contains(best.truth()) && extra.contains(best.found())) {
                pairs.add(new Pair(best.truth(), best.found()));
                missed.remove(best.truth());
                extra.remove(best.found());
            }
        }
        pairs.sort(Comparator.comparingInt(pair -> truth.indexOf(pair.truth())));
        return new RepMatching(pairs, missed, extra);
    }

    /** The found rep of a true one. */
    Optional<Rep> foundFor(TrueRep rep) {
        return pairs.stream()
                .filter(pair -> pair.truth().equals(rep))
                .map(Pair::found)
                .findFirst();
    }

    private static List<Candidate> candidates(List<TrueRep> truth, List<Rep> found) {
        List<Candidate> candidates = new ArrayList<>();
        for (TrueRep known : truth) {
            for (Rep rep : found) {
                double fit = fit(known, rep);
                if (fit >= 0) {
                    candidates.add(new Candidate(known, rep, fit));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::fit).reversed());
        return candidates;
    }

    /** 0 (just) to 1 (perfect); negative if they do not fit. */
    private static double fit(TrueRep known, Rep rep) {
        if (known.hasSpan()) {
            double fit = overlap(known, rep);
            return fit >= OVERLAP ? fit : -1;
        }
        return 1 - Math.abs(known.turnS() - rep.turnS()) / TURN_TOLERANCE_S;
    }

    private static double overlap(TrueRep known, Rep rep) {
        double both = Math.min(known.endS(), rep.endS()) - Math.max(known.startS(), rep.startS());
        double either = Math.max(known.endS(), rep.endS()) - Math.min(known.startS(), rep.startS());
        return Math.max(0, both) / either;
    }
}
