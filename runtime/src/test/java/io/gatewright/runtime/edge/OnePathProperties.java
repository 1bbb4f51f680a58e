package io.gatewright.runtime.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.RawClient;
import io.gatewright.runtime.RunningGateway;
import io.gatewright.runtime.StartOptions;
import io.gatewright.runtime.http.RequestPath;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * No request reaches an upstream with a path for which another route would have been selected, neither as the gateway reads
 * it nor as a careless server would, whatever its target is made of; however a target is spelt, and by whichever version of
 * HTTP it comes, the same comes of it; and no request is two to an upstream.
 */
class OnePathProperties {
    private static final Map<String, RecordingUpstream> UPSTREAMS = new LinkedHashMap<>();
    private static final Map<String, Integer> REACHED = new HashMap<>();
    private static @Nullable RunningGateway gateway;
    private static @Nullable RawClient client;
    private static @Nullable Http2Peer peer;
    private static int stream;
    private static int probes;

    /** @param route whose upstream it came to; empty when none */
    private record Outcome(String status, String route, String path) {}

    @BeforeContainer
    static void start() throws Exception {
        StartOptions options = StartOptions.onLoopback();
        for (String name : OverlappingRoutes.NAMES) {
            RecordingUpstream upstream = new RecordingUpstream();
            UPSTREAMS.put(name, upstream);
            options.upstream(name, upstream.target());
        }
        gateway = GatewayServer.start(new OverlappingRoutes(), options);
    }

    /** The connection, or a new one where there is none. */
    private static RawClient client() throws IOException {
        RawClient open = client;
        if (open == null) {
            open = new RawClient(Objects.requireNonNull(gateway).port());
            client = open;
        }
        return open;
    }

    private static void hangUp() throws IOException {
        client().close();
        client = null;
    }

    @AfterContainer
    static void stop() throws Exception {
        hangUp();
        Objects.requireNonNull(peer).close();
        Objects.requireNonNull(gateway).close();
        for (RecordingUpstream upstream : UPSTREAMS.values()) {
            upstream.close();
        }
        for (String name : OverlappingRoutes.NAMES) {
            assertTrue(REACHED.getOrDefault(name, 0) >= 10, () -> "hardly ever reached: " + name + " of " + REACHED);
        }
        assertTrue(REACHED.getOrDefault("", 0) >= 500, () -> "hardly ever refused: " + REACHED);
    }

    @Property(tries = 4000)
    void whatArrivesWasSelected(@ForAll("targets") String target, @ForAll Random random) throws Exception {
        Outcome outcome = send(target);
        REACHED.merge(outcome.route(), 1, Integer::sum);
        Outcome again = send(spelt(target, random));
        assertEquals(outcome, again, target);
        if (target.startsWith("/")) {
            Outcome streamed = stream(target);
            assertEquals(outcome.route() + outcome.path(), streamed.route() + streamed.path(), target);
        }
    }

    /** The same target on a stream of HTTP/2; what can't be a {@code :path} resets it. */
    private static Outcome stream(String target) throws Exception {
        Http2Peer to = peer;
        if (to == null) {
            to = new Http2Peer(Objects.requireNonNull(gateway).port()).begin();
            peer = to;
            stream = -1;
        }
        stream += 2;
        String probe = "p" + ++probes;
        to.get(stream, target, "x-probe: " + probe).frame(Http2Peer.WINDOW_UPDATE, 0, 0, 0, 0, 4, 0);
        String status = to.send().answer(stream).text().lines().findFirst().orElse("");
        Outcome outcome = seen(status, probe, target);
        assertTrue(status.matches(outcome.route().isEmpty() ? "400|reset 1" : "200"), () -> status + " for " + target);
        return outcome;
    }

    private static Outcome send(String target) throws IOException {
        String probe = "p" + ++probes;
        RawClient to = client();
        to.send("GET " + target + " HTTP/1.1\r\nHost: a.example\r\nX-Probe: " + probe + "\r\n\r\n");
        String answer = to.readAnswer();
        if (answer.contains("\r\nConnection: close\r\n")) {
            assertEquals("", to.readToEnd());
            hangUp();
        }
        String status = answer.substring(9, 12);
        Outcome outcome = seen(status, probe, target);
        assertEquals(outcome.route().isEmpty() ? "400" : "200", status, target);
        return outcome;
    }

