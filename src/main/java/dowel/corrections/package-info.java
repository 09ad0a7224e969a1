/**
 * What a coach changes in a finished report: a file comes in, changed reps and findings go out, with a list of every
 * change. What was measured is never changed; a mistake in the file stops with its line.
 */
package dowel.corrections;
