package dowel.cli;

/** The sizes of the pose model, as {@code --model} takes them. */
@SuppressWarnings("UnusedVariable")
enum ModelSize {
    lite,
    full,
    heavy
}
