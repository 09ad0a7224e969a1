package dowel.motion;

/** Which pose model made a track: its id such as {@code blazepose-full}, and the hash of its file. */
public record ModelInfo(String id, String sha256) {}
