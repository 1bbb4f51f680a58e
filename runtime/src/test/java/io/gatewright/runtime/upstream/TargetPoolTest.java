package io.gatewright.runtime.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TargetPoolTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private static String at(ScriptedUpstream upstream) {
        return "http://127.0.0.1:" + upstream.port();
    }

    private static void ask(Front front, int times) throws Exception {
        try (RawClient client = front.connect()) {
            for (int i = 0; i < times; i++) {
                assertEquals(200, client.get("/" + i).answer().status());
            }
        }
    }

    @Test
    void pools_share_the_requests_by_weight_and_their_targets_by_theirs() throws Exception {
        try (ScriptedUpstream a = ScriptedUpstream.answering(OK);
                ScriptedUpstream b = ScriptedUpstream.answering(OK);
                ScriptedUpstream canary = ScriptedUpstream.answering(OK);
                ScriptedUpstream off = ScriptedUpstream.answering(OK);
                Front front = Front.to(builder -> builder.pool("stable", 9)
                                .target(at(a), 2)
                                .target(at(b), 1)
                                .pool("canary", 1)
                                .target(at(canary))
                                .pool("off", 0)
                                .target(at(off)))
                        .start()) {
            ask(front, 100);
            assertEquals(60, a.requests().size());
            assertEquals(30, b.requests().size());
            assertEquals(10, canary.requests().size());
            assertEquals(0, off.requests().size());
            assertTrue(a.requests().get(0).contains("\r\nHost: 127.0.0.1:" + a.port() + "\r\n"));
            assertTrue(b.requests().get(0).contains("\r\nHost: 127.0.0.1:" + b.port() + "\r\n"));
            assertEquals(1, a.connections());
        }
    }

    @Test
    void the_bound_of_connections_is_of_each_target() throws Exception {
        ScriptedUpstream.Script silent = ScriptedUpstream.Peer::awaitEnd;
        try (ScriptedUpstream a = new ScriptedUpstream(silent);
                ScriptedUpstream b = new ScriptedUpstream(silent);
                Front front = Front.to(
                                builder -> builder.target(at(a)).target(at(b)).maxConnections(1))
                        .start();
                RawClient first = front.connect().get("/1");
                RawClient second = front.connect().get("/2")) {
            while (a.connections() + b.connections() < 2) {
                Thread.onSpinWait();
            }
            assertTrue(first.socket().isConnected() && second.socket().isConnected());
            assertEquals(1, a.connections());
            assertEquals(1, b.connections());
        }
    }

    @Test
    void unused_connections_of_every_target_are_closed_when_the_gateway_stops() throws Exception {
        try (ScriptedUpstream a = ScriptedUpstream.answering(OK);
                ScriptedUpstream b = ScriptedUpstream.answering(OK)) {
            try (Front front =
                    Front.to(builder -> builder.target(at(a)).target(at(b))).start()) {
                ask(front, 2);
            }
            assertTrue(a.sawEnd());
            assertTrue(b.sawEnd());
        }
    }

    @Test
    void weights_that_cannot_be_are_problems_of_the_start() throws Exception {
        try (Front front = Front.to(builder -> builder.pool("a", -1)
                        .target("http://127.0.0.1:1", 1001)
                        .pool("b", 0)
                        .target("http://127.0.0.1:1", 0)
                        .pool("c", 1))
                .start()) {
            assertEquals(
                    List.of(
                            "upstream orders: the weight of pool a must be from 0 to 1000",
                            "upstream orders: the weight of target must be from 0 to 1000",
                            "upstream orders, pool b: the weight of each of its targets is 0",
                            "upstream orders, pool c: it has no target"),
                    front.problems());
        }
        try (Front front = Front.to(builder -> builder.pool("a", 0)
                        .target("http://127.0.0.1:1")
                        .pool("b", 0)
                        .target("http://127.0.0.1:2"))
                .start()) {
            assertEquals(List.of("upstream orders: the weight of each of its pools is 0"), front.problems());
        }
    }
}
