package dowel.overlay;

import dowel.motion.Point;

/**
 * How pixels of the upright frame come to lie in the picture that is drawn on.
 *
 * @param left the frame's x at the picture's left edge
 * @param top the frame's y at the picture's upper edge
 * @param scale picture pixels per frame pixel
 */
record Placement(double left, double top, double scale) {
    Point of(Point frame) {
        return new Point((frame.x() - left) * scale, (frame.y() - top) * scale);
    }
}
