/**
 * Finds the plate on the bar and follows it: round things near the hands in each frame, and at the end the one that moved
 * as the hands did.
 *
 * <p>In: pictures and the joints of the lifter. Out: {@link dowel.motion.Plate}s, centre and radius in pixels of the
 * upright frame, none where no plate was seen. A wrong plate is worse than none. Native memory never leaves this room,
 * and nothing depends on when a frame is worked at, only on the order of the frames.
 */
package dowel.plate;
