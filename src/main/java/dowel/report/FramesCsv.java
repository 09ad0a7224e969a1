package dowel.report;

import dowel.kinematics.Metric;
import dowel.kinematics.MetricTrack;
import dowel.kinematics.Unit;
import dowel.motion.Plate;
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
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Writes {@code frames.csv}: one row per analysed frame, a column per metric with its unit in the name, empty where
 * nothing was measured.
 *
 * <p>A metric with sides has three columns: the near side under the plain name ({@code knee_flexion_deg}), then
 * {@code knee_flexion_deg_left} and {@code knee_flexion_deg_right}. The last three columns are the middle of the bar's plate
 * and its radius as the picture shows them, pixels of the upright frame, y down.
 */
public final class FramesCsv {
    private static final Precision TIME = new Precision(4);
    private static final Precision PIXELS = new Precision(1);

    /** A named column. */
    private record Column(String name, Precision precision, Series values) {}

    private FramesCsv() {}

    /**
     * Writes or replaces the file.
     *
     * @throws IllegalArgumentException if the metrics were not measured on these poses
     */
    public static void write(PoseTrack track, MetricTrack metrics, Path file) throws IOException {
        List<Column> columns = columns(metrics);
        columns.addAll(plate(track.poses()));
        for (Column column : columns) {
            if (column.values().size() != track.poses().size()) {
                throw new IllegalArgumentException(
                        column.name() + " has " + column.values().size() + " values for "
                                + track.poses().size() + " frames");
            }
        }
        WholeFile.write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write(track.poses(), columns, writer);
            writer.flush();
        });
    }

    private static void write(List<Pose> poses, List<Column> columns, Writer out) throws IOException {
        out.write("frame,time_s");
        for (Column column : columns) {
            out.write("," + column.name());
        }
        out.write("\n");
        for (int i = 0; i < poses.size(); i++) {
            out.write(poses.get(i).frame() + "," + TIME.text(poses.get(i).timeS()));
            for (Column column : columns) {
                out.write("," + column.precision().text(column.values().value(i)));
            }
            out.write("\n");
        }
    }

    private static List<Column> columns(MetricTrack metrics) {
        List<Column> columns = new ArrayList<>();
        for (Metric metric : metrics.metrics()) {
            String name = name(metric);
            Precision precision = precision(metric.unit());
            columns.add(new Column(name, precision, metrics.series(metric)));
            if (metric.sided()) {
                for (Side side : Side.values()) {
                    String sided = name + "_" + side.name().toLowerCase(Locale.ROOT);
                    columns.add(new Column(sided, precision, metrics.series(metric, side)));
                }
            }
        }
        return columns;
    }

    private static List<Column> plate(List<Pose> poses) {
        return List.of(
                new Column(
                        "bar_x_px", PIXELS, plate(poses, plate -> plate.centre().x())),
                new Column(
                        "bar_y_px", PIXELS, plate(poses, plate -> plate.centre().y())),
                new Column("plate_radius_px", PIXELS, plate(poses, Plate::radius)));
    }

    private static Series plate(List<Pose> poses, ToDoubleFunction<Plate> value) {
        return Series.of(
                poses.stream().mapToDouble(Pose::timeS).toArray(),
                poses.stream()
                        .mapToDouble(
                                pose -> pose.plate().map(value::applyAsDouble).orElse(Double.NaN))
                        .toArray());
    }

    private static String name(Metric metric) {
        return metric.key() + "_" + metric.unit().suffix();
    }

    /** One decimal more than in reports, so that speeds can be taken from the columns. */
    private static Precision precision(Unit unit) {
        return new Precision(Precision.of(unit).places() + 1);
    }
}
