package dowel.pose;

import dowel.motion.Point;

/**
 * The square of a picture that the landmark model looks at.
 *
 * <p>Pictures are measured from their top left corner, x right, y down, so that the centre of the first pixel is (0.5,
 * 0.5).
 *
 * @param centerX pixels of the frame
 * @param centerY pixels of the frame
 * @param side pixels of the frame
 * @param rotation radians, -pi to pi; positive turns x towards y (clockwise on screen). Zero for an upright body
 */
record Region(double centerX, double centerY, double side, double rotation) {
    /** Side of the region over the distance of the two alignment points: BlazePose's 2 x 1.25. */
    private static final double SIDE_PER_DISTANCE = 2.5;

    /** 80 degrees; a body that bends at 300 degrees a second turns by 50 between two key frames. */
    private static final double FARTHEST_TURN = Math.toRadians(80);

    /** The square that just holds a whole picture, upright and about its centre. */
    static Region letterbox(int width, int height) {
        return new Region(width / 2.0, height / 2.0, Math.max(width, height), 0);
    }

    /**
     * The region of a person: centred at mid-hip and turned so that the line to {@code end} points up.
     *
     * @param hip BlazePose's point for the middle of the hips
     * @param end BlazePose's point for size and direction of the body, above the head
     */
    static Region ofAlignment(Point hip, Point end) {
        double rotation = Math.PI / 2 - Math.atan2(hip.y() - end.y(), end.x() - hip.x());
        return new Region(hip.x(), hip.y(), SIDE_PER_DISTANCE * hip.distanceTo(end), normalized(rotation));
    }

    /** True if the two directions differ by more than a body can turn between two looks. */
    boolean isTurnedAgainst(Region other) {
        return Math.abs(normalized(rotation - other.rotation)) > FARTHEST_TURN;
    }

    /** How far the body is turned from upright, radians, 0 to pi. */
    double tilt() {
        return Math.abs(normalized(rotation));
    }

    /** The region between this one (share 0) and the other (share 1); shares outside 0 to 1 extrapolate. */
    Region towards(Region other, double share) {
        double size = Math.exp(Math.log(side) + share * (Math.log(other.side) - Math.log(side)));
        return new Region(
                centerX + share * (other.centerX - centerX),
                centerY + share * (other.centerY - centerY),
                size,
                normalized(rotation + share * normalized(other.rotation - rotation)));
    }

    /**
     * How far two regions are apart, as a share of the side: the root mean square distance of their corners over the
     * mean side. 0.1 is a shift by a tenth of the side, or a turn of 8 degrees, or a change of size by 15 %.
     */
    double disagreement(Region other) {
        // corners are centre + side/sqrt(2) * unit vectors at rotation + 45, 135, ... degrees
        double shift = Math.pow(centerX - other.centerX, 2) + Math.pow(centerY - other.centerY, 2);
        double corners =
                (side * side + other.side * other.side) / 2 - side * other.side * Math.cos(rotation - other.rotation);
        return Math.sqrt(shift + corners) / ((side + other.side) / 2);
    }

    /**
     * True if two regions are so near and so alike in size that they are of one person: centres within 0.4 of the side
     * (about 0.8 m) and sizes within a factor of 1.8. The direction does not count: the detector often turns a
     * bent body by 30 degrees.
     */
    boolean isOfSamePerson(Region other) {
        double ratio = side / other.side;
        return distance(other) < 0.4 * (side + other.side) / 2 && ratio < 1.8 && ratio > 1 / 1.8;
    }

    /**
     * True if two regions seen in one picture are of two people: centres further apart sideways than a quarter of the side
     * (about 0.5 m). The hips of one body are not found so far aside of where they are.
     */
    boolean isBeside(Region other) {
        return Math.abs(centerX - other.centerX) > 0.25 * (side + other.side) / 2;
    }

    /** Distance of the centres, pixels. */
    double distance(Region other) {
        return Math.hypot(centerX - other.centerX, centerY - other.centerY);
    }

    /** Brings an angle to -pi (included) to pi. */
    static double normalized(double angle) {
        return angle - 2 * Math.PI * Math.floor((angle + Math.PI) / (2 * Math.PI));
    }
}
