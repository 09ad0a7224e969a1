/**
 * Exercises as data: which signal drives the reps, which rules are judged, with what limits, margins and sources.
 */
package dowel.exercise;
