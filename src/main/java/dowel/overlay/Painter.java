package dowel.overlay;

import dowel.faults.Verdict;
import dowel.motion.Facing;
import dowel.motion.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.opencv.opencv_core.Mat;

/** Draws scenes onto pictures of any size, in proportion. Belongs to one thread. */
final class Painter {
    /** Font size over the shorter side; capitals are 0.73 of it. */
    private static final double EM_OF_SHORTER_SIDE = 0.05;
    /** Font size over the picture's height, at least. */
    private static final double EM_OF_HEIGHT = 0.04;

    private static final int SMALLEST_EM = 10;

    private final Lettering lettering = new Lettering();

    /** Font size for a picture, pixels. */
    static int em(int width, int height) {
        double em = Math.max(EM_OF_SHORTER_SIDE * Math.min(width, height), EM_OF_HEIGHT * height);
        return (int) Math.max(SMALLEST_EM, Math.ceil(em));
    }

    /** Draws a scene on a BGR picture, lines and letters in proportion to the font size {@code em}. */
    void draw(Scene scene, Mat bgr, Placement placement, int em) {
        int thin = Math.max(1, em / 14);
        try (Brush brush = new Brush(bgr, placement, Math.max(1, em / 18))) {
            drawLimbs(scene, brush, thin);
            scene.trunk().ifPresent(trunk -> drawTrunk(trunk, brush, thin));
            scene.bar().ifPresent(bar -> drawBar(bar, brush, thin));
            scene.back().ifPresent(back -> drawBack(back, brush, thin));
        }
        Optional<Corner> taken = drawCounter(scene, bgr, em);
        scene.trunk().ifPresent(trunk -> drawAngle(trunk, bgr, placement, em, taken));
        drawFoot(scene, bgr, em);
    }

    private static void drawLimbs(Scene scene, Brush brush, int thin) {
        for (Scene.Limb limb : scene.limbs()) {
            if (limb.near()) {
                brush.path(List.of(limb.from(), limb.to()), Ink.NEAR, 2 * thin);
            } else {
                brush.line(limb.from(), limb.to(), Ink.FAR, thin);
            }
        }
        for (Scene.Limb limb : scene.limbs()) {
            if (limb.near()) {
                brush.dot(limb.from(), Ink.WHITE, 2 * thin);
                brush.dot(limb.to(), Ink.WHITE, 2 * thin);
            }
        }
    }

    /** The trunk line, upright above the hip, and the angle between them. */
    private static void drawTrunk(Scene.Trunk trunk, Brush brush, int thin) {
        if (!Double.isFinite(trunk.inclinationDeg())) {
            return;
        }
        Point hip = trunk.hip();
        double length = hip.distanceTo(trunk.shoulder());
        brush.path(List.of(hip, new Point(hip.x(), hip.y() - 0.6 * length)), Ink.WHITE, thin);
        brush.path(List.of(hip, trunk.shoulder()), Ink.WHITE, 2 * thin);
        double trunkDeg = Math.toDegrees(
                Math.atan2(trunk.shoulder().y() - hip.y(), trunk.shoulder().x() - hip.x()));
        brush.arc(hip, 0.4 * length, Math.min(trunkDeg, -90), Math.max(trunkDeg, -90), Ink.WHITE, thin);
    }

    private static void drawBar(Scene.Bar bar, Brush brush, int thin) {
        brush.path(bar.rim(), Ink.WHITE, thin);
        if (bar.way().size() > 1) {
            brush.path(bar.way(), Ink.NEAR, thin);
        }
    }

    /** Where the counter stands: from left to right, down to its foot; pixels. */
    record Corner(double left, double right, double foot) {
        /** The upper edge of a label that would cover the counter, below it; else as it is. */
        double clear(double labelLeft, double labelRight, double top) {
            boolean beside = labelRight <= left || labelLeft >= right;
            return beside ? top : Math.max(top, foot);
        }
    }

