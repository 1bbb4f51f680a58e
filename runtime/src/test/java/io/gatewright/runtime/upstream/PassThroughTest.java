package io.gatewright.runtime.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PassThroughTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    static Stream<String> goodAnswers() {
        return Stream.of(
                OK + "Content-Length: 5\r\n\r\nhello",
                OK + "Transfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n",
                OK + "Transfer-Encoding: Chunked\r\n\r\n5;name=value\r\nhello\r\n0\r\n\r\n",
                "HTTP/1.1 200\r\nContent-Length: 5\r\n\r\nhello",
                "HTTP/1.1 200 \r\nContent-Length:5\r\n\r\nhello",
                "HTTP/1.1 100 Continue\r\n\r\n" + OK + "Content-Length: 5\r\n\r\nhello",
                "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n" + OK + "Content-Length: 5\r\n\r\nhello");
    }

    @ParameterizedTest
    @MethodSource("goodAnswers")
    void an_answer_comes_through_whole_and_its_connection_is_used_again(String octets) throws Exception {
        try (ScriptedUpstream upstream = ScriptedUpstream.answering(octets);
                Front front = Front.to(upstream).start();
                RawClient client = front.connect()) {
            for (int i = 0; i < 5; i++) {
                Answer answer = client.get("/orders/" + i).answer();
                assertEquals("HTTP/1.1 200 OK", answer.firstLine());
                assertEquals("hello", answer.body());
                assertNull(answer.field("link"));
            }
            assertEquals(1, upstream.connections());
        }
    }

    @ParameterizedTest
    @MethodSource("goodAnswers")
    void an_answer_may_come_octet_by_octet(String octets) throws Exception {
        ScriptedUpstream.Script dripping = peer -> {
            while (true) {
                peer.request();
                for (int i = 0; i < octets.length(); i++) {
                    peer.send(octets.substring(i, i + 1));
                }
            }
        };
        try (ScriptedUpstream upstream = new ScriptedUpstream(dripping);
                Front front = Front.to(upstream).start();
                RawClient client = front.connect()) {
            assertEquals("hello", client.get("/").answer().body());
            assertEquals("hello", client.get("/").answer().body());
            assertEquals(1, upstream.connections());
        }
    }

    @Test
    void a_body_may_end_with_the_connection() throws Exception {
        try (ScriptedUpstream upstream = ScriptedUpstream.answeringOnce("HTTP/1.0 200 OK\r\n\r\nhello");
                Front front = Front.to(upstream).start();
                RawClient client = front.connect()) {
            assertEquals("hello", client.get("/").answer().body());
            assertEquals("hello", client.get("/").answer().body());
            assertEquals(2, upstream.connections());
        }
    }

    @Test
    void octets_after_an_answer_end_its_connection_and_answer_nothing() throws Exception {
        String two = OK + "Content-Length: 5\r\n\r\nhello" + OK + "Content-Length: 4\r\n\r\nevil";
        try (ScriptedUpstream upstream = ScriptedUpstream.answering(two);
                Front front = Front.to(upstream).start();
                RawClient client = front.connect()) {
            assertEquals("hello", client.get("/").answer().body());
            assertEquals("hello", client.get("/").answer().body());
            assertEquals(2, upstream.connections());
        }
    }

    @Test
    void head_204_and_304_have_no_body_whatever_their_fields_say() throws Exception {
        String[] heads = {
            OK + "Content-Length: 5\r\n\r\n",
            "HTTP/1.1 204 No Content\r\n\r\n",
            "HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\nContent-Length: 5\r\n\r\n"
        };
        ScriptedUpstream.Script script = peer -> {
            for (String head : heads) {
                peer.request();
                peer.send(head);
            }
            peer.awaitEnd();
        };
        try (ScriptedUpstream upstream = new ScriptedUpstream(script);
                Front front = Front.to(upstream).start();
                RawClient client = front.connect()) {
            client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
            Answer head = client.answer(true);
            assertEquals("5", head.field("content-length"));
            assertEquals(204, client.get("/").answer().status());
            assertEquals(304, client.get("/").answer().status());
            assertEquals(1, upstream.connections());
        }
    }

    @Test
    void what_is_forwarded_is_the_normal_form_and_the_raw_query() throws Exception {
        try (ScriptedUpstream upstream = ScriptedUpstream.answering(OK + "Content-Length: 0\r\n\r\n");
                Front front = Front.to(upstream).start();
                RawClient client = front.connect()) {
            client.get("/a%7eb/%c3%a9?x=%7e&y=a+b").answer();
            assertEquals(
                    "GET /a~b/%C3%A9?x=%7e&y=a+b HTTP/1.1",
                    upstream.lastRequest().firstLine());
        }
    }

    @Test
    void pipelined_requests_are_answered_in_turn() throws Exception {
        ScriptedUpstream.Script echo = peer -> {
            while (true) {
                String request = peer.request();
                String path = request.substring(4, request.indexOf(" HTTP"));
                peer.send(OK + "Content-Length: " + path.length() + "\r\n\r\n" + path);
            }
        };
        try (ScriptedUpstream upstream = new ScriptedUpstream(echo);
                Front front = Front.to(upstream).start();
                RawClient client = front.connect()) {
            client.send(
                    "GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\nGET /3 HTTP/1.1\r\nHost: a\r\n\r\n");
            assertEquals("/1", client.answer().body());
            assertEquals("/2", client.answer().body());
            assertEquals("/3", client.answer().body());
        }
    }

    @Test
    void a_head_reaches_the_client_before_the_body_begins() throws Exception {
        ScriptedUpstream.Script slow = peer -> {
            peer.request();
            peer.send(OK + "Transfer-Encoding: chunked\r\n\r\n");
            peer.readUntil("go");
            peer.send("5\r\nhello\r\n0\r\n\r\n");
            peer.awaitEnd();
        };
        try (ScriptedUpstream upstream = new ScriptedUpstream(slow);
                Front front = Front.to(upstream).start();
                RawClient client = front.connect()) {
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n");
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append(client.octets(1));
            }
            assertTrue(head.toString().startsWith(OK));
            client.send("go");
            assertEquals("05\r\nhello\r\n0\r\n\r\n", client.octets(16));
        }
    }
}
