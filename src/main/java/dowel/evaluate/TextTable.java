package dowel.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Rows and columns in plain text: the first column to the left, the others to the right. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();

    TextTable(String... heads) {
        rows.add(heads);
    }

    void row(String... cells) {
        if (cells.length != rows.get(0).length) {
            throw new IllegalArgumentException(cells.length + " cells for " + rows.get(0).length + " columns");
        }
        rows.add(cells);
    }

    /** True if there is more than the heads. */
    boolean hasRows() {
        return rows.size() > 1;
    }

    /** The table, indented, a line each row. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.length; column++) {
                String blank = " ".repeat(width(column) - row[column].length());
                line.append(GAP).append(column == 0 ? row[column] + blank : blank + row[column]);
            }
            text.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
    }
}
