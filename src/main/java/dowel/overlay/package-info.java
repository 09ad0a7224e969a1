/** Draws a report onto the clip's frames: skeleton, back contour, trunk line, rep counter, findings as they happen. */
package dowel.overlay;
