package dowel.exercise;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The YAML files that ship with the program, listed from their folder so that no register needs editing. */
final class BuiltInFiles {
    private BuiltInFiles() {}

    /** File name to text, in alphabetical order. */
    static Map<String, String> read(String folder) throws IOException {
        URL url = BuiltInFiles.class.getResource("/" + folder);
        if (url == null) {
            throw new IOException("the program's own folder '" + folder + "' is missing: install it again");
        }
        return read(uri(url), folder);
    }

    static Map<String, String> read(URI uri, String folder) throws IOException {
        if (!"jar".equals(uri.getScheme())) {
            return texts(Path.of(uri));
        }
        try (FileSystem jar = FileSystems.newFileSystem(jarOf(uri))) {
            return texts(jar.getPath("/" + folder));
        }
    }

    private static Path jarOf(URI uri) {
        String text = uri.getRawSchemeSpecificPart();
        return Path.of(URI.create(text.substring(0, text.indexOf("!/"))));
    }

    private static URI uri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IOException(url + ": not a readable place", e);
        }
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> files = Files.list(folder)) {
            paths = files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
        Map<String, String> texts = new TreeMap<>();
        for (Path path : paths) {
            texts.put(path.getFileName().toString(), Files.readString(path));
        }
        return texts;
    }
}
