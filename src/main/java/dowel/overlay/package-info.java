/**
 * Draws a report onto the clip's frames: skeleton, back contour, trunk line, rep counter, findings as they happen.
 *
 * <p>In: the clip, its poses and numbers, the report. Out: {@code annotated.mp4} and a picture per finding. What to
 * draw is plain data ({@link dowel.overlay.Scene}); native pictures stay within the call that draws on them.
 */
package dowel.overlay;
