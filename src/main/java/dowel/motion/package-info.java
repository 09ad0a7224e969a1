/**
 * The values every room shares: joints, key points, poses, a clip's facts and its pose track; and the scratch file for
 * what a long clip would fill the heap with.
 *
 * <p>Coordinates are pixels of the upright frame, origin top left, x right, y down. Times are seconds from the first
 * frame, taken from the container. Nothing here knows video files, models or exercises; only the JDK is used.
 */
package dowel.motion;
