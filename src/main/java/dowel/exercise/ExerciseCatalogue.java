package dowel.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All exercises that can be judged: the built-in ones, with a user's own folder laid over them.
 *
 * <p>A user's file whose {@code id} is known changes only the keys that it states; a new {@code id} adds an exercise,
 * complete or {@code like:} another one.
 */
public final class ExerciseCatalogue {
    private final List<ExerciseProfile> profiles;

    private ExerciseCatalogue(List<ExerciseProfile> profiles) {
        this.profiles = List.copyOf(profiles);
    }

    /**
     * Loads every exercise and checks it.
     *
     * @param userFolder folder with {@code *.yaml} files of the user
     * @throws CatalogueException if anything is wrong; it lists every mistake with file and line
     * @throws IOException if a file cannot be read
     */
    public static ExerciseCatalogue load(Optional<Path> userFolder) throws IOException {
        Problems problems = new Problems();
        Map<String, YamlNode.Mapping> rules = new LinkedHashMap<>();
        Map<String, YamlNode.Mapping> exercises = new LinkedHashMap<>();
        BuiltInFiles.read("rules").forEach((file, text) -> put(rules, file, text, problems));
        BuiltInFiles.read("exercises").forEach((file, text) -> put(exercises, file, text, problems));
        if (userFolder.isPresent()) {
            for (Path file : yamlFiles(userFolder.get())) {
                put(exercises, file.getFileName().toString(), Files.readString(file), problems);
            }
        }
        return read(rules, exercises, problems);
    }

    private static ExerciseCatalogue read(
            Map<String, YamlNode.Mapping> rules, Map<String, YamlNode.Mapping> exercises, Problems problems) {
        ProfileReader reader = new ProfileReader(rules, problems);
        List<ExerciseProfile> profiles = new ArrayList<>();
        for (String id : exercises.keySet()) {
            inherited(id, exercises, new LinkedHashSet<>(), problems).ifPresent(m -> profiles.add(reader.read(m)));
        }
        problems.throwIfAny();
        return new ExerciseCatalogue(profiles);
    }

    private static void put(Map<String, YamlNode.Mapping> all, String file, String text, Problems problems) {
        YamlFile.read(file, text, problems).ifPresent(mapping -> {
            Optional<String> id = Overlay.id(mapping);
            if (id.isEmpty()) {
                problems.add(mapping.place(), "id is missing");
            } else {
                all.merge(id.get(), mapping, Overlay::merge);
            }
        });
    }

    /** The exercise with whatever it is {@code like:} below it. */
    private static Optional<YamlNode.Mapping> inherited(
            String id, Map<String, YamlNode.Mapping> exercises, Set<String> seen, Problems problems) {
        YamlNode.Mapping own = exercises.get(id);
        if (!(own.fields().get("like") instanceof YamlNode.Scalar like)) {
            return Optional.of(own);
        }
        if (!exercises.containsKey(like.text()) || !seen.add(id)) {
            problems.add(like.place(), "like: there is no exercise '" + like.text() + "' to start from");
            return Optional.empty();
        }
        return inherited(like.text(), exercises, seen, problems).map(below -> Overlay.merge(below, own));
    }

    private static List<Path> yamlFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** Every exercise, in alphabetical order of the files. */
    public List<ExerciseProfile> profiles() {
        return profiles;
    }

    /** The exercises that can be told from a picture. */
    public List<ExerciseProfile> recognisable() {
        return profiles.stream().filter(profile -> !profile.byName()).toList();
    }

    /** Ids of the rules that are judged only on request, in alphabetical order. */
    public SortedSet<String> onRequest() {
        return profiles.stream()
                .flatMap(profile -> profile.onRequest().stream())
                .map(RuleSpec::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The exercise of an id, name or alias; upper and lower case, blanks, hyphens and underscores are alike. */
    public Optional<ExerciseProfile> find(String name) {
        String wanted = plain(name);
        return profiles.stream()
                .filter(profile -> Stream.concat(Stream.of(profile.id(), profile.name()), profile.aliases().stream())
                        .anyMatch(known -> plain(known).equals(wanted)))
                .findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").strip();
    }
}
