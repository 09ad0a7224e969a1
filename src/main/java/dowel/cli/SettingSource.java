package dowel.cli;

import dowel.exercise.Problems;
import dowel.exercise.YamlFile;
import dowel.exercise.YamlNode;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * What the environment and the settings file say, as the defaults of options.
 *
 * <p>A key is an option's name without its dashes: {@code blur-face: true} in the file, {@code DOWEL_BLUR_FACE=true} in the
 * environment. What is typed as an option weighs most, then the environment, then the file, then Dowel's default. There
 * is one file: the one that {@code --settings} or {@code DOWEL_SETTINGS} names, else {@code dowel.yaml} in the working
 * folder, else the one in the user's own settings folder. A relative path in it starts from the file's folder.
 */
final class SettingSource implements IDefaultValueProvider {
    /** The file's name where none is given. */
    static final String FILE = "dowel.yaml";

    private static final String OPTION = "--settings";
    private static final String PREFIX = "DOWEL_";
    /** Variables that are no settings: of the launcher, and of the tests. */
    private static final Set<String> OTHERS =
            Set.of("DOWEL_SETTINGS", "DOWEL_JAVA_OPTS", "DOWEL_FOOTAGE", "DOWEL_PARITY");

    /** A value and where it was found, for people. */
    record Found(String value, String where) {}

    private final Map<String, OptionSpec> known = new TreeMap<>();
    private final Map<String, Found> found = new TreeMap<>();
    private final List<String> mistakes = new ArrayList<>();
    private Optional<Path> file = Optional.empty();

    private SettingSource() {
        for (OptionSpec option :
                new CommandLine(new SettingsCommand()).getCommandSpec().options()) {
            if (isSetting(option)) {
                known.put(key(option), option);
            }
        }
    }

    /** Reads both; what is wrong is kept in {@link #mistakes()}. */
    static SettingSource read(Surroundings surroundings, String... args) {
        SettingSource source = new SettingSource();
        source.readFile(surroundings, args);
        source.readEnvironment(surroundings.environment());
        return source;
    }

    /** True for options whose value may come from here. */
    static boolean isSetting(ArgSpec arg) {
        return arg instanceof OptionSpec
                && arg.userObject() instanceof Field field
                && Configurable.class.isAssignableFrom(field.getDeclaringClass());
    }

    /** The key of an option. */
    static String key(OptionSpec option) {
        return option.longestName().replaceFirst("^--", "");
    }

    @Override
    public String defaultValue(ArgSpec arg) {
        return mistakes.isEmpty() && isSetting(arg)
                ? find((OptionSpec) arg).map(Found::value).orElse(null)
                : null;
    }

    /** What is said about an option, if anything. */
    Optional<Found> find(OptionSpec option) {
        return Optional.ofNullable(found.get(key(option)));
    }

    /** The settings file that is read, if there is one. */
    Optional<Path> file() {
        return file;
    }

    /** All that is wrong with file and environment, each with its place. */
    List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    private void readFile(Surroundings surroundings, String... args) {
        Optional<String> named = named(args)
                .or(() -> Optional.ofNullable(surroundings.environment().get("DOWEL_SETTINGS")));
        if (named.isPresent()) {
            file = Optional.of(surroundings.workFolder().resolve(named.get()));
        } else {
            file = Stream.of(surroundings.workFolder(), surroundings.configFolder())
                    .map(folder -> folder.resolve(FILE))
                    .filter(Files::isRegularFile)
                    .findFirst();
        }
        file.ifPresent(this::readFile);
    }

    /** The value of {@code --settings}, needed before the other options can be read. */
    private static Optional<String> named(String... args) {
        for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
            if (args[i].startsWith(OPTION + "=")) {
                return Optional.of(args[i].substring(OPTION.length() + 1));
            }
            if (args[i].equals(OPTION) && i + 1 < args.length) {
                return Optional.of(args[i + 1]);
            }
        }
        return Optional.empty();
    }

    private void readFile(Path path) {
        String text;
        try {
            text = Files.readString(path);
        } catch (IOException e) {
            mistakes.add(path + ": the settings file cannot be read; check the path");
            return;
        }
        if (text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"))) {
            return;
        }
        Problems problems = new Problems();
        Map<String, YamlNode> fields = YamlFile.read(path.toString(), text, problems)
                .map(YamlNode.Mapping::fields)
                .orElse(Map.of());
        Map<String, Found> read = new LinkedHashMap<>();
        fields.forEach((key, node) -> {
            if (!known.containsKey(key)) {
                problems.add(node.place(), key + ": unknown key; the keys are " + String.join(", ", known.keySet()));
            } else if (text(key, node).isPresent()) {
                String written = text(key, node).get();
                String value = isPath(key) ? fromFolderOf(path, written) : written;
                check(key, value).ifPresent(wrong -> problems.add(node.place(), key + ": " + wrong));
                read.put(key, new Found(value, node.place().toString()));
            } else {
                problems.add(node.place(), key + ": expected one value");
            }
        });
        mistakes.addAll(problems.lines());
        found.putAll(read);
    }

    private void readEnvironment(Map<String, String> environment) {
        new TreeMap<>(environment).forEach((variable, value) -> {
            if (!variable.startsWith(PREFIX) || OTHERS.contains(variable) || value.isBlank()) {
                return;
            }
            String key =
                    variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
            if (!known.containsKey(key)) {
                mistakes.add("environment: " + variable + ": unknown setting; the keys are "
                        + String.join(", ", known.keySet()));
                return;
            }
            check(key, value).ifPresent(wrong -> mistakes.add("environment: " + variable + ": " + wrong));
            found.put(key, new Found(value, "environment, " + variable));
        });
    }

    /** A value as its option takes it; a list of texts joined by commas for options that take several. */
    private Optional<String> text(String key, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return Optional.of(scalar.text());
        }
        boolean isList = node instanceof YamlNode.Sequence list
                && list.items().stream().allMatch(YamlNode.Scalar.class::isInstance);
        if (!isList || !known.get(key).isMultiValue()) {
            return Optional.empty();
        }
        return Optional.of(((YamlNode.Sequence) node)
                .items().stream().map(item -> ((YamlNode.Scalar) item).text()).collect(Collectors.joining(",")));
    }

    private boolean isPath(String key) {
        OptionSpec option = known.get(key);
        return option.type() == Path.class || List.of(option.auxiliaryTypes()).contains(Path.class);
    }

    private static String fromFolderOf(Path file, String path) {
        Path folder = file.getParent();
        return folder == null ? path : folder.resolve(path).toString();
    }

    /** What is wrong with a value, as the option itself would say it. */
    private Optional<String> check(String key, String value) {
        CommandLine trial = new CommandLine(new SettingsCommand()).setCaseInsensitiveEnumValuesAllowed(true);
        try {
            trial.parseArgs(known.get(key).longestName() + "=" + value);
            return Optional.empty();
        } catch (ParameterException e) {
            return Optional.of(e.getMessage()
                    .replaceFirst("^Invalid value for option '[^']*'(?: \\([^)]*\\))?: ", "")
                    .replaceFirst("is not a boolean$", "is neither true nor false")
                    .replaceFirst("is not an int$", "is not a whole number"));
        }
    }
}
