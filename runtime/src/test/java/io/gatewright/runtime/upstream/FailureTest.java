package io.gatewright.runtime.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final Duration SOON = Duration.ofMillis(150);

    @Test
    void an_upstream_that_refuses_is_a_502() throws Exception {
        ScriptedUpstream gone = ScriptedUpstream.answering(OK);
        gone.close();
        try (Front front = Front.to(gone).start();
                RawClient client = front.connect()) {
            Answer answer = client.get("/").answer();
            assertEquals(502, answer.status());
            assertFalse((answer.head() + answer.body()).contains(String.valueOf(gone.port())));
            assertEquals(502, client.get("/").answer().status());
        }
    }

    @Test
    void a_transform_that_throws_is_a_500_for_an_answer_of_the_gateways_own_too() throws Exception {
        ScriptedUpstream gone = ScriptedUpstream.answering(OK);
        gone.close();
        try (Front front = Front.to(gone)
                        .with(builder -> builder.maxConnections(1))
                        .preparing(x -> x.onCommit((exchange, head) -> {
                            throw new IllegalStateException("a transform");
                        }))
                        .start();
                RawClient client = front.connect()) {
            for (int i = 0; i < 3; i++) {
                Answer answer = client.get("/").answer();
                assertEquals(500, answer.status());
                assertNotNull(answer.field("x-request-id"));
            }
        }
    }

    @Test
    void a_name_that_does_not_resolve_is_a_502() throws Exception {
        try (Front front = Front.to("http://no-such-host.invalid:80").start();
                RawClient client = front.connect()) {
            assertEquals(502, client.get("/").answer().status());
        }
    }

    @Test
    void an_upstream_that_does_not_accept_in_time_is_a_504() throws Exception {
        List<Socket> filling = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 4; i++) {
                Socket socket = new Socket();
                filling.add(socket);
                try {
                    socket.connect(full.getLocalSocketAddress(), 50);
                } catch (java.net.SocketTimeoutException e) {
                    break;
                }
            }
            try (Front front = Front.to(full.getLocalPort())
                            .with(builder -> builder.connectTimeout(SOON))
                            .start();
                    RawClient client = front.connect()) {
                assertEquals(504, client.get("/").answer().status());
            }
        } finally {
            for (Socket socket : filling) {
                socket.close();
            }
        }
    }

    @Test
    void an_upstream_that_does_not_answer_in_time_is_a_504_and_loses_its_connection() throws Exception {
        ScriptedUpstream.Script silent = peer -> {
            peer.request();
            peer.send("HTTP/1.1 200");
            peer.awaitEnd();
        };
        try (ScriptedUpstream upstream = new ScriptedUpstream(silent);
                Front front = Front.to(upstream)
                        .with(builder -> builder.timeout(SOON))
                        .start();
                RawClient client = front.connect()) {
            assertEquals(504, client.get("/").answer().status());
            assertTrue(upstream.sawEnd());
        }
    }

    @Test
    void a_route_may_have_a_timeout_of_its_own() throws Exception {
        ScriptedUpstream.Script silent = ScriptedUpstream.Peer::awaitEnd;
        try (ScriptedUpstream upstream = new ScriptedUpstream(silent);
                Front front = Front.to(upstream)
                        .preparing(x -> x.timeoutNanos(SOON.toNanos()))
                        .start();
                RawClient client = front.connect()) {
            assertEquals(504, client.get("/").answer().status());
            assertTrue(upstream.sawEnd());
        }
    }

    @Test
    void a_body_that_stands_still_is_cut() throws Exception {
        ScriptedUpstream.Script stalling = peer -> {
            peer.request();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello");
            peer.awaitEnd();
        };
        try (ScriptedUpstream upstream = new ScriptedUpstream(stalling);
                Front front = Front.to(upstream)
                        .with(builder -> builder.idleTimeout(SOON))
                        .start();
                RawClient client = front.connect()) {
            String got = client.get("/").rest();
            assertTrue(got.startsWith("HTTP/1.1 200 OK"), got);
            assertTrue(upstream.sawEnd());
        }
    }

    @Test
    void a_client_that_goes_away_takes_the_call_along() throws Exception {
        ScriptedUpstream.Script silent = peer -> {
            peer.request();
            peer.awaitEnd();
        };
        for (boolean orderly : new boolean[] {true, false}) {
            try (ScriptedUpstream upstream = new ScriptedUpstream(silent);
                    Front front = Front.to(upstream).start();
                    RawClient client = front.connect()) {
                client.get("/");
                while (upstream.requests().isEmpty()) {
                    Thread.onSpinWait();
                }
                if (!orderly) {
                    client.socket().setSoLinger(true, 0);
                }
                client.socket().close();
                assertTrue(upstream.sawEnd());
            }
        }
    }

    @Test
    void a_get_on_a_connection_that_died_is_tried_once_more_and_a_post_is_not() throws Exception {
        for (String method : List.of("GET", "HEAD", "DELETE", "POST", "PATCH")) {
            ScriptedUpstream.Script once = peer -> {
                peer.request();
                peer.send(OK.substring(0, OK.length() - 2).replace(": 2", ": 0"));
                peer.request();
                peer.reset();
            };
            try (ScriptedUpstream upstream = new ScriptedUpstream(once);
                    Front front = Front.to(upstream).start();
                    RawClient client = front.connect()) {
                assertEquals(200, client.get("/").answer().status());
                client.send(method + " / HTTP/1.1\r\nHost: a\r\n\r\n");
                boolean again = !method.startsWith("P");
                assertEquals(
                        again ? 200 : 502, client.answer(method.equals("HEAD")).status(), method);
                assertEquals(again ? 3 : 2, upstream.requests().size(), method);
            }
        }
    }

    @Test
    void a_fresh_connection_that_dies_is_a_502_at_once() throws Exception {
        ScriptedUpstream.Script dying = peer -> {
            peer.request();
            peer.reset();
        };
        try (ScriptedUpstream upstream = new ScriptedUpstream(dying);
                Front front = Front.to(upstream).start();
                RawClient client = front.connect()) {
            assertEquals(502, client.get("/").answer().status());
            assertEquals(1, upstream.requests().size());
        }
    }

    @Test
    void a_get_is_not_tried_again_once_an_octet_came() throws Exception {
        ScriptedUpstream.Script dying = peer -> {
            peer.request();
            peer.send(OK);
            peer.request();
            peer.send("HTTP/1.1 2");
            peer.socket.shutdownOutput();
            peer.awaitEnd();
        };
        try (ScriptedUpstream upstream = new ScriptedUpstream(dying);
                Front front = Front.to(upstream).start();
                RawClient client = front.connect()) {
            assertEquals(200, client.get("/").answer().status());
            assertEquals(502, client.get("/").answer().status());
            assertEquals(2, upstream.requests().size());
        }
    }
}
