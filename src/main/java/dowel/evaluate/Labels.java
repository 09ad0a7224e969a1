package dowel.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dowel.exercise.FaultGroup;
import dowel.faults.Finding;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.faults.Verdict;
import dowel.motion.View;
import dowel.report.SetReport;
import java.util.Arrays;
import java.util.List;

/**
 * What a person tells about a clip, the part of a truth file that is edited by hand: {@code exercise}, {@code view:
 * {yawDeg, nearSide}} and {@code reps: [{startS, turnS, endS, faults, borderline}]}, all optional, as JSON. A rep
 * without {@code faults} was not judged; one with an empty list was, and is clean.
 */
public final class Labels {
    /** The fields of a rep that are edited. */
    static final List<String> REP_FIELDS = List.of("startS", "turnS", "endS", "faults", "borderline");

    private Labels() {}

    /**
     * What Dowel itself says about a clip, for a person to correct. A rep in which it found nothing is left unjudged: a
     * rule that saw nothing is no proof that there is nothing. Where it counted no rep, it tells none either.
     */
    public static ObjectNode proposedBy(SetReport report) {
        ObjectNode labels = JsonNodeFactory.instance.objectNode();
        if (!report.judgement().reps().isEmpty()) {
            labels.put("exercise", report.exercise().id());
        }
        View seen = report.view();
        ObjectNode view = labels.putObject("view");
        if (!Double.isNaN(seen.yawDeg())) {
            view.put("yawDeg", Math.rint(seen.yawDeg()));
        }
        view.put("nearSide", seen.nearSide().name().toLowerCase(java.util.Locale.ROOT));
        if (!report.judgement().reps().isEmpty()) {
            ArrayNode reps = labels.putArray("reps");
            report.judgement().reps().forEach(rep -> reps.add(rep(rep)));
        }
        return labels;
    }

    private static ObjectNode rep(JudgedRep judged) {
        ObjectNode rep = JsonNodeFactory.instance.objectNode();
        rep.put("startS", judged.rep().startS());
        rep.put("turnS", judged.rep().turnS());
        rep.put("endS", judged.rep().endS());
        List<String> faults = groups(judged, Verdict.FAULT);
        List<String> borderline = groups(judged, Verdict.WARN).stream()
                .filter(group -> !faults.contains(group))
                .toList();
        if (!faults.isEmpty() || !borderline.isEmpty()) {
            faults.forEach(rep.putArray("faults")::add);
            borderline.forEach(rep.putArray("borderline")::add);
        }
        return rep;
    }

    private static List<String> groups(JudgedRep judged, Verdict verdict) {
        return judged.findings().stream()
                .filter(finding -> finding.verdict() == verdict)
                .map(Finding::fault)
                .distinct()
                .toList();
    }

    /** The fault groups that can be ticked. */
    public static List<String> faults() {
        return Arrays.stream(FaultGroup.values()).map(FaultGroup::key).toList();
    }
}
