package dowel.report;

import dowel.kinematics.Metric;
import dowel.kinematics.MetricTrack;
import dowel.kinematics.Unit;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import dowel.motion.Side;
import dowel.signal.Series;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the angles as a motion in the MOT format of OpenSim ("Motion (.mot) Files" in its documentation): a header up to
 * {@code endheader}, a line of labels, a row per frame; tab-separated, degrees, NaN where an angle was not measured.
 *
 * <p>Angles and signs are Dowel's own (see {@link Metric}); a side is a name's end, {@code _r} or {@code _l}. Their names
 * are no coordinates of an OpenSim model: hip flexion here is between trunk and thigh, not between pelvis and thigh.
 */
public final class MotFile {
    private static final Precision DEGREES = new Precision(3);
    private static final Precision SECONDS = new Precision(6);

    private MotFile() {}

    private record Column(String name, Series values) {}

    /** Writes or replaces the file. */
    public static void write(PoseTrack track, MetricTrack metrics, Path file) throws IOException {
        List<Column> columns = columns(metrics);
        WholeFile.write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write(track.poses(), columns, writer);
            writer.flush();
        });
    }

    private static void write(List<Pose> poses, List<Column> columns, Writer out) throws IOException {
        out.write("angles\nversion=1\nnRows=" + poses.size() + "\nnColumns=" + (columns.size() + 1)
                + "\ninDegrees=yes\n\nendheader\ntime");
        for (Column column : columns) {
            out.write("\t" + column.name());
        }
        out.write("\n");
        for (int i = 0; i < poses.size(); i++) {
            out.write(SECONDS.text(poses.get(i).timeS()));
            for (Column column : columns) {
                double value = column.values().value(i);
                out.write("\t" + (Double.isFinite(value) ? DEGREES.text(value) : "NaN"));
            }
            out.write("\n");
        }
    }

    private static List<Column> columns(MetricTrack metrics) {
        List<Column> columns = new ArrayList<>();
        for (Metric metric : metrics.metrics()) {
            if (metric.unit() != Unit.DEG) {
                continue;
            }
            if (metric.sided()) {
                columns.add(new Column(metric.key() + "_r", metrics.series(metric, Side.RIGHT)));
                columns.add(new Column(metric.key() + "_l", metrics.series(metric, Side.LEFT)));
            } else {
                columns.add(new Column(metric.key(), metrics.series(metric)));
            }
        }
        return columns;
    }
}
