package dowel.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which report folder belongs to which clip.
 *
 * <p>A clip's report lies in the same sub-folder as the clip and has its name without the ending. Where two clips ask for
 * the same place, or a place would lie inside another report, the second gets its ending or its folders into the name.
 * A clip that has a report already keeps its place, whatever is dropped in later.
 */
final class Places {
    private static final String REPORT = "report.json";

    private final Path out;
    /** Lower case, as some file systems do not tell case apart. */
    private final Set<String> taken = new HashSet<>();

    private final Map<String, Path> places = new HashMap<>();

    private Places(Path out) {
        this.out = out;
    }

    /** The place of each clip by its name. */
    static Map<String, Path> assign(Path out, List<Clip> clips) {
        Places places = new Places(out);
        Set<String> folders = new HashSet<>();
        clips.forEach(clip -> addFolders(clip.folder(), folders));
        for (Clip clip : clips) {
            places.kept(clip).ifPresent(place -> places.take(clip, place));
        }
        for (Clip clip : clips) {
            if (!places.places.containsKey(clip.name())) {
                places.take(clip, places.free(clip, folders));
            }
        }
        return Map.copyOf(places.places);
    }

    private static void addFolders(String folder, Set<String> folders) {
        for (String rest = folder;
                !rest.isEmpty();
                rest = rest.contains("/") ? rest.substring(0, rest.lastIndexOf('/')) : "") {
            folders.add(rest.toLowerCase(Locale.ROOT));
        }
    }

    private Optional<String> kept(Clip clip) {
        return candidates(clip).stream()
                .filter(place -> DoneMark.clipOf(out.resolve(place))
                        .filter(clip.name()::equals)
                        .isPresent())
                .findFirst();
    }

    private String free(Clip clip, Set<String> folders) {
        for (String candidate : candidates(clip)) {
            if (isFree(candidate, folders)) {
                return candidate;
            }
        }
        List<String> named = candidates(clip);
        String last = named.get(named.size() - 1);
        for (int i = 2; ; i++) {
            if (isFree(last + "-" + i, folders)) {
                return last + "-" + i;
            }
        }
    }

    /** Names below the output folder, the plainest first. */
    private static List<String> candidates(Clip clip) {
        String inside = clip.folder().isEmpty() ? "" : clip.folder() + "/";
        String flat = inside.replace("/", "--");
        List<String> names = new ArrayList<>();
        for (String prefix : List.of(inside, flat)) {
            names.add(prefix + clip.stem());
            names.add(prefix + clip.stem() + "-" + clip.ending());
        }
        return names;
    }

    private boolean isFree(String candidate, Set<String> folders) {
        String plain = candidate.toLowerCase(Locale.ROOT);
        if (taken.contains(plain) || folders.contains(plain)) {
            return false;
        }
        Path place = out.resolve(candidate);
        boolean foreign = Files.isRegularFile(place) || DoneMark.clipOf(place).isPresent();
        return !foreign && !insideReport(candidate);
    }

    private boolean insideReport(String candidate) {
        for (int slash = candidate.indexOf('/'); slash > 0; slash = candidate.indexOf('/', slash + 1)) {
            String above = candidate.substring(0, slash);
            if (taken.contains(above.toLowerCase(Locale.ROOT))
                    || Files.exists(out.resolve(above).resolve(REPORT))) {
                return true;
            }
        }
        return false;
    }

    private void take(Clip clip, String place) {
        taken.add(place.toLowerCase(Locale.ROOT));
        places.put(clip.name(), out.resolve(place));
    }
}
