package dowel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dowel.evaluate.LabelFile;
import dowel.exercise.ExerciseCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's server over real HTTP: what it hands out, what it keeps, whom it refuses. */
class LabelPageTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CLIP = Path.of("samples", "lat-pulldown-rocking.mp4");

    @TempDir
    Path folder;

    private LabelPage page;
    private int port;

    @BeforeEach
    void open() throws IOException {
        page = LabelPage.open(
                CLIP,
                new LabelFile(folder.resolve("clip.truth.json")),
                ExerciseCatalogue.load(Optional.empty()),
                Optional.empty(),
                0);
        port = page.address().getPort();
    }

    @AfterEach
    void close() {
        page.close();
    }

    /** A raw answer, one char for each byte: Java's own client does not let a test say a false Host. */
    private record Answer(int status, String head, String body) {
        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }
    }

    private Answer get(String path, String... headers) throws IOException {
        return send("GET", path, "", headers);
    }

    private Answer send(String method, String path, String body, String... headers) throws IOException {
        String all = Arrays.stream(headers).anyMatch(header -> header.startsWith("Host:"))
                ? ""
                : "Host: 127.0.0.1:" + port + "\r\n";
        for (String header : headers) {
            all += header + "\r\n";
        }
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write((method + " " + path + " HTTP/1.1\r\n" + all + "Connection: close\r\nContent-Length: "
                            + content.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(content);
            out.flush();
            return answer(socket.getInputStream());
        }
    }

    private static Answer answer(InputStream in) throws IOException {
        String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String head = text.substring(0, end);
        return new Answer(Integer.parseInt(head.substring(9, 12)), head, text.substring(end + 4));
    }

    private String own() {
        return "Origin: http://127.0.0.1:" + port;
    }

    @Test
    void handsOutThePageTheClipAndItsFrames() throws Exception {
        Answer start = get("/");
        assertEquals(200, start.status());
        assertTrue(start.head().contains("Content-Security-Policy: default-src 'self'"), start.head());
        assertTrue(start.body().contains("<title>Dowel: label</title>"));
        assertEquals(200, get("/label.js").status());
        assertEquals(200, get("/label.css").status());
        assertEquals(
                CLIP.getFileName().toString(),
                get("/api/clip").json().get("clip").textValue());
        JsonNode times = wholeClip();
        assertEquals(380, times.get("timesS").size());
        assertEquals(0.04, times.get("timesS").get(1).doubleValue(), 1e-9);
        Answer frame = get("/api/frames/379");
        assertTrue(frame.body().startsWith("\u00ff\u00d8"), "a JPEG");
        assertEquals(404, get("/api/frames/380").status());
        assertEquals(400, get("/api/frames/x").status());
        assertEquals(400, get("/api/../../pom.xml").status());
    }

    private JsonNode wholeClip() throws Exception {
        for (int i = 0; i < 300; i++) {
            JsonNode times = get("/api/times?from=0").json();
            if (times.get("complete").booleanValue()) {
                return times;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the clip was not read in 30 s");
    }

    @Test
    void savesLabelsAndSaysWhatIsWrongWithThem() throws IOException {
        Answer saved = send("PUT", "/api/labels", "{\"reps\":[{\"startS\":1,\"turnS\":2,\"endS\":3}]}", own());
        assertEquals(200, saved.status());
        assertEquals(0, saved.json().at("/labels/reps/0/former").intValue());
        String kept = Files.readString(folder.resolve("clip.truth.json"));
        Answer wrong = send("PUT", "/api/labels", "{\"reps\":[{\"startS\":3,\"turnS\":2,\"endS\":1}]}", own());
        assertEquals(422, wrong.status());
        assertTrue(wrong.json().get("problem").textValue().contains("reps[0]"), "says where");
        assertEquals(400, send("PUT", "/api/labels", "{", own()).status());
        assertEquals(kept, Files.readString(folder.resolve("clip.truth.json")));
    }

    @Test
    void otherPagesAndOtherNamesAreRefused() throws IOException {
        assertEquals(403, get("/api/clip", "Host: evil.example:" + port).status(), "DNS rebinding");
        assertEquals(403, get("/api/clip", "Host: 127.0.0.1").status());
        assertEquals(403, get("/api/frames/0", "Sec-Fetch-Site: cross-site").status(), "a picture in another page");
        assertEquals(403, get("/api/clip", "Origin: http://evil.example").status());
        String labels = "{\"reps\":[]}";
        assertEquals(403, send("PUT", "/api/labels", labels).status(), "no origin");
        assertEquals(403, send("PUT", "/api/labels", labels, "Origin: null").status());
        assertEquals(
                403,
                send("PUT", "/api/labels", labels, "Origin: http://127.0.0.1:1").status());
        assertFalse(Files.exists(folder.resolve("clip.truth.json")));
        assertEquals(200, get("/api/clip", "Host: localhost:" + port).status());
    }

    @Test
    void onlyThisMachineIsAnswered() throws IOException {
        Optional<InetAddress> other = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address instanceof java.net.Inet4Address)
                .findFirst();
        org.junit.jupiter.api.Assumptions.assumeTrue(other.isPresent(), "this machine has no other address");
        try (Socket socket = new Socket()) {
            org.junit.jupiter.api.Assertions.assertThrows(
                    ConnectException.class, () -> socket.connect(new InetSocketAddress(other.get(), port), 2000));
        }
    }
}
