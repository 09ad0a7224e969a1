package dowel.pose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;

/** Loading and running the models in a fresh process asks no server: every HTTP request would go to this test's proxy. */
class NoNetworkTest {
    @Test
    void posesNeedNoNetwork() throws IOException, InterruptedException {
        assertEquals(0, requestsOf(Poses.class));
    }

    @Test
    void aRequestWouldBeNoticed() throws IOException, InterruptedException {
        assertTrue(requestsOf(Caller.class) > 0);
    }

    /** Runs the models, as the program does. */
    static final class Poses {
        private Poses() {}

        public static void main(String[] args) {
            try (PoseEstimator poses =
                            PoseEstimator.load(Shared.MODELS, "lite", PoseSettings.defaults(), System::nanoTime);
                    Mat grey = new Mat(240, 320, opencv_core.CV_8UC3, new Scalar(90, 90, 90, 0))) {
                poses.estimate(grey);
                if (!Boolean.getBoolean("ai.djl.offline")) {
                    throw new IllegalStateException("the engine was not told to stay offline");
                }
            }
        }
    }

    /** Asks a server. */
    static final class Caller {
        private Caller() {}

        public static void main(String[] args) throws IOException {
            try {
                URI.create("http://example.invalid/").toURL().openStream().close();
            } catch (IOException e) {
                // the proxy hangs up, which is what this class is for
                return;
            }
        }
    }

    private static int requestsOf(Class<?> program) throws IOException, InterruptedException {
        AtomicInteger requests = new AtomicInteger();
        try (ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread listener = new Thread(() -> count(proxy, requests));
            listener.setDaemon(true);
            listener.start();
            String host = proxy.getInetAddress().getHostAddress();
            String port = Integer.toString(proxy.getLocalPort());
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-Dhttp.proxyHost=" + host,
                            "-Dhttp.proxyPort=" + port,
                            "-Dhttps.proxyHost=" + host,
                            "-Dhttps.proxyPort=" + port,
                            "-cp",
                            System.getProperty("java.class.path"),
                            program.getName()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertTrue(process.waitFor(3, TimeUnit.MINUTES), "the process did not end");
            assertEquals(0, process.exitValue());
        }
        return requests.get();
    }

    private static void count(ServerSocket proxy, AtomicInteger requests) {
        try {
            while (true) {
                proxy.accept().close();
                requests.incrementAndGet();
            }
        } catch (IOException closed) {
            // the test is over
            return;
        }
    }
}
