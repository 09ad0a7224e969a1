package dowel.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads paths and numbers of the command line; what is none is refused in words that need no programmer. */
final class PlainTypes {
    private PlainTypes() {}

    /** Makes a command line read its paths and numbers so. */
    static CommandLine in(CommandLine command) {
        return command.registerConverter(Path.class, PlainTypes::path)
                .registerConverter(Double.class, PlainTypes::number)
                .registerConverter(double.class, PlainTypes::number)
                .registerConverter(Integer.class, PlainTypes::count)
                .registerConverter(int.class, PlainTypes::count);
    }

    private static Path path(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("it is empty; name a file or a folder ('.' for this one)");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + text + "' is no name of a file or folder");
        }
    }

    private static Double number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is no number: say for example 62.5");
        }
    }

    private static Integer count(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is no whole number: say for example 2");
        }
    }
}
