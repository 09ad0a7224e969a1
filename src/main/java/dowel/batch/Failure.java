package dowel.batch;

/**
 * A clip without a report.
 *
 * @param clip its name
 * @param why the reason, one line
 */
public record Failure(String clip, String why) {
    /** Says an exception in one line, without the clip's path in front. */
    static Failure of(Clip clip, Throwable cause) {
        String message = cause.getMessage() == null || cause.getMessage().isBlank()
                ? cause.getClass().getSimpleName()
                : cause.getMessage();
        String line = message.strip().replaceAll("\\s*\\R\\s*", "; ");
        String path = clip.path() + ": ";
        return new Failure(clip.name(), line.startsWith(path) ? line.substring(path.length()) : line);
    }
}
