package dowel.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dowel.exercise.PhaseNames;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.reps.Rep;
import dowel.reps.Stretch;
import dowel.signal.Series;
import java.util.List;

/**
 * What the page's script needs to know, as JSON that may stand inside a page: no character that could end the element it
 * stands in.
 */
final class PageData {
    /** A curve has at most so many points; a screen has no more. */
    private static final int MOST_POINTS = 2000;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PageData() {}

    /** The reps' moments and the curves over time. */
    static String of(SetReport report, List<PageCurves.Curve> curves) {
        ObjectNode root = NODES.objectNode();
        root.set("endS", decimal(report.clip().durationS(), Precision.SECONDS));
        Stretch shown = shown(report, curves);
        root.set("fromS", decimal(shown.fromS(), Precision.SECONDS));
        root.set("toS", decimal(shown.toS(), Precision.SECONDS));
        root.set("frameS", decimal(1 / Math.max(report.clip().fps(), 1), new Precision(4)));
        PhaseNames phases = report.exercise().phases().inSentence();
        root.put("concentric", phases.concentric());
        root.put("eccentric", phases.eccentric());
        ArrayNode reps = root.putArray("reps");
        report.judgement().reps().stream().map(JudgedRep::rep).forEach(rep -> reps.add(rep(rep)));
        ArrayNode times = root.putArray("timesS");
        ArrayNode charts = root.putArray("curves");
        if (!curves.isEmpty()) {
            Series first = curves.get(0).series();
            int stride = 1 + first.size() / MOST_POINTS;
            for (int i = 0; i < first.size(); i += stride) {
                times.add(decimal(first.time(i), Precision.SECONDS));
            }
            curves.forEach(curve -> charts.add(curve(curve, stride)));
        }
        return harmless(root.toString());
    }

    /** What the time line and the curves span: the part of a clip with several parts, else the clip. */
    private static Stretch shown(SetReport report, List<PageCurves.Curve> curves) {
        Stretch clip = new Stretch(0, report.clip().durationS());
        if (report.parts().isEmpty() || curves.isEmpty()) {
            return clip;
        }
        Series part = curves.get(0).series();
        return new Stretch(part.time(0), Math.min(part.time(part.size() - 1), clip.toS()));
    }

    private static ObjectNode rep(Rep rep) {
        ObjectNode node = NODES.objectNode();
        node.put("number", rep.number());
        node.set("startS", decimal(rep.startS(), Precision.SECONDS));
        node.set("endS", decimal(rep.endS(), Precision.SECONDS));
        node.set("upFromS", decimal(rep.concentricStartS(), Precision.SECONDS));
        node.set("upToS", decimal(rep.concentricEndS(), Precision.SECONDS));
        node.set("downFromS", decimal(rep.eccentricStartS(), Precision.SECONDS));
        node.set("downToS", decimal(rep.eccentricEndS(), Precision.SECONDS));
        return node;
    }

    private static ObjectNode curve(PageCurves.Curve curve, int stride) {
        Precision precision = new Precision(1);
        ObjectNode node = NODES.objectNode();
        node.put("title", curve.title());
        node.put("unit", curve.metric().unit().symbol().equals("deg") ? "\u00b0" : " " + curve.unit());
        ArrayNode values = node.putArray("values");
        for (int i = 0; i < curve.series().size(); i += stride) {
            double value = curve.series().value(i);
            if (Double.isFinite(value)) {
                values.add(decimal(value, precision));
            } else {
                values.addNull();
            }
        }
        ArrayNode found = node.putArray("found");
        for (CurveChart.Found spot : curve.found()) {
            ObjectNode at = found.addObject();
            at.set("atS", decimal(spot.timeS(), Precision.SECONDS));
            at.set("value", decimal(spot.value(), precision));
            at.set("limit", decimal(spot.limit(), precision));
            at.put("verdict", spot.verdict().key());
            at.put("symbol", Wording.symbol(spot.verdict()));
        }
        return node;
    }

    private static DecimalNode decimal(double value, Precision precision) {
        return DecimalNode.valueOf(precision.decimal(value));
    }

    /** These characters stand only inside JSON's strings. */
    private static String harmless(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
