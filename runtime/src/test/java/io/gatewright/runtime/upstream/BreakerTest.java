package io.gatewright.runtime.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.time.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String DOWN = "HTTP/1.1 503 Down\r\nContent-Length: 0\r\n\r\n";

    private final ManualClock clock = ManualClock.startingAt(0);
    private volatile String answer = DOWN;

    private final ScriptedUpstream.Script script = peer -> {
        while (true) {
            peer.request();
            if (answer.isEmpty()) {
                peer.awaitEnd();
            }
            peer.send(answer);
        }
    };

    private Front front(ScriptedUpstream upstream, UnaryOperator<BreakerBuilder> breaker) throws Exception {
        return Front.to(upstream)
                .clock(clock)
                .with(builder -> builder.breaker(breaker))
                .start();
    }

    private static Answer ask(Front front) throws Exception {
        try (RawClient client = front.connect()) {
            return client.get("/").answer();
        }
    }

    @Test
    void it_opens_at_the_share_and_then_answers_without_the_upstream() throws Exception {
        try (ScriptedUpstream upstream = new ScriptedUpstream(script);
                Front front = front(upstream, b -> b.minimum(4))) {
            for (int i = 0; i < 4; i++) {
                assertEquals(BreakerState.CLOSED, front.upstream().breakerState());
                assertEquals(503, ask(front).status());
            }
            assertEquals(BreakerState.OPEN, front.upstream().breakerState());
            Answer refused = ask(front);
            assertEquals(503, refused.status());
            assertEquals("15", refused.field("retry-after"));
            assertTrue(
                    refused.body().contains("The upstream keeps failing and is left alone for now."), refused.body());
            assertEquals(4, upstream.requests().size());
            clock.advance(Duration.ofMillis(14_001));
            assertEquals("1", ask(front).field("retry-after"));
        }
    }

    @Test
    void fewer_failures_than_the_share_leave_it_closed() throws Exception {
        try (ScriptedUpstream upstream = new ScriptedUpstream(script);
                Front front = front(upstream, b -> b.minimum(4))) {
            for (int i = 0; i < 20; i++) {
                answer = i % 5 < 3 ? OK : DOWN;
                ask(front);
            }
            assertEquals(BreakerState.CLOSED, front.upstream().breakerState());
            assertEquals(20, upstream.requests().size());
        }
    }

    @Test
    void what_the_caller_got_wrong_is_no_failure() throws Exception {
        answer = "HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n";
        try (ScriptedUpstream upstream = new ScriptedUpstream(script);
                Front front = front(upstream, b -> b.minimum(1).errors(1))) {
            for (int i = 0; i < 10; i++) {
                assertEquals(404, ask(front).status());
            }
            assertEquals(BreakerState.CLOSED, front.upstream().breakerState());
        }
    }

    @Test
    void failures_that_are_long_past_do_not_count() throws Exception {
        try (ScriptedUpstream upstream = new ScriptedUpstream(script);
                Front front = front(upstream, b -> b.minimum(4))) {
            for (int i = 0; i < 12; i++) {
                ask(front);
                clock.advance(Duration.ofSeconds(4));
            }
            assertEquals(BreakerState.CLOSED, front.upstream().breakerState());
        }
    }

    @Test
    void probes_that_are_answered_close_it() throws Exception {
        try (ScriptedUpstream upstream = new ScriptedUpstream(script);
                Front front = front(upstream, b -> b.minimum(1).probes(2))) {
            ask(front);
            clock.advance(Duration.ofSeconds(15));
            assertEquals(BreakerState.HALF_OPEN, front.upstream().breakerState());
            answer = OK;
            assertEquals(200, ask(front).status());
            assertEquals(BreakerState.HALF_OPEN, front.upstream().breakerState());
            assertEquals(200, ask(front).status());
            assertEquals(BreakerState.CLOSED, front.upstream().breakerState());
        }
    }

    @Test
    void a_probe_that_fails_opens_it_again_for_as_long() throws Exception {
        try (ScriptedUpstream upstream = new ScriptedUpstream(script);
                Front front = front(upstream, b -> b.minimum(1))) {
            ask(front);
            clock.advance(Duration.ofSeconds(15));
            assertEquals(503, ask(front).status());
            assertEquals(2, upstream.requests().size());
            assertEquals(BreakerState.OPEN, front.upstream().breakerState());
            assertEquals("15", ask(front).field("retry-after"));
            assertEquals(2, upstream.requests().size());
        }
    }

    @Test
    void no_more_than_the_probes_are_under_way_and_a_caller_who_leaves_makes_room() throws Exception {
        List<RawClient> probing = new ArrayList<>();
        try (ScriptedUpstream upstream = new ScriptedUpstream(script);
                Front front = front(upstream, b -> b.minimum(1).probes(2))) {
            ask(front);
            clock.advance(Duration.ofSeconds(15));
            answer = "";
            for (int i = 0; i < 2; i++) {
                probing.add(front.connect().get("/slow"));
            }
            while (upstream.requests().size() < 3) {
                Thread.onSpinWait();
            }
            assertEquals("1", ask(front).field("retry-after"));
            assertEquals(3, upstream.requests().size());
            answer = OK;
            probing.get(0).close();
            while (ask(front).status() != 200) {
                Thread.onSpinWait();
            }
            assertEquals(BreakerState.HALF_OPEN, front.upstream().breakerState());
        } finally {
            for (RawClient client : probing) {
                client.close();
            }
        }
    }

    @Test
    void probes_that_hang_make_room_for_others_in_time() throws Exception {
        List<RawClient> hanging = new ArrayList<>();
        try (ScriptedUpstream upstream = new ScriptedUpstream(script);
                Front front = front(upstream, b -> b.minimum(1).probes(2))) {
            ask(front);
            clock.advance(Duration.ofSeconds(15));
            answer = "";
            for (int i = 0; i < 2; i++) {
                hanging.add(front.connect().get("/slow"));
            }
            while (upstream.requests().size() < 3) {
                Thread.onSpinWait();
            }
            answer = OK;
            assertEquals(503, ask(front).status());
            clock.advance(Duration.ofSeconds(15));
            assertEquals(200, ask(front).status());
            assertEquals(200, ask(front).status());
            assertEquals(BreakerState.CLOSED, front.upstream().breakerState());
        } finally {
            for (RawClient client : hanging) {
                client.close();
            }
        }
    }

    @Test
    void time_outs_broken_answers_and_refused_connections_are_failures() throws Exception {
        for (String broken : List.of("", "nonsense\r\n\r\n")) {
            answer = broken;
            try (ScriptedUpstream upstream = new ScriptedUpstream(script);
                    Front front = Front.to(upstream)
                            .with(builder ->
                                    builder.timeout(Duration.ofMillis(50)).breaker(b -> b.minimum(2)))
                            .start()) {
                ask(front);
                ask(front);
                assertEquals(BreakerState.OPEN, front.upstream().breakerState());
            }
        }
        int nobody;
        try (ScriptedUpstream gone = new ScriptedUpstream(script)) {
            nobody = gone.port();
        }
        try (Front front = Front.to(nobody)
                .with(builder -> builder.breaker(b -> b.minimum(1)))
                .start()) {
            assertEquals(502, ask(front).status());
            assertEquals(BreakerState.OPEN, front.upstream().breakerState());
            assertEquals(503, ask(front).status());
        }
    }

    @Test
    void a_caller_who_leaves_tells_nothing_about_the_upstream() throws Exception {
        answer = "";
        try (ScriptedUpstream upstream = new ScriptedUpstream(script);
                Front front = front(upstream, b -> b.minimum(1).errors(1))) {
            for (int i = 1; i <= 3; i++) {
                RawClient client = front.connect().get("/");
                while (upstream.requests().size() < i && front.upstream().breakerState() == BreakerState.CLOSED) {
                    Thread.onSpinWait();
                }
                client.close();
            }
            assertTrue(upstream.sawEnd());
            assertEquals(BreakerState.CLOSED, front.upstream().breakerState());
        }
    }

    @Test
    void what_a_breaker_cannot_be_is_a_problem_of_the_start() throws Exception {
        try (Front front = Front.to(1)
                .with(builder -> builder.breaker(b -> b.errors(0)
                        .errors(101)
                        .minimum(0)
                        .probes(0)
                        .within(Duration.ZERO)
                        .open(Duration.ofDays(2))))
                .start()) {
            assertEquals(
                    List.of(
                            "upstream orders: its breaker's errors must be over 0 % and at most 100 %",
                            "upstream orders: its breaker's errors must be over 0 % and at most 100 %",
                            "upstream orders: its breaker's minimum must be from 1 to 1000000",
                            "upstream orders: its breaker's probes must be from 1 to 1000",
                            "upstream orders: its breaker's within must be positive and at most a day",
                            "upstream orders: its breaker's open must be positive and at most a day"),
                    front.problems());
        }
    }
}
