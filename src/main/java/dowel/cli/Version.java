package dowel.cli;

import picocli.CommandLine.IVersionProvider;

/** Dowel's version, from the jar's manifest; while the jar is being made, from the build. */
final class Version implements IVersionProvider {
    /** For example {@code 0.1.0}; {@code development} outside a jar. */
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? System.getProperty("dowel.version", "development") : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"dowel " + number()};
    }
}
