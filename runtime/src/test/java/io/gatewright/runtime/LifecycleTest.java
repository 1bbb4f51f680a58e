package io.gatewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.config.ParamType;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Step;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xnio.channels.StreamSinkChannel;

class LifecycleTest {
    private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final byte[] OK = {'o', 'k'};

    @TempDir
    Path directory;

    @Test
    void allThatIsWrongIsSaidAtOnce() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            TestGateway gateway = new TestGateway(
                    x -> x.respond(200, null, OK),
                    m -> m.listen(taken.getLocalPort())
                            .admin(taken.getLocalPort())
                            .param("users-url", ParamType.URL)
                            .param("canary", ParamType.INT, "5")
                            .range("0", "25")
                            .overlay("prod", Map.of())
                            .secretFromEnv("token-key", "NO_SUCH_VARIABLE")
                            .secretFromFile("keys", "no-such-file"));
            StartOptions options = StartOptions.onLoopback()
                    .port(taken.getLocalPort())
                    .adminPort(taken.getLocalPort())
                    .overlay("prodd")
                    .param("canary", "26")
                    .param("canari", "1")
                    .secretsDirectory(directory);
            List<String> problems = assertThrows(
                            StartupFailure.class,
                            () -> GatewayServer.start(gateway, options).close())
                    .problems();
            assertEquals(8, problems.size(), problems::toString);
            String all = String.join("\n", problems);
            for (String part : List.of(
                    "no overlay `prodd`; did you mean `prod`?",
                    "param `users-url` is missing",
                    "GW_PARAM_USERS_URL",
                    "param `canary` is `26` (from --param): expected a whole number from 0 to 25",
                    "no param `canari` (from --param); did you mean `canary`?",
                    "NO_SUCH_VARIABLE",
                    "no-such-file",
                    "listen " + taken.getLocalPort(),
                    "admin " + taken.getLocalPort())) {
                assertTrue(all.contains(part), part + " in:\n" + all);
            }
        }
    }

    @Test
    void theCommandLineWinsOverTheEnvironmentThatOverTheOverlayThatOverTheDefault() throws Exception {
        String[] seen = new String[4];
        Gateway gateway = new Gateway() {
            private final TestGateway inner = new TestGateway(x -> x.respond(200, null, OK));

            @Override
            public Manifest manifest() {
                return Manifest.of("p")
                        .param("a", ParamType.TEXT, "default")
                        .param("b", ParamType.TEXT, "default")
                        .param("c", ParamType.TEXT, "default")
                        .param("d-e", ParamType.TEXT, "default")
                        .overlay("o", Map.of("b", "overlay", "c", "overlay", "d-e", "overlay"))
                        .build();
            }

            @Override
            public Router open(GatewayRuntime runtime) {
                seen[0] = runtime.text("a");
                seen[1] = runtime.text("b");
                seen[2] = runtime.text("c");
                seen[3] = runtime.text("d-e");
                return inner.open(runtime);
            }
        };
        StartOptions options = StartOptions.onLoopback()
                .variables(Map.of("GW_OVERLAY", "o", "GW_PARAM_C", "env", "GW_PARAM_D_E", "env"))
                .param("d-e", "line");
        GatewayServer.start(gateway, options).close();
        assertEquals(List.of("default", "overlay", "env", "line"), List.of(seen));
    }

    @Test
    void aRouteThatGivesItsUpstreamNoTimeOrNoBodyKeepsTheGatewayFromStarting() {
        Gateway gateway = new Gateway() {
            @Override
            public Manifest manifest() {
                return Manifest.of("p")
                        .param("patience", ParamType.DURATION, "5s")
                        .param("big", ParamType.SIZE, "1MiB")
                        .build();
            }

            @Override
            public Router open(GatewayRuntime runtime) {
                runtime.route("orders", "/orders")
                        .timeout(runtime.duration("patience"))
                        .maxBody(runtime.size("big"));
                return new TestGateway(x -> x.respond(200, null, OK)).open(runtime);
            }
        };
        StartOptions options = StartOptions.onLoopback().param("patience", "0s").param("big", "0B");
        assertEquals(
                List.of(
                        "route `orders`: its timeout must be positive",
                        "route `orders`: its max-body must be positive"),
                assertThrows(
                                StartupFailure.class,
                                () -> GatewayServer.start(gateway, options).close())
                        .problems());
    }

    @Test
    void aRequestInFlightFinishesWhileReadinessSaysNoAndIdleConnectionsClose() throws Exception {
        BlockingQueue<Exchange> held = new LinkedBlockingQueue<>();
        TestGateway gateway = new TestGateway(
                x -> {
                    if (x.path().text().equals("/hold")) {
                        held.add(x);
                    } else {
                        x.respond(200, "text/plain", OK);
                    }
                },
                m -> m.admin(1));
        RunningGateway running = GatewayServer.start(gateway, StartOptions.onLoopback());
        try (RawClient busy = new RawClient(running.port());
                RawClient idle = new RawClient(running.port())) {
            assertTrue(idle.send(GET).readAnswer().startsWith("HTTP/1.1 200 "));
            assertTrue(admin(running, "/ready").startsWith("HTTP/1.1 200 "));
            assertTrue(admin(running, "/live").startsWith("HTTP/1.1 200 "));
            assertTrue(admin(running, "/else").startsWith("HTTP/1.1 404 "));
            busy.send("GET /hold HTTP/1.1\r\nHost: a\r\n\r\n");
            Exchange x = held.poll(10, TimeUnit.SECONDS);
            CompletableFuture<Void> closing = CompletableFuture.runAsync(running::close);
            assertTrue(idle.isClosedByPeer());
            assertTrue(admin(running, "/ready").startsWith("HTTP/1.1 503 "));
            x.http().getIoThread().execute(() -> x.respond(200, "text/plain", OK));
            String answer = busy.readToEnd();
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
            assertTrue(answer.contains("\r\nConnection: close\r\n"), answer);
            closing.get(10, TimeUnit.SECONDS);
        }
    }

    /** An answer in HTTP/1.0 whose end only the connection tells, begun and never ended. */
    private static RunningGateway beginning(BlockingQueue<Exchange> begun) throws Exception {
        Step step = x -> {
            x.beginResponse();
            StreamSinkChannel out = x.http().getResponseChannel();
            try {
                out.write(ByteBuffer.wrap(OK));
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            begun.add(x);
        };
        return GatewayServer.start(
                new TestGateway(step, m -> m.shutdownGrace(Duration.ofMillis(1))), StartOptions.onLoopback());
    }

    @Test
    void anAnswerThatIsCutDoesNotLookWhole() throws Exception {
        BlockingQueue<Exchange> begun = new LinkedBlockingQueue<>();
        RunningGateway running = beginning(begun);
        try (RawClient cut = new RawClient(running.port());
                RawClient stopped = new RawClient(running.port())) {
            cut.send("GET / HTTP/1.0\r\n\r\n").readHead();
            Exchange x = begun.poll(10, TimeUnit.SECONDS);
            x.http().getIoThread().execute(x::cut);
            assertThrows(SocketException.class, cut::readToEnd);
            stopped.send("GET / HTTP/1.0\r\n\r\n").readHead();
            begun.poll(10, TimeUnit.SECONDS);
            running.close();
            assertThrows(SocketException.class, stopped::readToEnd);
        } finally {
            running.close();
        }
    }

    private static String admin(RunningGateway running, String path) throws Exception {
        try (RawClient client = new RawClient(running.adminPort())) {
            return client.send("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n").readAnswer();
        }
    }

    @Test
    void aClientThatGoesAwayIsNoticedAndItsRequestIsOver() throws Exception {
        BlockingQueue<Exchange> held = new LinkedBlockingQueue<>();
        CompletableFuture<Void> gone = new CompletableFuture<>();
        CompletableFuture<Void> over = new CompletableFuture<>();
        TestGateway gateway = new TestGateway(x -> {
            x.onClientGone(() -> gone.complete(null));
            x.onComplete(() -> over.complete(null));
            held.add(x);
        });
        try (RunningGateway running = GatewayServer.start(gateway, StartOptions.onLoopback());
                RawClient client = new RawClient(running.port())) {
            client.send(GET);
            held.poll(10, TimeUnit.SECONDS);
            client.reset();
            gone.get(10, TimeUnit.SECONDS);
            over.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void everyRequestAndEveryRefusalGetsALine() throws Exception {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        TestGateway gateway = new TestGateway(x -> x.respond(200, "text/plain", OK));
        try (RunningGateway running =
                GatewayServer.start(gateway, StartOptions.onLoopback().accessLog(lines::add))) {
            try (RawClient client = new RawClient(running.port())) {
                client.send("GET /a%22b?token=secret HTTP/1.1\r\nHost: h\r\n\r\n")
                        .readAnswer();
                String line = lines.poll(10, TimeUnit.SECONDS);
                assertTrue(
                        line.contains("\"method\":\"GET\",\"host\":\"h\",\"path\":\"/a%22b\",\"route\":\"all\""), line);
                assertTrue(line.contains("\"status\":200,\"bytes\":2,\"ms\":"), line);
                assertTrue(!line.contains("secret"), line);
                client.send("nonsense\r\n\r\n").readToEnd();
                assertTrue(lines.poll(10, TimeUnit.SECONDS).contains("\"status\":400"));
            }
        }
    }

    @Test
    void theProcessSaysWhatIsWrongAndExits2() throws Exception {
        Process process = fork("--param", "nonsense", "--portt=1");
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(2, exit(process), err);
        assertTrue(err.contains("--param takes NAME=VALUE"), err);
        assertTrue(err.contains("no option `--portt`"), err);
    }

    @Test
    void theProcessStopsOnTermWithExitCode0AndKeepsStandardOutputForTheAccessLog() throws Exception {
        Path out = directory.resolve("out");
        Process process =
                new ProcessBuilder(command()).redirectOutput(out.toFile()).start();
        try (var err = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            String line = err.readLine();
            while (line != null && !line.contains("listens on port ")) {
                line = err.readLine();
            }
            int port = Integer.parseInt(String.valueOf(line).replaceAll(".*listens on port ", ""));
            try (RawClient client = new RawClient(port)) {
                assertTrue(client.send(GET).readAnswer().startsWith("HTTP/1.1 200 "));
            }
            process.destroy();
            assertEquals(0, exit(process));
        }
        List<String> lines = Files.readAllLines(out);
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.get(0).startsWith("{\"ts\":"), lines::toString);
    }

    private static Process fork(String... args) throws Exception {
        return new ProcessBuilder(command(args)).start();
    }

    private static List<String> command(String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Forked.class.getName()));
        command.addAll(List.of(args));
        return command;
    }

    private static int exit(Process process) throws InterruptedException {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    /** What the forked process runs. */
    static final class Forked {
        public static void main(String[] args) {
            GatewayServer.main(new TestGateway(x -> x.respond(200, "text/plain", OK), m -> m.listen(0)), args);
        }
    }
}