    private void drawAngle(Scene.Trunk trunk, Mat bgr, Placement placement, int em, Optional<Corner> taken) {
        if (!Double.isFinite(trunk.inclinationDeg())) {
            return;
        }
        String angle = Math.round(trunk.inclinationDeg()) + "\u00b0";
        Label label = lettering.of(new Lettering.Text(List.of(angle), em, false, Ink.WHITE));
        double length = trunk.hip().distanceTo(trunk.shoulder());
        Point beside = placement.of(new Point(
                trunk.hip().x() - 0.4 * trunk.facing().sign() * length,
                trunk.hip().y() - 0.6 * length));
        double left = beside.x() - (trunk.facing() == Facing.RIGHT ? label.width() : 0);
        double wished = beside.y() - label.height();
        double top = taken.map(counter -> counter.clear(left, left + label.width(), wished))
                .orElse(wished);
        layWithin(bgr, label, left, top);
    }

    /** The back; a flat one lies on its chord, so that the one that matters more is drawn over the other. */
    private static void drawBack(Scene.Back back, Brush brush, int thin) {
        Ink ink = back.marked() ? Ink.of(back.mark()) : Ink.BACK;
        List<Point> points = back.points();
        Point start = points.get(0);
        Point end = points.get(points.size() - 1);
        if (back.marked()) {
            brush.path(points, ink, 4 * thin);
            brush.path(List.of(start, end), Ink.WHITE, thin);
        } else {
            brush.path(List.of(start, end), Ink.WHITE, thin);
            brush.path(points, ink, 2 * thin);
        }
        brush.dot(start, ink, 2 * thin);
        brush.dot(end, ink, 2 * thin);
    }

    private Optional<Corner> drawCounter(Scene scene, Mat bgr, int em) {
        List<String> lines = Stream.of(scene.heading(), scene.counter(), scene.phase())
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Label label = lettering.of(new Lettering.Text(lines, em, true, Ink.NEAR));
        double left = scene.counterRight() ? bgr.cols() - label.width() - em / 2.0 : em / 2.0;
        layWithin(bgr, label, left, em / 2.0);
        return Optional.of(new Corner(left, left + label.width(), em / 2.0 + label.height()));
    }

    /** What was found, from the picture's foot upwards. */
    private void drawFoot(Scene scene, Mat bgr, int em) {
        double foot = bgr.rows() - em / 2.0;
        for (Label panel : footPanels(scene, bgr.cols(), em)) {
            layWithin(bgr, panel, em / 2.0, foot - panel.height());
            foot -= panel.height() + em / 4.0;
        }
    }

    /** Room that a scene's panels take at the foot of a picture, pixels. */
    int footHeight(Scene scene, int width, int em) {
        return footPanels(scene, width, em).stream()
                .mapToInt(panel -> panel.height() + em)
                .sum();
    }

    /** The lowest panel first. */
    private List<Label> footPanels(Scene scene, int width, int em) {
        List<Label> panels = new ArrayList<>();
        if (!scene.hint().isEmpty()) {
            panels.add(panel(List.of(scene.hint()), Ink.of(Verdict.NOT_JUDGED), width, em));
        }
        for (int i = scene.banners().size() - 1; i >= 0; i--) {
            Scene.Banner banner = scene.banners().get(i);
            panels.add(panel(List.of(banner.title(), banner.number()), Ink.of(banner.verdict()), width, em));
        }
        return panels;
    }

    private Label panel(List<String> texts, Ink strip, int width, int em) {
        List<String> lines = texts.stream()
                .flatMap(text -> lettering.wrap(text, em, width - 2.5 * em).stream())
                .toList();
        return lettering.of(new Lettering.Text(lines, em, true, strip));
    }

    /** Lays a label near a place, but whole within the picture where it fits. */
    private static void layWithin(Mat bgr, Label label, double left, double top) {
        double right = Math.max(0, bgr.cols() - label.width());
        double bottom = Math.max(0, bgr.rows() - label.height());
        label.layOver(bgr, (int) Math.round(Math.max(0, Math.min(left, right))), (int)
                Math.round(Math.max(0, Math.min(top, bottom))));
    }
}
