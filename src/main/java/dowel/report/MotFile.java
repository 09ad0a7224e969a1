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
import java.util.stream.IntStream;

/**
 * Writes the angles as a motion in the MOT format of OpenSim ("Motion (.mot) Files" in its documentation): a header up to
 * {@code endheader}, a line of labels, a row per frame; tab-separated, degrees.
 *
 * <p>There is a number in every place, since OpenSim's older reader, {@code Storage}, ends at the first NaN: angles that
 * were measured in less than {@link #MOST} of the frames have no column, and frames in which one of the others was not
 * measured have no row. Times are the clip's own; they may be uneven. {@code frames.csv} holds all that was measured.
 *
 * <p>Angles and signs are Dowel's own (see {@link Metric}); a side is a name's end, {@code _r} or {@code _l}. Their names
 * are no coordinates of an OpenSim model: hip flexion here is between trunk and thigh, not between pelvis and thigh.
 */
public final class MotFile {
    /** Smallest share of the frames, of those with any angle at all, in which an angle must have been measured. */
    static final double MOST = 0.9;

    private static final Precision DEGREES = new Precision(3);
    private static final Precision SECONDS = new Precision(6);

    private MotFile() {}

    private record Column(String name, Series values) {
        boolean measuredAt(int frame) {
            return Double.isFinite(values.value(frame));
        }
    }

    /** Writes or replaces the file. */
    public static void write(PoseTrack track, MetricTrack metrics, Path file) throws IOException {
        List<Column> all = columns(metrics);
        List<Integer> seen = IntStream.range(0, track.poses().size())
                .filter(i -> all.stream().anyMatch(column -> column.measuredAt(i)))
                .boxed()
                .toList();
        List<Column> columns = all.stream()
                .filter(column -> seen.stream().filter(column::measuredAt).count() >= MOST * seen.size())
                .filter(column -> column.values().measured() > 0)
                .toList();
        List<Integer> rows = seen.stream()
                .filter(i -> columns.stream().allMatch(column -> column.measuredAt(i)))
                .toList();
        WholeFile.write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write(track.poses(), columns, rows, writer);
            writer.flush();
        });
    }

    private static void write(List<Pose> poses, List<Column> columns, List<Integer> rows, Writer out)
            throws IOException {
        out.write("angles\nversion=1\nnRows=" + rows.size() + "\nnColumns=" + (columns.size() + 1)
                + "\ninDegrees=yes\n\nendheader\ntime");
        for (Column column : columns) {
            out.write("\t" + column.name());
        }
        out.write("\n");
        for (int i : rows) {
            out.write(SECONDS.text(poses.get(i).timeS()));
            for (Column column : columns) {
                out.write("\t" + DEGREES.text(column.values().value(i)));
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
