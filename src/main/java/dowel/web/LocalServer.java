package dowel.web;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.function.Consumer;

/** A web server for this machine's own browser: bound to 127.0.0.1, and {@link OwnPagesOnly}. */
public final class LocalServer implements AutoCloseable {
    /** The only address that is listened on. */
    static final String ADDRESS = "127.0.0.1";

    private static final long LARGEST_REQUEST_BYTES = 1 << 20;

    private final Javalin server;

    private LocalServer(Javalin server) {
        this.server = server;
    }

    /**
     * Starts serving.
     *
     * @param port 0 for a free one
     * @throws IOException if the port is taken
     */
    static LocalServer start(int port, Consumer<RoutesConfig> routes) throws IOException {
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.http.maxRequestSize = LARGEST_REQUEST_BYTES;
            config.routes.before(new OwnPagesOnly());
            routes.accept(config.routes);
        });
        try {
            server.start(ADDRESS, port);
        } catch (RuntimeException e) {
            throw new IOException(
                    "port " + port + " cannot be listened on; name another with --port, or 0 for a free one", e);
        }
        return new LocalServer(server);
    }

    /** Answers with a file of the jar's {@code web} folder. */
    static void answerWithFile(Context request, String name, String contentType) throws IOException {
        try (InputStream file = LocalServer.class.getResourceAsStream("/web/" + name)) {
            if (file == null) {
                throw new NotFoundResponse();
            }
            request.contentType(contentType).result(file.readAllBytes());
        }
    }

    /** Where the browser finds it. */
    public URI address() {
        return URI.create("http://" + ADDRESS + ":" + server.port() + "/");
    }

    @Override
    public void close() {
        server.stop();
    }
}
