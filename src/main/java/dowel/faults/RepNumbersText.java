package dowel.faults;

import java.util.ArrayList;
import java.util.List;

/** Numbers of reps in words: "rep 4", "reps 4-6", "reps 1, 3-5". */
final class RepNumbersText {
    /** Longer lists are cut: nobody reads a hundred numbers in a sentence. */
    private static final int MOST_PARTS = 12;

    private RepNumbersText() {}

    /** The text for rising, non-empty numbers. */
    static String of(List<Integer> numbers) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < numbers.size(); i++) {
            boolean runEnds = i == numbers.size() - 1 || numbers.get(i + 1) != numbers.get(i) + 1;
            if (runEnds) {
                parts.add(from == i ? "" + numbers.get(i) : numbers.get(from) + "-" + numbers.get(i));
                from = i + 1;
            }
        }
        String all = parts.size() <= MOST_PARTS
                ? String.join(", ", parts)
                : String.join(", ", parts.subList(0, MOST_PARTS)) + " and so on, " + numbers.size() + " in all";
        return (numbers.size() == 1 ? "rep " : "reps ") + all;
    }
}
