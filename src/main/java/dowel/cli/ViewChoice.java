package dowel.cli;

import dowel.app.AnalysisSettings;
import dowel.motion.View;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The value of {@code --view}: a named view, or none for "find out". */
record ViewChoice(Optional<View.Kind> kind) {
    /** The word on the command line. */
    @Override
    public String toString() {
        return kind.map(View.Kind::key).orElse(AnalysisSettings.AUTO);
    }

    /** Reads the word on the command line. */
    static final class Converter implements ITypeConverter<ViewChoice> {
        private static final List<View.Kind> NAMED = Arrays.stream(View.Kind.values())
                .filter(kind -> kind != View.Kind.UNKNOWN)
                .toList();

        @Override
        public ViewChoice convert(String word) {
            if (word.equals(AnalysisSettings.AUTO)) {
                return new ViewChoice(Optional.empty());
            }
            return NAMED.stream()
                    .filter(kind -> kind.key().equals(word.replace('-', '_')))
                    .findFirst()
                    .map(kind -> new ViewChoice(Optional.of(kind)))
                    .orElseThrow(() -> new TypeConversionException("'" + word + "' is no view: say auto, "
                            + String.join(
                                    ", ", NAMED.stream().map(View.Kind::key).toList())));
        }
    }
}
