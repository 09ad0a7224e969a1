package dowel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dowel.evaluate.LabelFile;
import dowel.evaluate.Labels;
import dowel.exercise.ExerciseCatalogue;
import dowel.video.Stills;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The page on which a person marks the reps of one clip frame by frame, and saves them as its truth file. The frames are
 * read in the background; those that are there can be looked at already.
 */
public final class LabelPage implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGER_SIDE_PX = 960;

    private final Path clip;
    private final LabelFile file;
    private final ExerciseCatalogue catalogue;
    private final Optional<ObjectNode> proposal;
    private final Stills stills;
    private final Thread filling;
    private volatile String problem = "";
    private LocalServer server;

    private LabelPage(Path clip, LabelFile file, ExerciseCatalogue catalogue, Optional<ObjectNode> proposal) {
        this.clip = clip;
        this.file = file;
        this.catalogue = catalogue;
        this.proposal = proposal;
        this.stills = new Stills(clip, LONGER_SIDE_PX);
        this.filling = new Thread(this::fill, "stills");
        filling.setDaemon(true);
    }

    /**
     * Opens the page.
     *
     * @param file where the labels are kept
     * @param proposal labels to start from where the file holds none
     * @param port 0 for a free one
     * @throws IOException if the port is taken
     */
    public static LabelPage open(
            Path clip, LabelFile file, ExerciseCatalogue catalogue, Optional<ObjectNode> proposal, int port)
            throws IOException {
        LabelPage page = new LabelPage(clip, file, catalogue, proposal);
        try {
            page.server = LocalServer.start(port, page::route);
        } catch (IOException e) {
            page.stills.close();
            throw e;
        }
        page.filling.start();
        return page;
    }

    /** Where the browser finds it. */
    public URI address() {
        return server.address();
    }

    private void fill() {
        try {
            stills.fill();
        } catch (RuntimeException e) {
            problem = e.getMessage();
        }
    }

    private void route(RoutesConfig routes) {
        routes.get("/", request -> LocalServer.answerWithFile(request, "label/label.html", "text/html; charset=utf-8"));
        routes.get("/label.css", request -> LocalServer.answerWithFile(request, "label/label.css", "text/css"));
        routes.get("/label.js", request -> LocalServer.answerWithFile(request, "label/label.js", "text/javascript"));
        routes.get("/api/clip", request -> answer(request, aboutClip()));
        routes.get("/api/times", request -> answer(request, times(number(request.queryParam("from")))));
        routes.get("/api/frames/{number}", this::frame);
        routes.put("/api/labels", this::save);
        routes.exception(HttpResponseException.class, (e, request) -> {
            request.status(e.getStatus());
            answer(request, JSON.createObjectNode().put("problem", e.getMessage()));
        });
        routes.exception(IOException.class, (e, request) -> {
            request.status(HttpStatus.UNPROCESSABLE_CONTENT);
            answer(request, JSON.createObjectNode().put("problem", e.getMessage()));
        });
    }

    private ObjectNode aboutClip() throws IOException {
        ObjectNode about = JSON.createObjectNode();
        about.put("clip", clip.getFileName().toString());
        about.put("file", file.path().toString());
        about.put("saved", file.exists());
        ArrayNode exercises = about.putArray("exercises");
        catalogue
                .profiles()
                .forEach(
                        profile -> exercises.addObject().put("id", profile.id()).put("name", profile.name()));
        Labels.faults().forEach(about.putArray("faults")::add);
        about.set("labels", file.labels());
        about.set("proposal", proposal.orElse(null));
        return about;
    }

    private ObjectNode times(int from) {
        boolean complete = stills.complete();
        List<Double> times = stills.timesS();
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode more = answer.putArray("timesS");
        times.subList(Math.min(Math.max(from, 0), times.size()), times.size()).forEach(more::add);
        return answer.put("complete", complete).put("problem", problem);
    }

    private void frame(Context request) {
        byte[] jpeg = stills.jpeg(number(request.pathParam("number"))).orElseThrow(NotFoundResponse::new);
        request.contentType("image/jpeg").result(jpeg);
    }

    private synchronized void save(Context request) throws IOException {
        JsonNode labels;
        try {
            labels = JSON.readTree(request.body());
        } catch (JsonProcessingException e) {
            throw new BadRequestResponse("this is no JSON: " + e.getOriginalMessage());
        }
        file.save(labels);
        answer(request, JSON.createObjectNode().set("labels", file.labels()));
    }

    private static void answer(Context request, JsonNode body) {
        request.contentType("application/json").result(body.toString());
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new BadRequestResponse("a whole number is expected");
        }
    }

    @Override
    public void close() {
        server.close();
        filling.interrupt();
        try {
            filling.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stills.close();
    }
}
