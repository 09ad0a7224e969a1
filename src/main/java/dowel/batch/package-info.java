/**
 * A folder of clips in, a folder of reports out, with an index of them.
 *
 * <p>What was done is read from the finished report folders, never from a list beside them, so that a run that was killed
 * can be taken up again. Refused: a {@code sessions.csv} with mistakes; an output folder that another batch writes to.
 */
package dowel.batch;
