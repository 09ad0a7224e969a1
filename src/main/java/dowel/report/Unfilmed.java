package dowel.report;

import dowel.faults.NotJudged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a clip did not show, sorted by what to do about it. */
final class Unfilmed {
    private static final String PARTS = ", ";

    private Unfilmed() {}

    /** Rules that ask for the same place of the camera together; where they ask for more, each says what. */
    static List<ReportPage.Unjudged> grouped(List<NotJudged> rules) {
        Map<String, List<NotJudged>> byPlace = new LinkedHashMap<>();
        for (NotJudged rule : rules) {
            byPlace.computeIfAbsent(place(rule.filmSo()), place -> new ArrayList<>())
                    .add(rule);
        }
        return byPlace.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue()))
                .toList();
    }

    private static ReportPage.Unjudged group(String place, List<NotJudged> rules) {
        String first = rules.get(0).filmSo();
        boolean same = rules.stream().allMatch(rule -> rule.filmSo().equals(first));
        return new ReportPage.Unjudged(
                same ? first : Wording.sentence(place),
                rules.stream()
                        .map(rule -> new ReportPage.Reason(
                                Wording.rule(rule.rule()),
                                Wording.reps(rule.reps()),
                                rule.why(),
                                same ? "" : more(rule.filmSo(), place)))
                        .toList());
    }

    /** A remedy begins with where the camera stands, up to the first comma. */
    private static String place(String filmSo) {
        return filmSo.split(PARTS, 2)[0];
    }

    private static String more(String filmSo, String place) {
        return filmSo.length() > place.length() ? filmSo.substring(place.length() + PARTS.length()) : "";
    }
}
