package io.gatewright.runtime.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.RawClient;
import io.gatewright.runtime.RunningGateway;
import io.gatewright.runtime.StartOptions;
import io.gatewright.runtime.TestGateway;
import io.gatewright.runtime.http.Exchange;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Exact bytes in, exact status out, the connection closed, and nothing handed on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTest {
    private static final String GET = "GET / HTTP/1.1\r\n";
    private static final String POST = "POST / HTTP/1.1\r\n";
    private static final String HOST = "Host: a.example\r\n";
    private static final String CHUNKED = POST + HOST + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String JUNK = "GET /smuggled HTTP/1.1\r\nHost: a.example\r\n\r\n";

    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private RunningGateway gateway;

    private record Shape(String name, int status, String bytes) {}

    @BeforeAll
    void start() throws Exception {
        gateway = GatewayServer.start(new TestGateway(this::record), StartOptions.onLoopback());
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    @BeforeEach
    void forget() {
        seen.clear();
    }

    private void record(Exchange x) {
        seen.add(x.method() + " " + x.path());
        x.respond(200, "text/plain", ByteBuffer.wrap(new byte[] {'o', 'k'}));
    }

    @TestFactory
    Stream<DynamicTest> isRefusedAndCloses() {
        return shapes().stream()
                .map(shape -> DynamicTest.dynamicTest(shape.name(), () -> {
                    seen.clear();
                    try (RawClient client = new RawClient(gateway.port())) {
                        String answer = client.send(shape.bytes()).readToEnd();
                        assertTrue(answer.startsWith("HTTP/1.1 " + shape.status() + " "), answer);
                        assertEquals(-1, answer.indexOf("}HTTP/1.1"), "one answer only: " + answer);
                        assertTrue(answer.contains("\r\nContent-Type: application/problem+json\r\n"), answer);
                        assertTrue(answer.contains("\r\nConnection: close\r\n"), answer);
                        assertTrue(answer.contains("X-Request-Id: "), answer);
                    }
                    assertEquals(List.of(), List.copyOf(seen));
                }));
    }

    private static List<Shape> shapes() {
        return List.of(
                new Shape(
                        "both lengths",
                        400,
                        POST + HOST + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + JUNK),
                new Shape("two lengths, equal", 400, POST + HOST + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc"),
                new Shape(
                        "two lengths, unequal",
                        400,
                        POST + HOST + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"),
                new Shape("list of lengths", 400, POST + HOST + "Content-Length: 3, 3\r\n\r\nabc"),
                new Shape("signed length", 400, POST + HOST + "Content-Length: +3\r\n\r\nabc"),
                new Shape("negative length", 400, POST + HOST + "Content-Length: -3\r\n\r\nabc"),
                new Shape("hex length", 400, POST + HOST + "Content-Length: 0x3\r\n\r\nabc"),
                new Shape("underscored length", 400, POST + HOST + "Content-Length: 1_0\r\n\r\n0123456789"),
                new Shape("empty length", 400, POST + HOST + "Content-Length:\r\n\r\n" + JUNK),
                new Shape("endless length", 400, POST + HOST + "Content-Length: 99999999999999999999\r\n\r\n"),
                new Shape("empty coding", 400, POST + HOST + "Transfer-Encoding:\r\n\r\n"),
                new Shape(
                        "list with an empty element",
                        400,
                        POST + HOST + "Transfer-Encoding: ,chunked\r\n\r\n0\r\n\r\n"),
                new Shape("chunked not last", 400, POST + HOST + "Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n"),
                new Shape("chunked twice", 400, POST + HOST + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n"),
                new Shape(
                        "two codings",
                        400,
                        POST + HOST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                new Shape(
                        "coding with a control",
                        400,
                        POST + HOST + "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n"),
                new Shape(
                        "coding with a high byte",
                        400,
                        POST + HOST + "Transfer-Encoding: chunked\u00ff\r\n\r\n0\r\n\r\n"),
                new Shape("unknown coding", 501, POST + HOST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
                new Shape("identity", 501, POST + HOST + "Transfer-Encoding: identity\r\n\r\n"),
                new Shape("gzip", 501, POST + HOST + "Transfer-Encoding: gzip\r\n\r\n"),
                new Shape(
                        "chunked in HTTP/1.0",
                        400,
                        "POST / HTTP/1.0\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                new Shape("folded field", 400, GET + HOST + "X-A: 1\r\n 2\r\n\r\n"),
                new Shape("folded before the first field", 400, GET + " X: 1\r\n" + HOST + "\r\n"),
                new Shape("bare line feeds", 400, "GET / HTTP/1.1\nHost: a.example\n\n"),
                new Shape("bare line feed in a head", 400, GET + "Host: a.example\nX-A: 1\r\n\r\n"),
                new Shape("bare carriage return in a value", 400, GET + HOST + "X-A: 1\r2\r\n\r\n"),
                new Shape("NUL in a value", 400, GET + HOST + "X-A: 1\u00002\r\n\r\n"),
                new Shape("DEL in a value", 400, GET + HOST + "X-A: 1\u007f\r\n\r\n"),
                new Shape("blank before the colon", 400, GET + HOST + "X-A : 1\r\n\r\n"),
                new Shape("tab before the colon", 400, POST + HOST + "Content-Length\t: 3\r\n\r\nabc"),
                new Shape("line without a colon", 400, GET + HOST + "nonsense\r\n\r\n"),
                new Shape("empty name", 400, GET + HOST + ": 1\r\n\r\n"),
                new Shape("underscore in a name", 400, GET + HOST + "X_Auth_User: root\r\n\r\n"),
                new Shape("high byte in a name", 400, GET + HOST + "X-\u00e4: 1\r\n\r\n"),
                new Shape("no host", 400, GET + "\r\n"),
                new Shape("empty host", 400, GET + "Host:\r\n\r\n"),
                new Shape("two hosts", 400, GET + HOST + HOST + "\r\n"),
                new Shape("user in the host", 400, GET + "Host: a@b\r\n\r\n"),
                new Shape("path in the host", 400, GET + "Host: a/b\r\n\r\n"),
                new Shape("port out of range", 400, GET + "Host: a:70000\r\n\r\n"),
                new Shape("port without digits", 400, GET + "Host: a:\r\n\r\n"),
                new Shape("list of hosts", 400, GET + "Host: a, b\r\n\r\n"),
                new Shape("host unlike the target", 400, "GET http://b.example/ HTTP/1.1\r\n" + HOST + "\r\n"),
                new Shape("version in lower case", 400, "GET / http/1.1\r\n" + HOST + "\r\n"),
                new Shape("version with two digits", 400, "GET / HTTP/1.10\r\n" + HOST + "\r\n"),
                new Shape("no version", 400, "GET /\r\n" + HOST + "\r\n"),
                new Shape("HTTP/2", 505, "GET / HTTP/2.0\r\n" + HOST + "\r\n"),
                new Shape("HTTP/1.2", 505, "GET / HTTP/1.2\r\n" + HOST + "\r\n"),
                new Shape("HTTP/2 by prior knowledge", 400, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                new Shape("three empty lines first", 400, "\r\n\r\n\r\n" + GET + HOST + "\r\n"),
                new Shape("two blanks", 400, "GET  / HTTP/1.1\r\n" + HOST + "\r\n"),
                new Shape("relative target", 400, "GET a HTTP/1.1\r\n" + HOST + "\r\n"),
                new Shape("fragment", 400, "GET /a#b HTTP/1.1\r\n" + HOST + "\r\n"),
                new Shape("backslash", 400, "GET /a\\b HTTP/1.1\r\n" + HOST + "\r\n"),
                new Shape("half a triplet", 400, "GET /%4 HTTP/1.1\r\n" + HOST + "\r\n"),
                new Shape("%u", 400, "GET /%u002f HTTP/1.1\r\n" + HOST + "\r\n"),
                new Shape("asterisk with GET", 400, "GET * HTTP/1.1\r\n" + HOST + "\r\n"),
                new Shape("CONNECT", 501, "CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\n\r\n"),
                new Shape("TRACE", 501, "TRACE / HTTP/1.1\r\n" + HOST + "\r\n"),
                new Shape("long method", 501, "A".repeat(40) + " / HTTP/1.1\r\n" + HOST + "\r\n"),
                new Shape("other expectation", 417, POST + HOST + "Expect: magic\r\nContent-Length: 3\r\n\r\n"),
                new Shape("long target", 414, "GET /" + "a".repeat(9000) + " HTTP/1.1\r\n" + HOST + "\r\n"),
                new Shape("endless target", 414, "GET /" + "a".repeat(40_000)),
                new Shape("large head", 431, GET + HOST + "X-A: " + "a".repeat(17_000) + "\r\n\r\n"),
                new Shape("endless head", 431, GET + HOST + "X-A: " + "a".repeat(40_000)),
                new Shape("many fields", 431, GET + HOST + "X-A: 1\r\n".repeat(100) + "\r\n"),
                new Shape("chunk size with 0x", 400, CHUNKED + "0x3\r\nabc\r\n0\r\n\r\n"),
                new Shape("negative chunk size", 400, CHUNKED + "-3\r\nabc\r\n0\r\n\r\n"),
                new Shape("underscored chunk size", 400, CHUNKED + "1_0\r\n0123456789abcdef\r\n0\r\n\r\n"),
                new Shape("empty chunk size", 400, CHUNKED + "\r\nabc\r\n0\r\n\r\n"),
                new Shape("blank after the chunk size", 400, CHUNKED + "3 \r\nabc\r\n0\r\n\r\n"),
                new Shape("blank before the chunk size", 400, CHUNKED + " 3\r\nabc\r\n0\r\n\r\n"),
                new Shape("overlong chunk size", 400, CHUNKED + "00000000000000003\r\nabc\r\n0\r\n\r\n"),
                new Shape("bare semicolon", 400, CHUNKED + "3;\r\nabc\r\n0\r\n\r\n"),
                new Shape("control in an extension", 400, CHUNKED + "3;a=\u0001\r\nabc\r\n0\r\n\r\n"),
                new Shape("long extension", 400, CHUNKED + "3;a=" + "b".repeat(400) + "\r\nabc\r\n0\r\n\r\n"),
                new Shape("line feed after the chunk size", 400, CHUNKED + "3\nabc\r\n0\r\n\r\n"),
                new Shape("data beyond the size", 400, CHUNKED + "3\r\nabcd\r\n0\r\n\r\n"),
                new Shape("no line break after the data", 400, CHUNKED + "3\r\nabc0\r\n\r\n"),
                new Shape("length in a trailer", 400, CHUNKED + "3\r\nabc\r\n0\r\nContent-Length: 5\r\n\r\n"),
                new Shape("coding in a trailer", 400, CHUNKED + "3\r\nabc\r\n0\r\nTransfer-Encoding: chunked\r\n\r\n"),
                new Shape("host in a trailer", 400, CHUNKED + "3\r\nabc\r\n0\r\nHost: b\r\n\r\n"),
                new Shape(
                        "forwarding in a trailer", 400, CHUNKED + "3\r\nabc\r\n0\r\nX-Forwarded-For: 1.1.1.1\r\n\r\n"),
                new Shape("trailer without a colon", 400, CHUNKED + "3\r\nabc\r\n0\r\nnonsense\r\n\r\n"),
                new Shape("underscore in a trailer", 400, CHUNKED + "3\r\nabc\r\n0\r\nX_A: 1\r\n\r\n"));
    }

    @Test
    void whatFollowsAGoodRequestIsJudgedOnItsOwn() throws Exception {
        try (RawClient client = new RawClient(gateway.port())) {
            client.send(GET + HOST + "\r\n" + "GET /bad HTTP/1.1\r\nHost : x\r\n\r\n" + JUNK);
            String all = client.readToEnd();
            assertTrue(all.startsWith("HTTP/1.1 200 "), all);
            assertTrue(all.contains("HTTP/1.1 400 "), all);
        }
        assertEquals(List.of("GET /"), List.copyOf(seen));
    }

    @Test
    void aHeadMayComeByteByByte() throws Exception {
        try (RawClient client = new RawClient(gateway.port())) {
            for (char c : (GET + HOST + "X-A: 1\r\n\r\n").toCharArray()) {
                client.send(String.valueOf(c));
            }
            assertTrue(client.readAnswer().startsWith("HTTP/1.1 200 "));
        }
    }

    @Test
    void aHeadThatTakesTooLongIsAnswered408() throws Exception {
        TestGateway hasty = new TestGateway(this::record, m -> m.headerTimeout(Duration.ofMillis(100)));
        try (RunningGateway hurried = GatewayServer.start(hasty, StartOptions.onLoopback());
                RawClient client = new RawClient(hurried.port())) {
            String answer = client.send(GET + "Ho").readToEnd();
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
        }
    }

    @Test
    void aQuietConnectionIsClosedAndConnectionsOverTheLimitToo() throws Exception {
        TestGateway narrow = new TestGateway(
                this::record, m -> m.idleTimeout(Duration.ofMillis(200)).maxConnections(1));
        try (RunningGateway small = GatewayServer.start(narrow, StartOptions.onLoopback());
                RawClient first = new RawClient(small.port())) {
            assertTrue(first.send(GET + HOST + "\r\n").readAnswer().startsWith("HTTP/1.1 200 "));
            try (RawClient second = new RawClient(small.port())) {
                assertTrue(second.isClosedByPeer());
            }
            assertTrue(first.isClosedByPeer());
        }
    }
}
