package dowel.kinematics;

import dowel.motion.Pose;
import dowel.signal.Series;
import java.util.List;

/** How far the background has moved since the clip's first frame, pixels; a cut adds nothing. */
record CameraPath(Series x, Series y) {
    /** The background's speed is taken over this time, so that a shake that comes back does not count. */
    private static final double SPEED_WINDOW_S = 0.5;

    /** A foot that moves more than it seems to by so many trunk lengths is walking. */
    private static final double WALKS_L = 0.15;

    static CameraPath of(List<Pose> poses) {
        double[] times = new double[poses.size()];
        double[] x = new double[poses.size()];
        double[] y = new double[poses.size()];
        for (int i = 0; i < times.length; i++) {
            Pose.CameraMotion camera = poses.get(i).camera();
            boolean moves = i > 0 && !camera.cut();
            times[i] = poses.get(i).timeS();
            x[i] = (i > 0 ? x[i - 1] : 0) + (moves ? camera.dxPx() : 0);
            y[i] = (i > 0 ? y[i - 1] : 0) + (moves ? camera.dyPx() : 0);
        }
        return new CameraPath(Series.of(times, x), Series.of(times, y));
    }

    /**
     * The same, or a camera that stands still if the lifter's foot would walk without it: then something else moved than the
     * background, as large plates do before a plain wall.
     *
     * @param foot an ankle in the picture
     */
    CameraPath believed(MetricTrack.JointTrack foot, double trunkPx) {
        double seen = spread(foot.x()) + spread(foot.y());
        double steadied =
                spread(foot.x().with(x, (f, c) -> f - c)) + spread(foot.y().with(y, (f, c) -> f - c));
        return steadied > seen + WALKS_L * trunkPx ? new CameraPath(x.map(v -> 0), y.map(v -> 0)) : this;
    }

    private static double spread(Series way) {
        return way.quantile(0.9) - way.quantile(0.1);
    }

    /** Speed of the background over time, pixels per second. */
    Series speed() {
        double[] out = new double[x.size()];
        for (int i = 0; i < out.length; i++) {
            int from = x.nearest(x.time(i) - SPEED_WINDOW_S / 2);
            int to = x.nearest(x.time(i) + SPEED_WINDOW_S / 2);
            double way = Math.hypot(x.value(to) - x.value(from), y.value(to) - y.value(from));
            out[i] = from == to ? 0 : way / (x.time(to) - x.time(from));
        }
        return x.withValues(out);
    }
}
