package dowel.overlay;

/**
 * What is made unrecognisable in pictures and videos.
 *
 * @param face the lifter's face
 * @param others everybody else: all of the picture but the lifter
 */
public record Blur(boolean face, boolean others) {
    /** Nothing is blurred. */
    public static final Blur NONE = new Blur(false, false);

    private static final String FACE = "face";
    private static final String OTHERS = "others";

    /** What {@link #key()} said. */
    public static Blur ofKey(String key) {
        return new Blur(key.contains(FACE), key.contains(OTHERS));
    }

    /** For reports: {@code face}, {@code others}, or both; empty for nothing. */
    public String key() {
        return (face ? FACE : "") + (face && others ? " " : "") + (others ? OTHERS : "");
    }

    /** True if something is blurred. */
    public boolean any() {
        return face || others;
    }
}
