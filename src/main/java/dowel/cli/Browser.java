package dowel.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The user's own browser. */
final class Browser {
    private Browser() {}

    /**
     * Shows a page. The system's own command is used: Java's desktop classes need a display that Dowel runs without.
     *
     * @throws IOException if this system offers no way to do so
     */
    static void show(URI address) throws IOException {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command;
        if (system.contains("win")) {
            command = List.of("rundll32", "url.dll,FileProtocolHandler", address.toString());
        } else {
            command = List.of(system.contains("mac") ? "open" : "xdg-open", address.toString());
        }
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new IOException("no browser could be started; open " + address + " yourself", e);
        }
    }
}
