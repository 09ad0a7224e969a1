package dowel.cli;

import dowel.app.AnalysisSettings;
import dowel.motion.View;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The value of {@code --view}: a named view, or empty for "find out". */
final class ViewOption implements ITypeConverter<Optional<View.Kind>> {
    @Override
    public Optional<View.Kind> convert(String value) {
        if (value.equals(AnalysisSettings.AUTO)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(View.Kind.values())
                .filter(kind -> kind != View.Kind.UNKNOWN && kind.key().equals(value.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is no view: say auto, "
                        + Arrays.stream(View.Kind.values())
                                .filter(kind -> kind != View.Kind.UNKNOWN)
                                .map(View.Kind::key)
                                .collect(Collectors.joining(", ")))));
    }
}
