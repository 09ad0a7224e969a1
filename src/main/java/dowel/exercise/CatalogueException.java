package dowel.exercise;

import java.util.List;

/** A settings file is wrong; the message lists every mistake with its file and line. */
public final class CatalogueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    CatalogueException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence per mistake, such as {@code squat.yaml:12: rep.longest: '10' has no unit ...}. */
    public List<String> problems() {
        return problems;
    }
}
