package dowel.exercise;

import dowel.kinematics.Unit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number with its unit, written {@code 0.6 L}, {@code 10 deg}, {@code 2.5 %c}, {@code 0.8 s} or {@code 0.15 ratio}. */
public record Quantity(double value, Unit unit) {
    private static final Pattern FORM = Pattern.compile("([+-]?\\d+(?:\\.\\d+)?)\\s*(\\S*)");
    private static final Map<String, Unit> UNITS = Map.of(
            "deg", Unit.DEG,
            "L", Unit.TRUNK_LENGTHS,
            "%c", Unit.PERCENT_CHORD,
            "%", Unit.PERCENT,
            "s", Unit.SECONDS,
            "deg/s", Unit.DEG_PER_S,
            "ratio", Unit.RATIO,
            "px", Unit.PIXELS);

    /** How a unit is written in the settings files. */
    static String written(Unit unit) {
        return unit == Unit.RATIO ? "ratio" : unit.symbol();
    }

    /** Reads a quantity that must have the given unit; a mistake goes to the problems. */
    static Optional<Quantity> read(YamlNode.Scalar scalar, String key, Unit unit, Problems problems) {
        Matcher form = FORM.matcher(scalar.text().strip());
        if (!form.matches()) {
            problems.add(
                    scalar.place(),
                    key + ": '" + scalar.text() + "' is not a number with a unit, such as '1 " + written(unit) + "'");
            return Optional.empty();
        }
        if (form.group(2).isEmpty()) {
            problems.add(
                    scalar.place(),
                    key + ": '" + scalar.text() + "' has no unit, write '" + scalar.text() + " " + written(unit) + "'");
            return Optional.empty();
        }
        Unit found = UNITS.get(form.group(2));
        if (found != unit) {
            problems.add(
                    scalar.place(),
                    key + ": '" + scalar.text() + "' has the unit '" + form.group(2) + "', expected '" + written(unit)
                            + "'");
            return Optional.empty();
        }
        return Optional.of(new Quantity(Double.parseDouble(form.group(1)), unit));
    }

    @Override
    public String toString() {
        String number = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        return unit == Unit.RATIO ? number : number + " " + unit.symbol();
    }
}
