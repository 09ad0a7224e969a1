package dowel.exercise;

/** Where something stands in a settings file: the file's name and the line, from 1. */
public record Place(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
