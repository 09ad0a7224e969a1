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

    /** True if something is blurred. */
    public boolean any() {
        return face || others;
    }
}
