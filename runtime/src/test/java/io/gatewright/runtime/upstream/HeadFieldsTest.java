package io.gatewright.runtime.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadFieldsTest {
    private static final String EMPTY = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n";

    @Test
    void fields_of_the_hop_and_those_it_names_end_here() throws Exception {
        String answer =
                EMPTY + "Connection: X-Mine, Set-Cookie\r\nX-Mine: 1\r\nSet-Cookie: a=b\r\nKeep-Alive: timeout=5\r\n"
                        + "Proxy-Connection: keep-alive\r\nUpgrade: h2c\r\nX-Other: 2\r\n\r\n";
        try (ScriptedUpstream upstream = ScriptedUpstream.answering(answer);
                Front front = Front.to(upstream).start();
                RawClient client = front.connect()) {
            Answer got = client.get(
                            "/",
                            "Connection: \r\n",
                            "Connection: X-Secret, Authorization, x-forwarded-for, Host\r\n",
                            "X-Secret: 1\r\n",
                            "Authorization: Bearer t\r\n",
                            "Keep-Alive: timeout=5\r\n",
                            "Proxy-Connection: keep-alive\r\n",
                            "TE: gzip, trailers;q=1\r\n",
                            "Upgrade: h2c\r\n",
                            "HTTP2-Settings: AAMAAABk\r\n",
                            "X-Kept: yes\r\n")
                    .answer();
            Answer sent = upstream.lastRequest();
            for (String gone : List.of(
                    "x-secret", "keep-alive", "proxy-connection", "te", "upgrade", "http2-settings", "connection")) {
                assertNull(sent.field(gone), sent.head());
            }
            assertEquals("Bearer t", sent.field("authorization"));
            assertEquals("127.0.0.1", sent.field("x-forwarded-for"));
            assertEquals("yes", sent.field("x-kept"));
            for (String gone : List.of("x-mine", "keep-alive", "proxy-connection", "upgrade")) {
                assertNull(got.field(gone), got.head());
            }
            assertEquals("a=b", got.field("set-cookie"));
            assertEquals("2", got.field("x-other"));
            assertEquals("1.1 gatewright", got.field("via"));
        }
    }

    @Test
    void trailers_are_asked_for_when_the_client_takes_them() throws Exception {
        try (ScriptedUpstream upstream = ScriptedUpstream.answering(EMPTY + "\r\n");
                Front front = Front.to(upstream).start();
                RawClient client = front.connect()) {
            client.get("/", "TE: trailers\r\n", "Connection: TE\r\n").answer();
            assertEquals("trailers", upstream.lastRequest().field("te"));
            assertEquals("te", upstream.lastRequest().field("connection"));
        }
    }

    @Test
    void where_a_request_came_from_is_said_anew_for_strangers() throws Exception {
        try (ScriptedUpstream upstream = ScriptedUpstream.answering(EMPTY + "\r\n");
                Front front = Front.to(upstream).start();
                RawClient client = front.connect()) {
            client.get(
                            "/",
                            "X-Forwarded-For: 6.6.6.6\r\n",
                            "X-Forwarded-For: 7.7.7.7\r\n",
                            "X-Forwarded-Proto: https\r\n",
                            "X-Forwarded-Host: evil.example\r\n",
                            "X-Forwarded-User: root\r\n",
                            "Forwarded: for=6.6.6.6\r\n",
                            "X-Real-IP: 6.6.6.6\r\n",
                            "Via: 1.1 before\r\n")
                    .answer();
            Answer sent = upstream.lastRequest();
            assertEquals("127.0.0.1", sent.field("x-forwarded-for"));
            assertEquals("http", sent.field("x-forwarded-proto"));
            assertEquals("shop.example", sent.field("x-forwarded-host"));
            assertEquals("127.0.0.1:" + upstream.port(), sent.field("host"));
            assertNull(sent.field("x-forwarded-user"));
            assertNull(sent.field("forwarded"));
            assertNull(sent.field("x-real-ip"));
            assertEquals(List.of("1.1 before", "1.1 gatewright"), sent.fields("via"));
        }
    }

    @Test
    void where_a_request_came_from_is_kept_from_trusted_proxies() throws Exception {
        try (ScriptedUpstream upstream = ScriptedUpstream.answering(EMPTY + "\r\n");
                Front front = Front.to(upstream).trusting("127.0.0.0/8").start();
                RawClient client = front.connect()) {
            client.get(
                            "/",
                            "X-Forwarded-For: 6.6.6.6\r\n",
                            "X-Forwarded-Proto: https\r\n",
                            "X-Forwarded-Host: shop.example:8443\r\n",
                            "Forwarded: for=6.6.6.6\r\n")
                    .answer();
            Answer sent = upstream.lastRequest();
            assertEquals("6.6.6.6, 127.0.0.1", sent.field("x-forwarded-for"));
            assertEquals("https", sent.field("x-forwarded-proto"));
            assertEquals("shop.example:8443", sent.field("x-forwarded-host"));
            assertEquals("for=6.6.6.6", sent.field("forwarded"));
        }
    }

    @Test
    void transforms_edit_what_goes_out_and_see_what_came_in() throws Exception {
        HttpString added = new HttpString("X-Added");
        try (ScriptedUpstream upstream = ScriptedUpstream.answering(EMPTY + "\r\n");
                Front front = Front.to(upstream)
                        .preparing(x -> {
                            x.onUpstreamRequest((exchange, head) -> {
                                head.put(added, String.valueOf(exchange.header("x-old")));
                                head.remove("x-old");
                                head.put(Headers.CONTENT_LENGTH, 99);
                                head.put(Headers.CONNECTION, "close");
                            });
                            x.onCommit((exchange, head) -> head.put(added, String.valueOf(exchange.header("x-old"))));
                        })
                        .start();
                RawClient client = front.connect()) {
            Answer got = client.get("/", "X-Old: 1\r\n").answer();
            Answer sent = upstream.lastRequest();
            assertEquals("1", sent.field("x-added"));
            assertEquals("127.0.0.1", sent.field("x-forwarded-for"));
            assertNull(sent.field("x-old"));
            assertNull(sent.field("content-length"));
            assertNull(sent.field("connection"));
            assertEquals("1", got.field("x-added"));
        }
    }

    @Test
    void a_value_that_would_begin_another_line_is_never_sent() throws Exception {
        for (String bad : List.of("a\r\nX-Evil: 1", "a\nb", "a\0", "a\u010Ab", "a\u0141")) {
            try (ScriptedUpstream upstream = ScriptedUpstream.answering(EMPTY + "\r\n");
                    Front front = Front.to(upstream)
                            .preparing(x -> x.onUpstreamRequest((e, head) -> head.put(new HttpString("X-A"), bad)))
                            .start();
                    RawClient client = front.connect()) {
                assertEquals(502, client.get("/").answer().status());
                assertTrue(upstream.requests().isEmpty());
                assertFalse(upstream.requests().toString().contains("Evil"));
            }
        }
    }
}
