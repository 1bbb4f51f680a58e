package io.gatewright.runtime.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Step;
import io.gatewright.runtime.http.StepServer;
import io.gatewright.runtime.time.ManualClock;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LimitStepTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ManualClock clock = ManualClock.startingAt(0);
    private final AtomicInteger answered = new AtomicInteger();
    private final Limit permin = new Limit("permin", new SlidingWindow(2, MINUTE), 1, clock);

    @Test
    void bothAnswersTellWhereTheClientStands() throws IOException, InterruptedException {
        try (StepServer server = new StepServer(clock, new LimitStep(permin, Exchange::clientIp, this::answer))) {
            HttpResponse<String> first = server.get();
            assertEquals(200, first.statusCode());
            assertEquals("\"permin\";q=2;w=60", field(first, "RateLimit-Policy"));
            assertEquals("\"permin\";r=1;t=60", field(first, "RateLimit"));
            assertEquals("", field(first, "Retry-After"));
            clock.advance(Duration.ofMillis(20_500));
            assertEquals("\"permin\";r=0;t=40", field(server.get(), "RateLimit"));

            HttpResponse<String> refused = server.get();
            assertEquals(429, refused.statusCode());
            assertEquals("40", field(refused, "Retry-After"));
            assertEquals("\"permin\";r=0;t=40", field(refused, "RateLimit"));
            assertEquals("\"permin\";q=2;w=60", field(refused, "RateLimit-Policy"));
            assertEquals("application/problem+json", field(refused, "Content-Type"));
            assertEquals(2, answered.get());

            clock.advance(Duration.ofMillis(39_500));
            assertEquals(200, server.get().statusCode());
        }
    }

    @Test
    void severalLimitsAreAllListed() throws IOException, InterruptedException {
        Limit perhour = new Limit("perhour", new TokenBucket(100, Duration.ofHours(1), 5), 1, clock);
        Step both = new LimitStep(permin, keyed("a"), new LimitStep(perhour, keyed("b"), this::answer));
        try (StepServer server = new StepServer(clock, both)) {
            HttpResponse<String> response = server.get();
            assertEquals(
                    "\"permin\";q=2;w=60, \"perhour\";q=100;w=3600;gatewright-burst=5",
                    field(response, "RateLimit-Policy"));
            assertEquals("\"permin\";r=1;t=60, \"perhour\";r=4;t=36", field(response, "RateLimit"));
        }
    }

    @Test
    void anAllowanceIsSharedByTheRoutesThatAreGivenIt() throws IOException, InterruptedException {
        Step one = new LimitStep(permin, keyed("a"), this::answer);
        Step other = new LimitStep(permin, keyed("a"), this::answer);
        Step routes = x -> (x.header("x-other") == null ? one : other).handle(x);
        try (StepServer server = new StepServer(clock, routes)) {
            assertEquals(200, server.get().statusCode());
            assertEquals(200, server.get("x-other", "1").statusCode());
            assertEquals(429, server.get().statusCode());
        }
    }

    @Test
    void withoutAKeyNobodyPasses() throws IOException, InterruptedException {
        Function<Exchange, String> none = x -> x.header("x-tenant");
        try (StepServer server = new StepServer(clock, new LimitStep(permin, none, this::answer))) {
            assertEquals(500, server.get().statusCode());
            assertEquals(0, answered.get());
            assertEquals(200, server.get("x-tenant", "t").statusCode());
        }
    }

    @Test
    void whatAnUpstreamSaysInTheFieldsIsReplaced() throws IOException, InterruptedException {
        Step upstream = x -> {
            x.http().getResponseHeaders().put(new HttpString("RateLimit"), "\"theirs\";r=9");
            answer(x);
        };
        try (StepServer server = new StepServer(clock, new LimitStep(permin, keyed("a"), upstream))) {
            HttpResponse<String> response = server.get();
            assertFalse(field(response, "RateLimit").contains("theirs"));
            assertTrue(field(response, "RateLimit").contains("permin"));
        }
    }

    private void answer(Exchange x) {
        answered.incrementAndGet();
        x.respond(200, "text/plain", new byte[] {'o', 'k'});
    }

    private static Function<Exchange, String> keyed(String key) {
        return x -> key;
    }

    private static String field(HttpResponse<String> response, String name) {
        return String.join("|", response.headers().allValues(name));
    }
}
