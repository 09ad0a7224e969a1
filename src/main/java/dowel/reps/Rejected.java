package dowel.reps;

/** A movement that looked like a rep and was not counted, with the reason in plain words. Seconds. */
public record Rejected(double startS, double endS, String why) {}
