/**
 * Finds repetitions and their phases from the travel of the load, apart from the form signals, and names the exercise.
 *
 * <p>In: {@link dowel.kinematics.MetricTrack} and an exercise profile. Out: {@link dowel.reps.RepList}.
 */
package dowel.reps;
