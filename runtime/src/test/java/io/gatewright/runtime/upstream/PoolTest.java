package io.gatewright.runtime.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PoolTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @Test
    void requests_beyond_the_bound_wait_and_are_served_in_turn() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        ScriptedUpstream.Script waiting = peer -> {
            while (true) {
                peer.request();
                open.await();
                peer.send(OK);
            }
        };
        List<RawClient> clients = new ArrayList<>();
        try (ScriptedUpstream upstream = new ScriptedUpstream(waiting);
                Front front = Front.to(upstream)
                        .with(builder -> builder.maxConnections(2))
                        .start()) {
            for (int i = 0; i < 10; i++) {
                clients.add(front.connect().get("/" + i));
            }
            while (upstream.requests().size() < 2) {
                Thread.onSpinWait();
            }
            open.countDown();
            for (RawClient client : clients) {
                assertEquals("ok", client.answer().body());
                client.close();
            }
            assertEquals(2, upstream.connections());
            assertEquals(10, upstream.requests().size());
        }
    }

    @Test
    void requests_beyond_the_queue_are_a_503() throws Exception {
        ScriptedUpstream.Script silent = ScriptedUpstream.Peer::awaitEnd;
        List<RawClient> clients = new ArrayList<>();
        try (ScriptedUpstream upstream = new ScriptedUpstream(silent);
                Front front = Front.to(upstream)
                        .with(builder -> builder.maxConnections(1))
                        .start()) {
            for (int i = 0; i < 17; i++) {
                clients.add(front.connect().get("/" + i));
            }
            // One holds the connection and sixteen wait; which they are is the kernel's business.
            Answer refused = front.connect().get("/late").answer();
            assertEquals(503, refused.status());
            assertEquals("1", refused.field("retry-after"));
            for (RawClient client : clients) {
                client.close();
            }
        }
    }

    @Test
    void a_request_that_waits_too_long_is_a_503() throws Exception {
        ScriptedUpstream.Script silent = ScriptedUpstream.Peer::awaitEnd;
        try (ScriptedUpstream upstream = new ScriptedUpstream(silent);
                Front front = Front.to(upstream)
                        .with(builder -> builder.maxConnections(1).connectTimeout(Duration.ofMillis(150)))
                        .start();
                RawClient first = front.connect().get("/1");
                RawClient second = front.connect().get("/2")) {
            assertTrue(first.socket().isConnected());
            assertEquals(503, second.answer().status());
        }
    }

    @Test
    void a_client_that_leaves_the_queue_makes_room() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        ScriptedUpstream.Script waiting = peer -> {
            while (true) {
                peer.request();
                open.await();
                peer.send(OK);
            }
        };
        try (ScriptedUpstream upstream = new ScriptedUpstream(waiting);
                Front front = Front.to(upstream)
                        .with(builder -> builder.maxConnections(1))
                        .start();
                RawClient first = front.connect().get("/1")) {
            while (upstream.requests().isEmpty()) {
                Thread.onSpinWait();
            }
            front.connect().get("/gone").reset();
            open.countDown();
            assertEquals(200, first.answer().status());
            assertEquals(200, first.get("/2").answer().status());
        }
    }

    @Test
    void an_unused_connection_that_the_upstream_closes_is_not_used_again() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        ScriptedUpstream.Script closing = peer -> {
            peer.request();
            peer.send(OK);
            peer.socket.close();
            closed.countDown();
        };
        try (ScriptedUpstream upstream = new ScriptedUpstream(closing);
                Front front = Front.to(upstream).start();
                RawClient client = front.connect()) {
            assertEquals(200, client.get("/").answer().status());
            closed.await();
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx");
            assertEquals(200, client.answer().status());
            assertEquals(2, upstream.connections());
        }
    }

    /** The only I/O thread is held until the answer and the end of the connection are both there to be read. */
    @Test
    void what_may_be_sent_but_once_does_not_wait_for_a_connection_that_has_just_ended() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch waits = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        ScriptedUpstream.Script endingOnce = peer -> {
            boolean first = peer.request().startsWith("GET /1 ");
            asked.countDown();
            if (first) {
                answer.await();
                peer.send(OK);
                peer.socket.shutdownOutput();
                ended.countDown();
                peer.awaitEnd();
            }
            peer.octets(1);
            peer.send(OK);
            while (true) {
                peer.request();
                peer.send(OK);
            }
        };
        try (ScriptedUpstream upstream = new ScriptedUpstream(endingOnce);
                Front front = Front.to(upstream)
                        .with(builder -> builder.maxConnections(1))
                        .preparing(x -> {
                            if (x.method().equals("POST")) {
                                waits.countDown();
                            } else if (x.path().text().equals("/3")) {
                                held.countDown();
                                await(ended);
                            }
                        })
                        .start();
                RawClient first = front.connect().get("/1")) {
            asked.await();
            try (RawClient second = front.connect().send("POST /2 HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx")) {
                waits.await();
                try (RawClient third = front.connect().get("/3")) {
                    held.await();
                    answer.countDown();
                    assertEquals(200, first.answer().status());
                    assertEquals(200, second.answer().status());
                    assertEquals(200, third.answer().status());
                }
            }
            assertEquals(2, upstream.connections());
            assertEquals(3, upstream.requests().size());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void an_upstream_that_says_close_is_believed() throws Exception {
        try (ScriptedUpstream upstream =
                        ScriptedUpstream.answering(OK.replace("OK\r\n", "OK\r\nConnection: foo, Close\r\n"));
                Front front = Front.to(upstream).start();
                RawClient client = front.connect()) {
            assertEquals(200, client.get("/").answer().status());
            assertEquals(200, client.get("/").answer().status());
            assertEquals(2, upstream.connections());
        }
    }
}
