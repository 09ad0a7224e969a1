package dowel.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells clips that are whole from those that are still being copied: size and date must stay alike for a while. */
final class Arrivals {
    private final long steadyMillis;
    private final Map<String, Seen> seen = new HashMap<>();

    private record Stamp(long size, FileTime modified) {}

    private record Seen(Stamp stamp, long sinceMillis) {}

    /**
     * Nothing has been seen yet.
     *
     * @param steadyMillis how long a file must have been alike
     */
    Arrivals(long steadyMillis) {
        this.steadyMillis = steadyMillis;
    }

    /** Those of the clips that have not changed for long enough. */
    List<Clip> steady(List<Clip> clips, long nowMillis) {
        return clips.stream().filter(clip -> isSteady(clip, nowMillis)).toList();
    }

    private boolean isSteady(Clip clip, long nowMillis) {
        Stamp stamp;
        try {
            stamp = new Stamp(Files.size(clip.path()), Files.getLastModifiedTime(clip.path()));
        } catch (IOException e) {
            // It is being moved away or renamed; the next look finds it again, or does not.
            seen.remove(clip.name());
            return false;
        }
        Seen before = seen.get(clip.name());
        if (before == null || !before.stamp().equals(stamp)) {
            seen.put(clip.name(), new Seen(stamp, nowMillis));
            return steadyMillis == 0;
        }
        return nowMillis - before.sinceMillis() >= steadyMillis;
    }
}
