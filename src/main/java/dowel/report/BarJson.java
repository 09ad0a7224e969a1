package dowel.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dowel.faults.BarPath;
import dowel.faults.BarPath.Place;
import java.util.List;
import java.util.stream.IntStream;

/** The load's path in {@code report.json}. */
final class BarJson {
    private static final int MOST_POINTS = 60;
    private static final Precision LENGTH = new Precision(3);

    private BarJson() {}

    static ObjectNode node(BarPath bar) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("source", bar.source() == BarPath.Source.PLATE ? "plate" : "wrists");
        node.put("hands", hands(bar.source()));
        node.set("errorL", ReportJson.number(bar.errorL(), LENGTH));
        node.put("scale", bar.scale().byPlate() ? "plate" : "trunk");
        node.set("scaleM", ReportJson.number(bar.scale().mPerL(), LENGTH));
        node.set("scaleError", ReportJson.number(bar.scale().error(), new Precision(2)));
        node.set("driftNotJudged", ReportJson.text(bar.noDrift()));
        node.set("speedNotJudged", ReportJson.text(bar.noSpeed()));
        node.set("points", ReportJson.array(thinned(bar), BarJson::point));
        return node;
    }

    private static String hands(BarPath.Source source) {
        return switch (source) {
            case PLATE -> null;
            case BOTH_WRISTS -> "both";
            case ONE_WRIST -> "one";
        };
    }

    private static ObjectNode point(Place place) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("atS", ReportJson.seconds(place.timeS()));
        node.set("x", ReportJson.number(place.forwardL(), LENGTH));
        node.set("y", ReportJson.number(place.upL(), LENGTH));
        return node;
    }

    /** At most {@link #MOST_POINTS} of the places that were seen, evenly picked, with the first and the last. */
    private static List<Place> thinned(BarPath bar) {
        List<Place> seen = bar.places().stream().filter(Place::seen).toList();
        int kept = Math.min(seen.size(), MOST_POINTS);
        return IntStream.range(0, kept)
                .mapToObj(i -> seen.get(kept == 1 ? 0 : (int) Math.round(i * (seen.size() - 1.0) / (kept - 1))))
                .toList();
    }
}
