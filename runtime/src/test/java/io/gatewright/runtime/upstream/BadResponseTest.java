package io.gatewright.runtime.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadResponseTest {
    static Stream<String> badHeads() {
        String ok = "HTTP/1.1 200 OK\r\n";
        return Stream.of(
                ok + "X: a\rSet-Cookie: b=c\r\nContent-Length: 0\r\n\r\n",
                ok + "X: a\nY: b\r\nContent-Length: 0\r\n\r\n",
                ok + "X: a\0b\r\nContent-Length: 0\r\n\r\n",
                ok + "X: a\u007fb\r\nContent-Length: 0\r\n\r\n",
                ok + "X: a\r\n folded\r\nContent-Length: 0\r\n\r\n",
                ok + " X: a\r\nContent-Length: 0\r\n\r\n",
                ok + "X : a\r\nContent-Length: 0\r\n\r\n",
                ok + ": a\r\nContent-Length: 0\r\n\r\n",
                ok + "no colon\r\nContent-Length: 0\r\n\r\n",
                ok + "Content-Length: 0\r\nContent-Length: 0\r\n\r\n",
                ok + "Content-Length: 1, 1\r\n\r\nx",
                ok + "Content-Length: -1\r\n\r\n",
                ok + "Content-Length: +1\r\n\r\nx",
                ok + "Content-Length: 0x1\r\n\r\nx",
                ok + "Content-Length: \r\n\r\n",
                ok + "Content-Length: 9999999999999999999\r\n\r\n",
                ok + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                ok + "Transfer-Encoding: gzip\r\n\r\n",
                ok + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                ok + "Transfer-Encoding: identity\r\n\r\nx",
                ok + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                ok + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n",
                "HTTP/1.1 20 OK\r\n\r\n",
                "HTTP/1.1 2000 OK\r\n\r\n",
                "HTTP/1.1 600 OK\r\n\r\n",
                "HTTP/1.2 200 OK\r\n\r\n",
                "HTTP/2 200 OK\r\n\r\n",
                "http/1.1 200 OK\r\n\r\n",
                "HTTP/1.1 200 O\rK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1\t200 OK\r\nContent-Length: 0\r\n\r\n",
                "\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
                "<html>not HTTP</html>\r\n\r\n",
                "");
    }

    @ParameterizedTest
    @MethodSource("badHeads")
    void a_bad_head_is_a_502_and_its_connection_is_dropped(String octets) throws Exception {
        try (ScriptedUpstream upstream = ScriptedUpstream.answeringOnce(octets);
                Front front = Front.to(upstream).start();
                RawClient client = front.connect()) {
            Answer answer = client.get("/orders").answer();
            assertEquals(502, answer.status());
            assertFalse(answer.head().contains("Set-Cookie"), answer.head());
            assertFalse(answer.body().contains("127.0.0.1"), answer.body());
            assertTrue(upstream.sawEnd());
            assertEquals(502, client.get("/again").answer().status());
        }
    }

    @Test
    void an_endless_head_is_a_502() throws Exception {
        ScriptedUpstream.Script endless = peer -> {
            peer.request();
            peer.send("HTTP/1.1 200 OK\r\n");
            while (true) {
                peer.send("X-More: and more and more and more and more\r\n");
            }
        };
        try (ScriptedUpstream upstream = new ScriptedUpstream(endless);
                Front front = Front.to(upstream).start();
                RawClient client = front.connect()) {
            assertEquals(502, client.get("/orders").answer().status());
            assertTrue(upstream.sawEnd());
        }
    }

    @Test
    void endless_interim_heads_are_a_502() throws Exception {
        ScriptedUpstream.Script endless = peer -> {
            peer.request();
            while (true) {
                peer.send("HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n");
            }
        };
        try (ScriptedUpstream upstream = new ScriptedUpstream(endless);
                Front front = Front.to(upstream).start();
                RawClient client = front.connect()) {
            assertEquals(502, client.get("/orders").answer().status());
            assertTrue(upstream.sawEnd());
        }
    }

    static Stream<String> brokenBodies() {
        return Stream.of(
                "Content-Length: 10\r\n\r\nhello",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhello",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhelloX\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0x0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n 0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n-1\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n1_0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\n\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nbad trailer\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("brokenBodies")
    void a_broken_body_is_never_passed_as_whole(String rest) throws Exception {
        ScriptedUpstream.Script broken = peer -> {
            peer.request();
            int body = rest.indexOf("hello") + 5;
            peer.send("HTTP/1.1 200 OK\r\n" + rest.substring(0, body));
            peer.readUntil("go");
            peer.send(rest.substring(body));
            peer.socket.shutdownOutput();
            peer.awaitEnd();
        };
        try (ScriptedUpstream upstream = new ScriptedUpstream(broken);
                Front front = Front.to(upstream).start();
                RawClient client = front.connect()) {
            client.send("POST /orders HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n");
            StringBuilder got = new StringBuilder();
            while (got.indexOf("hello") < 0) {
                got.append(client.octets(1));
            }
            client.send("go");
            got.append(client.rest());
            assertTrue(got.toString().startsWith("HTTP/1.1 200 OK\r\n"), got.toString());
            assertFalse(got.toString().endsWith("0\r\n\r\n"), got.toString());
            assertTrue(upstream.sawEnd());
        }
    }
}
