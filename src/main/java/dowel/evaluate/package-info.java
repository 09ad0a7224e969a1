/**
 * Measures how right Dowel is, against clips whose truth is known.
 *
 * <p>In: a folder of clips, each with a {@code NAME.truth.json}, and what Dowel says about them. Out: an {@link
 * dowel.evaluate.Evaluation}, a list of figures with their 95 % intervals, each marked rendered or filmed and split by
 * body, view and clothing. Refused: a truth file that does not say what it means, with the place of the fault; a clip
 * that fails is listed and never stops the others.
 */
package dowel.evaluate;