    /** What came to an upstream, if anything did. */
    private static Outcome seen(String status, String probe, String target) {
        Outcome outcome = new Outcome(status, "", "");
        for (Map.Entry<String, RecordingUpstream> upstream : UPSTREAMS.entrySet()) {
            for (RecordingUpstream.Seen seen : upstream.getValue().take()) {
                assertEquals("", outcome.route(), () -> "one request came twice: " + target);
                assertEquals(probe, seen.fields().get("x-probe"), target);
                outcome = new Outcome(status, upstream.getKey(), arrived(seen, upstream.getKey(), target));
            }
        }
        return outcome;
    }

    /** The path that an upstream got, after all that must be true of it. */
    private static String arrived(RecordingUpstream.Seen seen, String route, String target) {
        String[] line = seen.line().split(" ", -1);
        assertEquals(3, line.length, seen.line());
        RequestPath path = assertInstanceOf(RequestPath.class, RequestPath.parse("GET", line[1]), target);
        assertEquals(route, OverlappingRoutes.select(path), target);
        assertEquals(route, OverlappingRoutes.select(LenientReader.path(line[1])), target);
        assertTrue(line[1].equals(path.text()) || line[1].startsWith(path.text() + "?"), target);
        for (String segment : path.text().split("/", -1)) {
            String bare = segment.split(";|%3B", 2)[0];
            assertTrue(!bare.equals(".") && !bare.equals(".."), target);
        }
        return path.text();
    }

    /** Another spelling of the same target: triplets for unreserved characters of the path, hex digits in either case. */
    private static String spelt(String target, Random random) {
        int from = target.startsWith("http") ? target.indexOf('/', 8) : 0;
        int query = target.indexOf('?');
        if (from < 0 || (query >= 0 && query < from)) {
            return target;
        }
        int to = query < 0 ? target.length() : query;
        StringBuilder spelt = new StringBuilder(target.substring(0, from));
        for (int i = from; i < to; i++) {
            char c = target.charAt(i);
            boolean afterPercent = (i > 0 && target.charAt(i - 1) == '%') || (i > 1 && target.charAt(i - 2) == '%');
            boolean unreserved = c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            if (afterPercent && "abcdefABCDEF".indexOf(c) >= 0) {
                spelt.append(random.nextBoolean() ? Character.toUpperCase(c) : Character.toLowerCase(c));
            } else if (unreserved && !afterPercent && random.nextInt(4) == 0) {
                String triplet = String.format("%%%02x", (int) c);
                spelt.append(random.nextBoolean() ? triplet : triplet.toUpperCase(Locale.ROOT));
            } else {
                spelt.append(c);
            }
        }
        return spelt + target.substring(to);
    }

    @Provide
    Arbitrary<String> targets() {
        Arbitrary<String> start = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just("/")),
                Tuple.of(
                        6,
                        Arbitraries.of(
                                "/public/",
                                "/admin",
                                "/admin/",
                                "/orders/",
                                "/orders/4",
                                "/~use",
                                "/public",
                                "/public/ad",
                                "/public/admin",
                                "/orders/42",
                                "/~user")),
                Tuple.of(1, Arbitraries.of("", "http://a.example", "http://a.example/", "//", "*")));
        Arbitrary<String> word =
                Arbitraries.of("admin", "public", "orders", "42", "2", "r", "~user", "a", "x=1", "ADMIN");
        Arbitrary<String> mild =
                Arbitraries.of("/", "/", ".", "..", ";", "%61dmin", "adm%69n", "%34", "%7euser", "%20");
        Arbitrary<String> nasty = Arbitraries.of(
                "//",
                "/../",
                "/./",
                "/..;/",
                "..%3B",
                "%3b",
                "%3B",
                "%2e",
                "%2E",
                "%2e%2e",
                "%2f",
                "%2F",
                "%5c",
                "\\",
                "%00",
                "\0",
                "%0d%0a",
                "\r",
                "\n",
                "\t",
                " ",
                "%25",
                "%252e",
                "%252f",
                "%c0%af",
                "%c0%ae",
                "%e0%80%af",
                "%ef%bc%8f",
                "%e2%80%ae",
                "%ff",
                "\u00e9",
                "%u002f",
                "%",
                "%4",
                "?",
                "?/../admin",
                "#",
                "*",
                "@",
                ":",
                "+",
                "[",
                "|",
                "%7F",
                ";x=/../",
                "/.",
                "/..",
                " HTTP/1.1");
        Arbitrary<String> pieces = Arbitraries.frequencyOf(Tuple.of(4, word), Tuple.of(4, mild), Tuple.of(2, nasty))
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
        return Combinators.combine(start, pieces).as((a, b) -> a + b);
    }
}
