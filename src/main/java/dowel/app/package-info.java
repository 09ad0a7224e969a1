/** Puts the stages in a row: clip in, report folder out. */
package dowel.app;
