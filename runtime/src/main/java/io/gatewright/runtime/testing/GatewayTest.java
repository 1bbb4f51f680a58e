package io.gatewright.runtime.testing;

import io.gatewright.runtime.time.ManualClock;
import io.gatewright.runtime.upstream.BreakerState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one test does: a fresh gateway on sockets, its upstreams stubbed, its clock standing still. Not thread-safe. */
public final class GatewayTest {
    /** In a path: each item of a list, each value of an object. */
    public static final Object EACH = new Object();

    private final TestClient client;
    private final StubServer stubs;
    private final Function<String, @Nullable BreakerState> breakers;
    private final Map<String, TestCaller> callers;
    private final ManualClock clock;
    private final Patience patience;
    private @Nullable Answer last;
    /** The expectation that is looked at. */
    private String expected = "";

    GatewayTest(
            TestClient client,
            StubServer stubs,
            Function<String, @Nullable BreakerState> breakers,
            Map<String, TestCaller> callers,
            ManualClock clock,
            Patience patience) {
        this.client = client;
        this.stubs = stubs;
        this.breakers = breakers;
        this.callers = callers;
        this.clock = clock;
        this.patience = patience;
    }

    /** From here on the upstream answers so, without a body. @param path may end in {@code /**} */
    public void stub(String upstream, String method, String path, int status) {
        stub(upstream, method, StubPath.of(path), status);
    }

    public void stub(String upstream, String method, StubPath path, int status) {
        stubs.upstream(upstream).stub(method, path, status, null);
    }

    /** The same with a body of type {@code application/json}. */
    public void stub(String upstream, String method, String path, int status, String json) {
        stub(upstream, method, StubPath.of(path), status, json);
    }

    public void stub(String upstream, String method, StubPath path, int status, String json) {
        stubs.upstream(upstream).stub(method, path, status, json);
    }

    /** From here on the upstream takes the request and never answers it. */
    public void stubTimeout(String upstream, String method, String path) {
        stubTimeout(upstream, method, StubPath.of(path));
    }

    public void stubTimeout(String upstream, String method, StubPath path) {
        stubs.upstream(upstream).fail(method, path, StubUpstream.Failure.TIMEOUT);
    }

    /** From here on the upstream closes the connection instead of answering. */
    public void stubUnreachable(String upstream, String method, String path) {
        stubUnreachable(upstream, method, StubPath.of(path));
    }

    public void stubUnreachable(String upstream, String method, StubPath path) {
        stubs.upstream(upstream).fail(method, path, StubUpstream.Failure.UNREACHABLE);
    }

    /** Sends a plain request and waits for the answer. */
    public void send(String method, String target) {
        send(method, target, List.of(), new byte[0], null);
    }

    /** Starts a request that carries more. */
    public TestRequest request(String method, String target) {
        return new TestRequest(this, method, target);
    }

    void send(String method, String target, List<Answer.Field> fields, byte[] body, @Nullable String from) {
        patience.sent();
        try {
            last = client.send(method, target, fields, body, from);
        } finally {
            patience.answered();
        }
    }

    Answer.Field credential(String auth, String claims) {
        TestCaller caller = callers.get(auth);
        if (caller == null) {
            throw new TestFailure("there is no auth " + auth);
        }
        return caller.credential(claims, clock);
    }

    public void repeat(int times, Runnable steps) {
        for (int i = 0; i < times; i++) {
            steps.run();
        }
    }

    /** Moves the gateway's clock. */
    public void advance(Duration by) {
        clock.advance(by);
    }

    /** The status of the last answer. */
    public long status() {
        return answer().status();
    }

    /** A header field of the last answer; null when absent. */
    public @Nullable String header(String name) {
        return answer().header(name);
    }

    /**
     * What the JSON of the last answer holds at {@code path}; null when absent.
     *
     * @param path names and indexes from 0; empty for the whole
     */
    public @Nullable Object body(Object... path) {
        try {
            return Json.within(answer().text(), path);
        } catch (IllegalArgumentException e) {
            throw new TestFailure("the body cannot be read: " + e.getMessage() + came(), e);
        }
    }

    /** How many requests have reached the upstream since the test began. */
    public long calls(String upstream) {
        return stubs.upstream(upstream).calls();
    }

    /** How many per cent of the requests that have reached the upstream since the test began came to that pool. */
    public BigDecimal share(String upstream, String pool) {
        StubUpstream stub = stubs.upstream(upstream);
        int all = stub.calls();
        if (all == 0) {
            throw new TestFailure("no request has reached " + upstream + came());
        }
        return BigDecimal.valueOf(100L * stub.calls(pool))
                .divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }

    /** How the circuit breaker of the upstream stands: {@code closed}, {@code open} or {@code half-open}. */
    public String state(String upstream) {
        BreakerState state = breakers.apply(upstream);
        if (state == null) {
            throw new TestFailure(upstream + " has no breaker");
        }
        return state.text();
    }

    /** The last request that reached the upstream. */
    public SentRequest sent(String upstream) {
        SentRequest last = stubs.upstream(upstream).lastRequest();
        if (last == null) {
            throw new TestFailure("no request has reached " + upstream + came());
        }
        return last;
    }

    /**
     * Says what is looked at next; {@link #that} follows.
     *
     * @param written as in the source
     * @param place in the source, as {@code shop.gw:60}
     */
    public GatewayTest expect(String written, String place) {
        expected = place + ": expected " + written;
        return this;
    }

    /** Ends the test when the check does not hold. */
    public void that(Check check) {
        if (!check.holds()) {
            boolean said = check.wanted().isEmpty() || expected.endsWith(" " + check.wanted());
            throw new TestFailure(
                    "left side: " + check.came() + (said ? "" : "\nright side: " + check.wanted()) + came());
        }
        expected = "";
    }

    /** What went wrong, after the expectation that it went wrong at. */
    String explain(TestFailure failure) {
        return (expected.isEmpty() ? "" : expected + "\n") + failure.getMessage();
    }

    private String came() {
        StringBuilder came = new StringBuilder();
        if (last != null) {
            came.append("\nlast answer: ").append(last.excerpt());
        }
        stubs.unstubbed().forEach(sentence -> came.append("\nnote: ").append(sentence));
        return came.toString();
    }

    private Answer answer() {
        if (last == null) {
            throw new TestFailure("nothing was sent yet");
        }
        return last;
    }
}
