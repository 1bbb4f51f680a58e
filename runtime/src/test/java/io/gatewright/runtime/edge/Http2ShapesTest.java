package io.gatewright.runtime.edge;

import static io.gatewright.runtime.edge.Http2Peer.CONTINUATION;
import static io.gatewright.runtime.edge.Http2Peer.DATA;
import static io.gatewright.runtime.edge.Http2Peer.END_HEADERS;
import static io.gatewright.runtime.edge.Http2Peer.END_STREAM;
import static io.gatewright.runtime.edge.Http2Peer.HEADERS;
import static io.gatewright.runtime.edge.Http2Peer.PING;
import static io.gatewright.runtime.edge.Http2Peer.PRIORITY;
import static io.gatewright.runtime.edge.Http2Peer.RST_STREAM;
import static io.gatewright.runtime.edge.Http2Peer.SETTINGS;
import static io.gatewright.runtime.edge.Http2Peer.WINDOW_UPDATE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.RunningGateway;
import io.gatewright.runtime.StartOptions;
import io.gatewright.runtime.TestGateway;
import io.gatewright.runtime.http2.Http2Limits;
import java.io.ByteArrayOutputStream;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Hostile frames, and what comes of each; what reaches the upstream is part of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Http2ShapesTest {
    private static final String[] GET = {":method: GET", ":scheme: http", ":path: /a", ":authority: a.example"};

    private RecordingUpstream upstream;
    private RunningGateway gateway;

    /**
     * @param outcome the first answer on stream 1: a status, {@code reset CODE}; or {@code goaway CODE} for all
     * @param seen what the upstream gets; empty: nothing
     * @param frames what is sent after the preface and SETTINGS
     */
    private record Shape(String name, String outcome, String seen, Consumer<Http2Peer> frames) {}

    @BeforeAll
    void start() throws Exception {
        upstream = new RecordingUpstream();
        gateway = GatewayServer.start(
                TestGateway.proxying(m -> m.http2(Http2Limits.DEFAULTS)),
                StartOptions.onLoopback().upstream("all", upstream.target()));
    }

    @AfterAll
    void stop() throws Exception {
        gateway.close();
        upstream.close();
    }

    @TestFactory
    Stream<DynamicTest> everyShapeHasItsOutcome() {
        return Stream.of(requests(), fields(), frames(), floods())
                .flatMap(List::stream)
                .map(shape -> DynamicTest.dynamicTest(shape.name(), () -> check(shape)));
    }

    private void check(Shape shape) throws Exception {
        upstream.take();
        List<String> expected = new ArrayList<>(shape.seen().isEmpty() ? List.of() : List.of(shape.seen()));
        try (Http2Peer peer = new Http2Peer(gateway.port())) {
            if (!shape.name().equals("no SETTINGS")) {
                peer.begin();
            }
            shape.frames().accept(peer);
            try {
                peer.send();
            } catch (SocketException e) {
                // The gateway was quicker to close than we to send: what it said can still be read.
            }
            String text = peer.answer(1).text();
            assertEquals(shape.outcome(), text.lines().findFirst().orElse(""));
            if (shape.outcome().startsWith("goaway")) {
                assertEquals("end", peer.read().text());
            } else {
                String after = peer.get(1001, "/after").send().answer(1001).text();
                assertEquals("200", after.lines().findFirst().orElse(""));
                expected.add("GET /after");
            }
        }
        assertEquals(
                expected,
                upstream.take().stream().map(RecordingUpstream.Seen::summary).toList());
    }

    private static Shape get(String outcome, String seen, String name, String... fields) {
        return new Shape(name, outcome, seen, p -> p.get(1, "/a", fields));
    }

    private static Shape path(String outcome, String seen, String path) {
        return new Shape("path " + path, outcome, seen, p -> p.get(1, path));
    }

    private static Shape head(String outcome, String name, String... fields) {
        return new Shape(name, outcome, "", p -> p.headers(1, END_STREAM, fields));
    }

    private static List<Shape> requests() {
        return List.of(
                get("200", "GET /a", "plain"),
                path("200", "GET /a%20b?c=%2f", "/a%20b?c=%2f"),
                path("200", "GET /a??b", "/a??b"),
                path("400", "", "/public/../admin"),
                path("400", "", "/public/%2e%2e/admin"),
                path("400", "", "//admin"),
                path("400", "", "/a%2fb"),
                path("400", "", "/a\\b"),
                path("400", "", "/a#b"),
                path("400", "", "*"),
                path("reset 1", "", "admin"),
                path("reset 1", "", "http://a.example/admin"),
                path("reset 1", "", ""),
                path("reset 1", "", "/a b"),
                path("reset 1", "", "/a HTTP/1.1\r\nx: y"),
                path("reset 1", "", "/\u00e9"),
                path("414", "", "/" + "a".repeat(9000)),
                new Shape("POST", "200", "POST /a [abc]", p -> p.post(1, "/a").data(1, true, "abc")),
                new Shape(
                        "POST in parts",
                        "200",
                        "POST /a [abc]",
                        p -> p.post(1, "/a")
                                .data(1, false, "a")
                                .data(1, false, "bc")
                                .data(1, true, "")),
                new Shape(
                        "POST, length announced",
                        "200",
                        "POST /a [abc]",
                        p -> p.post(1, "/a", "content-length: 3").data(1, true, "abc")),
                new Shape(
                        "length too small",
                        "reset 1",
                        "",
                        p -> p.post(1, "/a", "content-length: 2").data(1, true, "abc")),
                new Shape(
                        "length too large",
                        "reset 1",
                        "",
                        p -> p.post(1, "/a", "content-length: 4").data(1, true, "abc")),
                get("reset 1", "", "length without a body", "content-length: 3"),
                get("200", "GET /a", "length of nothing", "content-length: 0"),
                get("reset 1", "", "length with a sign", "content-length: +3"),
                get("reset 1", "", "two lengths", "content-length: 0", "content-length: 0"),
                new Shape(
                        "trailers",
                        "200",
                        "POST /a [abc]",
                        p -> p.post(1, "/a").data(1, false, "abc").headers(1, END_STREAM, "x-sum: 6")),
                new Shape(
                        "pseudo-field in trailers",
                        "reset 1",
                        "",
                        p -> p.post(1, "/a").data(1, false, "abc").headers(1, END_STREAM, ":path: /b")),
                new Shape(
                        "trailers that don't end",
                        "reset 1",
                        "",
                        p -> p.post(1, "/a").data(1, false, "abc").headers(1, 0, "x-sum: 6")),
                new Shape(
                        "credentials in trailers",
                        "400",
                        "",
                        p -> p.post(1, "/a").data(1, false, "abc").headers(1, END_STREAM, "authorization: x")),
                new Shape(
                        "cookie in trailers",
                        "400",
                        "",
                        p -> p.post(1, "/a").data(1, false, "abc").headers(1, END_STREAM, "cookie: a=b")),
                head("reset 1", "no :path", ":method: GET", ":scheme: http", ":authority: a"),
                head("501", "TRACE", ":method: TRACE", ":scheme: http", ":path: /a", ":authority: a"),
                head("501", "CONNECT with a path", ":method: CONNECT", ":scheme: http", ":path: /", ":authority: a"));
    }

    private static List<Shape> fields() {
        return List.of(
                get("reset 1", "", "transfer-encoding", "transfer-encoding: chunked"),
                get("reset 1", "", "connection", "connection: close"),
                get("reset 1", "", "connection, nominating", "connection: x-a", "x-a: 1"),
                get("reset 1", "", "keep-alive", "keep-alive: 5"),
                get("reset 1", "", "proxy-connection", "proxy-connection: close"),
                get("reset 1", "", "upgrade", "upgrade: h2c"),
                get("reset 1", "", "te: gzip", "te: gzip"),
                get("200", "GET /a", "te: trailers", "te: trailers"),
                get("reset 1", "", "upper case in a name", "X-A: 1"),
                get("reset 1", "", "blank in a name", "x a: 1"),
                get("goaway 9", "", "line break in a name", "x\r\ny: 1"),
                get("reset 1", "", "colon in a name", "x:y: 1"),
                get("reset 1", "", "line break in a value", "x-a: 1\r\nx-b: 2"),
                get("reset 1", "", "line feed in a value", "x-a: 1\n2"),
                get("reset 1", "", "NUL in a value", "x-a: 1\u00002"),
                get("reset 1", "", "blank before a value", "x-a:  1"),
                get("reset 1", "", "blank after a value", "x-a: 1 "),
                get("reset 1", "", "a pseudo-field too late", "x-a: 1", ":path: /b"),
                get("reset 1", "", "two paths", ":path: /b"),
                get("reset 1", "", "two methods", ":method: PUT"),
                get("reset 1", "", "an unknown pseudo-field", ":protocol: websocket"),
                get("reset 1", "", "a pseudo-field of answers", ":status: 200"),
                get("400", "", "underscore in a name", "x_auth_user: root"),
                get("400", "", "host unlike the authority", "host: b.example"),
                get("200", "GET /a", "host like the authority", "host: A.example"),
                get("reset 1", "", "two hosts", "host: a.example", "host: a.example"),
                get("417", "", "other expectation", "expect: magic"),
                new Shape(
                        "only host",
                        "200",
                        "GET /a",
                        p -> p.headers(1, END_STREAM, ":method: GET", ":scheme: http", ":path: /a", "host: a")),
                head("400", "neither host nor authority", ":method: GET", ":scheme: http", ":path: /a"),
                head("400", "user in the authority", ":method: GET", ":scheme: http", ":path: /", ":authority: a@b"),
                head(
                        "reset 1",
                        "blank in the authority",
                        ":method: GET",
                        ":scheme: http",
                        ":path: /",
                        ":authority: a b"),
                head("reset 1", "other scheme", ":method: GET", ":scheme: ftp", ":path: /", ":authority: a"),
                head("reset 1", "blank in the method", ":method: GE T", ":scheme: http", ":path: /", ":authority: a"),
                get("200", "GET /a", "crumbs of a cookie", "cookie: a=b", "cookie: c=d"),
                get("431", "", "a large field", "x-a: " + "a".repeat(17_000)),
                get("431", "", "many fields", fields(100)),
                new Shape(
                        "a large field by reference",
                        "431",
                        "",
                        p -> p.frame(HEADERS, END_STREAM | END_HEADERS, 1, references(6))),
                new Shape(
                        "a bomb of references",
                        "goaway 11",
                        "",
                        p -> p.frame(HEADERS, END_STREAM | END_HEADERS, 1, references(2000))),
                new Shape(
                        "a bomb in trailers",
                        "goaway 11",
                        "",
                        p -> p.post(1, "/a").frame(HEADERS, END_STREAM | END_HEADERS, 1, references(2000))));
    }

    private static String[] fields(int count) {
        String[] fields = new String[count];
        Arrays.fill(fields, "x-a: 1");
        return fields;
    }

    /** A field of 4,000 octets in the table, named so many times. */
    private static byte[] references(int count) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(Http2Peer.block(GET));
        byte[] literal = Http2Peer.block("x: " + "a".repeat(4000));
        literal[0] = 0x40;
        block.writeBytes(literal);
        for (int i = 0; i < count; i++) {
            block.write(0x80 | 62);
        }
        return block.toByteArray();
    }

    private static Shape frame(String outcome, String name, int type, int flags, int stream, int... payload) {
        return new Shape(name, outcome, "", p -> p.frame(type, flags, stream, payload));
    }

    private static Shape afterGet(String outcome, String name, int type, int flags, int stream, int... payload) {
        return new Shape(name, outcome, "GET /a", p -> p.get(1, "/a").frame(type, flags, stream, payload));
    }

    private static List<Shape> frames() {
        byte[] block = Http2Peer.block(GET);
        return List.of(
                new Shape("no SETTINGS", "goaway 1", "", p -> p.preface().get(1, "/a")),
                new Shape("a head in five parts", "200", "GET /a", p -> {
                    int part = block.length / 5;
                    p.frame(HEADERS, END_STREAM, 1, Arrays.copyOfRange(block, 0, part));
                    for (int i = 1; i < 4; i++) {
                        p.frame(CONTINUATION, 0, 1, Arrays.copyOfRange(block, i * part, (i + 1) * part));
                    }
                    p.frame(CONTINUATION, END_HEADERS, 1, Arrays.copyOfRange(block, 4 * part, block.length));
                }),
                new Shape("padding and a priority", "200", "GET /a", p -> {
                    ByteArrayOutputStream padded = new ByteArrayOutputStream();
                    padded.writeBytes(new byte[] {2, 0, 0, 0, 0, 15});
                    padded.writeBytes(block);
                    padded.writeBytes(new byte[2]);
                    p.frame(HEADERS, END_STREAM | END_HEADERS | 8 | 32, 1, padded.toByteArray());
                }),
                frame("goaway 1", "padding longer than the head", HEADERS, 5 | 8, 1, 200, 0),
                frame("goaway 6", "no room for a priority", HEADERS, 5 | 32, 1, 0, 0),
                new Shape("a stream that depends on itself", "reset 1", "", p -> {
                    ByteArrayOutputStream self = new ByteArrayOutputStream();
                    self.writeBytes(new byte[] {0, 0, 0, 1, 15});
                    self.writeBytes(block);
                    p.frame(HEADERS, END_STREAM | END_HEADERS | 32, 1, self.toByteArray());
                }),
                new Shape(
                        "an unknown frame",
                        "200",
                        "GET /a",
                        p -> p.frame(0xbe, 0, 0, 1, 2, 3).get(1, "/a")),
                new Shape(
                        "an unknown setting",
                        "200",
                        "GET /a",
                        p -> p.frame(SETTINGS, 0, 0, 0, 99, 1, 2, 3, 4).get(1, "/a")),
                frame("goaway 6", "a frame too large", 0xbe, 0, 0, new int[16_385]),
                new Shape("an even stream", "goaway 1", "", p -> p.get(2, "/a")),
                new Shape("stream 0 with a head", "goaway 1", "", p -> p.get(0, "/a")),
                frame("goaway 1", "DATA of stream 0", DATA, 0, 0, 1),
                frame("goaway 1", "DATA of an idle stream", DATA, 0, 1, 1),
                frame("goaway 1", "RST_STREAM of an idle stream", RST_STREAM, 0, 1, 0, 0, 0, 8),
                frame("goaway 1", "RST_STREAM of stream 0", RST_STREAM, 0, 0, 0, 0, 0, 8),
                frame("goaway 1", "WINDOW_UPDATE of an idle stream", WINDOW_UPDATE, 0, 1, 0, 0, 0, 8),
                frame("goaway 1", "WINDOW_UPDATE by nothing", WINDOW_UPDATE, 0, 0, 0, 0, 0, 0),
                frame("goaway 3", "WINDOW_UPDATE by too much", WINDOW_UPDATE, 0, 0, 0x7f, 0xff, 0xff, 0xff),
                frame("goaway 6", "WINDOW_UPDATE of another size", WINDOW_UPDATE, 0, 0, 1),
                new Shape(
                        "a stream's window by nothing",
                        "reset 1",
                        "",
                        p -> p.post(1, "/a").frame(WINDOW_UPDATE, 0, 1, 0, 0, 0, 0)),
                new Shape(
                        "a stream's window by too much",
                        "reset 3",
                        "",
                        p -> p.post(1, "/a").frame(WINDOW_UPDATE, 0, 1, 0x7f, 0xff, 0xff, 0xff)),
                new Shape("more than the window", "reset 3", "", p -> {
                    p.post(1, "/a", "content-length: 1000000");
                    for (int i = 0; i < 6; i++) {
                        p.data(1, false, "a".repeat(16_000));
                    }
                }),
                frame("goaway 1", "SETTINGS of a stream", SETTINGS, 0, 1),
                frame("goaway 6", "SETTINGS of another size", SETTINGS, 0, 0, 1, 2, 3),
                frame("goaway 6", "an ACK with something in it", SETTINGS, 1, 0, 0, 1, 0, 0, 0, 0),
                frame("goaway 1", "push neither on nor off", SETTINGS, 0, 0, 0, 2, 0, 0, 0, 2),
                frame("goaway 3", "a window too wide", SETTINGS, 0, 0, 0, 4, 0x80, 0, 0, 0),
                frame("goaway 11", "more settings than there are", SETTINGS, 0, 0, new int[33 * 6]),
                new Shape(
                        "settings twice",
                        "200",
                        "GET /a",
                        p -> p.frame(SETTINGS, 0, 0, 0, 4, 0, 0, 0, 1, 0, 4, 0, 1, 0, 0)
                                .get(1, "/a")),
                new Shape(
                        "a wrong setting before a right one",
                        "goaway 3",
                        "",
                        p -> p.frame(SETTINGS, 0, 0, 0, 4, 0x80, 0, 0, 0, 0, 4, 0, 1, 0, 0)),
                new Shape(
                        "a stream that was skipped",
                        "goaway 1",
                        "",
                        p -> p.get(5, "//a").get(3, "//a")),
                frame("goaway 1", "frames too small", SETTINGS, 0, 0, 0, 5, 0, 0, 0, 1),
                frame("goaway 6", "PING of another size", PING, 0, 0, 1, 2, 3),
                frame("goaway 1", "PING of a stream", PING, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8),
                frame("goaway 1", "PUSH_PROMISE", 5, END_HEADERS, 1, 0, 0, 0, 2),
                frame("goaway 1", "PRIORITY of stream 0", PRIORITY, 0, 0, 0, 0, 0, 1, 0),
                frame("goaway 6", "PRIORITY of another size", PRIORITY, 0, 1, 0, 0, 0),
                frame("goaway 6", "GOAWAY of another size", Http2Peer.GOAWAY, 0, 0, 0, 0),
                frame("goaway 1", "CONTINUATION of nothing", CONTINUATION, END_HEADERS, 1),
                new Shape(
                        "PING within a head",
                        "goaway 1",
                        "",
                        p -> p.frame(HEADERS, END_STREAM, 1, block).frame(PING, 0, 0, new byte[8])),
                new Shape(
                        "CONTINUATION of another stream",
                        "goaway 1",
                        "",
                        p -> p.frame(HEADERS, END_STREAM, 1, block).frame(CONTINUATION, END_HEADERS, 3)),
                frame("goaway 9", "an index of nothing", HEADERS, 5, 1, 0x80),
                frame("goaway 9", "an index beyond the table", HEADERS, 5, 1, 0xff, 0x20),
                frame("goaway 9", "a table larger than agreed", HEADERS, 5, 1, 0x3f, 0xe2, 0x1f),
                frame("goaway 9", "a text that is cut short", HEADERS, 5, 1, 0, 5, 'a'),
                frame("goaway 9", "an endless number", HEADERS, 5, 1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff),
                frame("goaway 9", "bad Huffman codes", HEADERS, 5, 1, 0, 0x84, 0xff, 0xff, 0xff, 0xff, 0),
                afterGet("200", "frames on a stream that is over", WINDOW_UPDATE, 0, 1, 0, 0, 0, 8));
    }

    private static Shape flood(String outcome, String name, Consumer<Http2Peer> one) {
        return new Shape(name, outcome, "", p -> {
            for (int i = 0; i < 3000; i++) {
                one.accept(p);
            }
        });
    }

    private static List<Shape> floods() {
        return List.of(
                flood("goaway 11", "a flood of PINGs", p -> p.frame(PING, 0, 0, new byte[8])),
                flood("goaway 11", "a flood of SETTINGS", p -> p.frame(SETTINGS, 0, 0)),
                flood("goaway 11", "a flood of PRIORITYs", p -> p.frame(PRIORITY, 0, 1, 0, 0, 0, 3, 0)),
                flood("goaway 11", "a flood of unknown frames", p -> p.frame(0xbe, 0, 0)),
                flood("goaway 11", "a flood of small windows", p -> p.frame(WINDOW_UPDATE, 0, 0, 0, 0, 0, 1)),
                new Shape("a flood of empty DATA", "goaway 11", "", p -> {
                    p.post(1, "/a");
                    for (int i = 0; i < 3000; i++) {
                        p.data(1, false, "");
                    }
                }),
                new Shape("a flood of small windows of a stream", "goaway 11", "", p -> {
                    p.post(1, "/a");
                    for (int i = 0; i < 3000; i++) {
                        p.frame(WINDOW_UPDATE, 0, 1, 0, 0, 0, 1);
                    }
                }),
                new Shape("a flood of changing windows", "goaway 11", "", p -> {
                    p.post(1, "/a");
                    for (int i = 0; i < 3000; i++) {
                        p.frame(SETTINGS, 0, 0, 0, 4, 0, 0, 0, i & 1);
                    }
                }),
                new Shape("heads too large by reference without end", "goaway 11", "", p -> {
                    for (int i = 3; i < 1003; i += 2) {
                        p.frame(HEADERS, END_STREAM | END_HEADERS, i, references(6));
                    }
                }),
                new Shape("a flood of empty CONTINUATIONs", "goaway 11", "", p -> {
                    p.frame(HEADERS, END_STREAM, 1, Http2Peer.block(GET));
                    for (int i = 0; i < 3000; i++) {
                        p.frame(CONTINUATION, 0, 1);
                    }
                }),
                new Shape("an endless head", "goaway 11", "", p -> {
                    p.frame(HEADERS, END_STREAM, 1, Http2Peer.block(GET));
                    for (int i = 0; i < 10; i++) {
                        p.frame(CONTINUATION, 0, 1, Http2Peer.block("x-a: " + "a".repeat(8000)));
                    }
                }),
                new Shape("rapid reset", "goaway 11", "", p -> {
                    for (int i = 3; i < 1003; i += 2) {
                        p.post(i, "/a", "content-length: 9").frame(RST_STREAM, 0, i, 0, 0, 0, 8);
                    }
                }),
                new Shape("resets made by the gateway", "goaway 11", "", p -> {
                    for (int i = 3; i < 1003; i += 2) {
                        p.post(i, "/a", "content-length: 9").frame(WINDOW_UPDATE, 0, i, 0, 0, 0, 0);
                    }
                }),
                new Shape("malformed requests without end", "goaway 11", "", p -> {
                    for (int i = 3; i < 1003; i += 2) {
                        p.get(i, "admin");
                    }
                }));
    }
}
