package dowel.report;

import dowel.kinematics.MetricTrack;
import dowel.motion.Joint;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import dowel.signal.Series;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Writes the smoothed joints as markers in the TRC format of OpenSim ("Marker (.trc) Files" in its documentation): three
 * header lines, two lines of labels, an empty line, a row per frame; tab-separated; NaN where a marker was not seen.
 *
 * <p>Metres, with a trunk taken to be {@link #TRUNK_M} long, so that lengths are right only to about a tenth. X forward
 * (where the lifter looks), Y up, Z 0: one camera sees a plane. The origin is the near ankle's usual place; the camera's
 * own movement is taken out. Times are the clip's own; they may be uneven.
 */
public final class TrcFile {
    /** Hip to shoulder of an adult (domain reference, section 1). */
    static final double TRUNK_M = 0.50;

    /** Not blank: OpenSim 4.5 misses the last column of a row that ends with blanks. */
    private static final String UNSEEN = "\tNaN\tNaN\tNaN";

    private static final Precision METRES = new Precision(5);
    private static final Precision SECONDS = new Precision(6);

    private final PoseTrack track;
    private final MetricTrack metrics;
    private final double metresPerPixel;

    private TrcFile(PoseTrack track, MetricTrack metrics) {
        this.track = track;
        this.metrics = metrics;
        this.metresPerPixel = TRUNK_M / metrics.trunkLengthPx();
    }

    /** A joint's way: pixels to the image's right and downwards. */
    private record Marker(Joint joint, Series x, Series y) {}

    /** Writes or replaces the file. */
    public static void write(PoseTrack track, MetricTrack metrics, Path file) throws IOException {
        TrcFile trc = new TrcFile(track, metrics);
        WholeFile.write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            trc.write(file.getFileName().toString(), writer);
            writer.flush();
        });
    }

    private void write(String name, Writer out) throws IOException {
        List<Marker> markers = Arrays.stream(Joint.values())
                .filter(joint -> metrics.joint(joint) != null)
                .map(joint -> new Marker(
                        joint,
                        metrics.steadyJoint(joint).x(),
                        metrics.steadyJoint(joint).y()))
                .filter(marker -> marker.x().measured() > 0)
                .toList();
        List<Pose> poses = track.poses();
        String rate = String.format(Locale.ROOT, "%.2f", metrics.fps());
        out.write("PathFileType\t4\t(X/Y/Z)\t" + name + "\n");
        out.write(
                "DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames\n");
        out.write(rate + "\t" + rate + "\t" + poses.size() + "\t" + markers.size() + "\tm\t" + rate + "\t1\t"
                + poses.size() + "\n");
        StringBuilder names = new StringBuilder("Frame#\tTime");
        StringBuilder axes = new StringBuilder("\t");
        for (int i = 0; i < markers.size(); i++) {
            names.append('\t').append(markers.get(i).joint().key()).append("\t\t");
            for (String axis : List.of("X", "Y", "Z")) {
                axes.append('\t').append(axis).append(i + 1);
            }
        }
        out.write(names + "\n" + axes + "\n\n");
        Marker origin = origin(markers);
        for (int i = 0; i < poses.size(); i++) {
            out.write((i + 1) + "\t" + SECONDS.text(poses.get(i).timeS()));
            for (Marker marker : markers) {
                out.write(place(marker, origin, i));
            }
            out.write("\n");
        }
    }

    private Marker origin(List<Marker> markers) {
        Joint ankle = metrics.view().nearSide().of(Joint.LEFT_ANKLE);
        return markers.stream()
                .filter(marker -> marker.joint() == ankle)
                .findFirst()
                .orElseGet(() -> markers.isEmpty() ? null : markers.get(markers.size() - 1));
    }

    private String place(Marker marker, Marker origin, int i) {
        double x = metrics.view().facing().sign()
                * (marker.x().value(i) - origin.x().median())
                * metresPerPixel;
        double y = (origin.y().median() - marker.y().value(i)) * metresPerPixel;
        boolean seen = Double.isFinite(x) && Double.isFinite(y);
        return seen ? "\t" + METRES.text(x) + "\t" + METRES.text(y) + "\t" + METRES.text(0) : UNSEEN;
    }
}
