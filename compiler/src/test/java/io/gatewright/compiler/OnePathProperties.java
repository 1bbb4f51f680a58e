package io.gatewright.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.gatewright.runtime.Gateway;
import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.RunningGateway;
import io.gatewright.runtime.StartOptions;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Over a generated gateway whose routes overlap: whatever a target is made of, a request reaches an upstream at most once,
 * and with a path that, asked for by itself, is that route's again and stays as it is.
 */
class OnePathProperties {
    private static final List<String> UPSTREAMS =
            List.of("root", "public-area", "public-admin", "admin", "number", "number-v1", "word", "rest");

    private static final Queue<Arrival> ARRIVALS = new ConcurrentLinkedQueue<>();
    private static final Map<String, Integer> REACHED = new TreeMap<>();
    private static final List<AutoCloseable> OPEN = new ArrayList<>();
    private static int port;

    private record Arrival(String upstream, String path) {}

    @BeforeContainer
    static void start() throws Exception {
        StartOptions options = StartOptions.onLoopback();
        for (String name : UPSTREAMS) {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                ARRIVALS.add(new Arrival(name, exchange.getRequestURI().getRawPath()));
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.start();
            OPEN.add(() -> server.stop(0));
            options.upstream(
                    name, URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        }
        Compilation compiled =
                Compiling.accepted(Files.readString(Path.of("src/test/resources/served/overlapping.gw")));
        Constructor<?> constructor = Javac.compile(Compiling.allJava(compiled))
                .loadClass("io.example.gen.OverlappingGateway")
                .getDeclaredConstructor();
        constructor.setAccessible(true);
        RunningGateway gateway = GatewayServer.start((Gateway) constructor.newInstance(), options);
        OPEN.add(0, gateway);
        port = gateway.port();
    }

    @AfterContainer
    static void stop() throws Exception {
        for (AutoCloseable open : OPEN) {
            open.close();
        }
        for (String name : UPSTREAMS) {
            assertTrue(REACHED.getOrDefault(name, 0) >= 5, () -> "hardly ever reached: " + name + " of " + REACHED);
        }
        assertTrue(REACHED.getOrDefault("", 0) >= 100, () -> "hardly ever refused: " + REACHED);
    }

    @Property(tries = 1500)
    void whatArrivesIsSelectedByItsOwnPath(@ForAll("targets") String target, @ForAll boolean versioned)
            throws IOException {
        List<Arrival> first = ask(target, versioned);
        REACHED.merge(first.isEmpty() ? "" : first.get(0).upstream(), 1, Integer::sum);
        if (!first.isEmpty()) {
            assertEquals(first, ask(first.get(0).path(), versioned), target);
        }
    }

    /** What arrives where; an answer of the gateway's own means that nothing did. */
    private static List<Arrival> ask(String target, boolean versioned) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            String request = "GET " + target + " HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n"
                    + (versioned ? "X-Version: 1\r\n\r\n" : "\r\n");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            List<Arrival> arrived = List.copyOf(ARRIVALS);
            ARRIVALS.clear();
            assertNotEquals(2, arrived.size(), target);
            assertEquals(arrived.isEmpty() ? "400" : "204", answer.substring(9, 12), target);
            return arrived;
        }
    }

    @Provide
    Arbitrary<String> targets() {
        Arbitrary<String> start = Arbitraries.of(
                "/",
                "/public",
                "/public/",
                "/public/ad",
                "/public/admin",
                "/admin",
                "/admin/",
                "/orders/",
                "/orders/4",
                "/");
        Arbitrary<String> mild = Arbitraries.of(
                "admin", "public", "orders", "42", "7", "a", "/", ".", "..", ";", "%61dmin", "adm%69n", "%34", "%20");
        Arbitrary<String> nasty = Arbitraries.of(
                "//",
                "/../",
                "/./",
                "/..;/",
                "..%3B",
                "%3b",
                "%2e",
                "%2E%2e",
                "%2f",
                "%5c",
                "\\",
                "%00",
                "\0",
                "\r",
                "\t",
                " ",
                "%25",
                "%252e",
                "%c0%af",
                "%ef%bc%8f",
                "%ff",
                "\u00e9",
                "%u002f",
                "%",
                "#",
                "*",
                "@",
                ":",
                "+",
                "[",
                "%7F");
        Arbitrary<String> pieces = Arbitraries.frequencyOf(Tuple.of(3, mild), Tuple.of(1, nasty))
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
        return Combinators.combine(start, pieces).as((a, b) -> a + b);
    }
}
