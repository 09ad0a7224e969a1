package dowel.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Set;

/**
 * Lets through only what a page of this server asks for.
 *
 * <p>A server on 127.0.0.1 is within reach of every web site that the browser shows. A foreign name that was made to
 * point here (DNS rebinding) still says itself in {@code Host}; a foreign page that sends a request here says itself in
 * {@code Origin} or {@code Sec-Fetch-Site}. Requests that change something must come with an {@code Origin}.
 */
final class OwnPagesOnly implements Handler {
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    @Override
    public void handle(Context request) {
        String host = request.header("Host");
        int port = request.req().getLocalPort();
        if (host == null || !(host.equals("127.0.0.1:" + port) || host.equals("localhost:" + port))) {
            throw new ForbiddenResponse("this page is for http://127.0.0.1:" + port + " only");
        }
        String site = request.header("Sec-Fetch-Site");
        String origin = request.header("Origin");
        boolean reads = READING.contains(request.method());
        if ((site != null && !OWN_SITES.contains(site))
                || (origin == null && !reads)
                || (origin != null && !origin.equals("http://" + host))) {
            throw new ForbiddenResponse("another page asked for this");
        }
        request.header(
                "Content-Security-Policy", "default-src 'self'; img-src 'self' blob: data:; frame-ancestors 'none'");
        request.header("Cross-Origin-Resource-Policy", "same-origin");
        request.header("Referrer-Policy", "no-referrer");
        request.header("X-Content-Type-Options", "nosniff");
        request.header("Cache-Control", "no-store");
    }
}
