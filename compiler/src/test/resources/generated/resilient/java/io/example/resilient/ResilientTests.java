package io.example.resilient;

import io.gatewright.runtime.testing.Check;
import io.gatewright.runtime.testing.GatewayTest;
import io.gatewright.runtime.testing.GatewayTests;
import java.time.Duration;

/** The {@code test} blocks of {@code gateway resilient} */
public final class ResilientTests {
    private ResilientTests() {}

    /** Runs the tests, or those whose title contains the argument; ends with 1 when one fails. */
    public static void main(String[] args) {
        suite().runAndExit(args);
    }

    /** What the gateway needs, and its tests. */
    static GatewayTests suite() {
        GatewayTests suite = GatewayTests.of("resilient", ResilientGateway::new)
                .upstreams("plain", "stock")
                .pools("orders", "canary", "stable")
                .jwt("staff", "HS256", "k", null, null);
        addTo(suite);
        return suite;
    }

    static void addTo(GatewayTests suite) {
        suite
                .test("a breaker of which nothing is said", "resilient.gw:20", ResilientTests::aBreakerOfWhichNothingIsSaid)
                .test("a refusal is the gateway's own", "resilient.gw:55", ResilientTests::aRefusalIsTheGatewaySOwn)
                .test("an eighth of the requests is enough where that is said", "resilient.gw:62", ResilientTests::anEighthOfTheRequestsIsEnoughWhereThatIsSaid)
                .test("canary takes about five percent", "resilient.gw:43", ResilientTests::canaryTakesAboutFivePercent)
                .test("the breaker opens, then probes", "resilient.gw:48", ResilientTests::theBreakerOpensThenProbes);
    }

    /** {@code test "a breaker of which nothing is said"}, resilient.gw */
    private static void aBreakerOfWhichNothingIsSaid(GatewayTest t) {
        t.stub("plain", "GET", "/plain", 200);
        t.repeat(10, () -> {
            t.send("GET", "/plain");
        });
        t.advance(Duration.ofSeconds(9));
        t.stub("plain", "GET", "/plain", 500);
        t.repeat(9, () -> {
            t.send("GET", "/plain");
        });
        t.expect("state(plain.breaker) == \"closed\"", "resilient.gw:26").that(Check.equal(t.state("plain"), "closed"));
        t.send("GET", "/plain");
        t.expect("state(plain.breaker) == \"open\"", "resilient.gw:28").that(Check.equal(t.state("plain"), "open"));
        t.advance(Duration.ofSeconds(14));
        t.expect("state(plain.breaker) == \"open\"", "resilient.gw:30").that(Check.equal(t.state("plain"), "open"));
        t.advance(Duration.ofSeconds(1));
        t.stub("plain", "GET", "/plain", 200);
        t.repeat(2, () -> {
            t.send("GET", "/plain");
        });
        t.expect("state(plain.breaker) == \"half-open\"", "resilient.gw:34").that(Check.equal(t.state("plain"), "half-open"));
        t.send("GET", "/plain");
        t.expect("state(plain.breaker) == \"closed\"", "resilient.gw:36").that(Check.equal(t.state("plain"), "closed"));
    }

    /** {@code test "a refusal is the gateway's own"}, resilient.gw */
    private static void aRefusalIsTheGatewaySOwn(GatewayTest t) {
        t.stub("orders", "GET", "/orders/1", 503);
        t.repeat(20, () -> {
            t.request("GET", "/v2/orders/1")
                    .as("staff", "{\"scope\":\"orders:read\"}")
                    .send();
        });
        t.expect("state(orders.breaker) == \"open\"", "resilient.gw:58").that(Check.equal(t.state("orders"), "open"));
        t.expect("calls(orders) == 20", "resilient.gw:58").that(Check.equal(t.calls("orders"), 20));
        t.expect("share(orders.canary) == 5%", "resilient.gw:58").that(Check.equal(t.share("orders", "canary"), 5));
        t.request("GET", "/v2/orders/1")
                .as("staff", "{\"scope\":\"orders:read\"}")
                .send();
        t.expect("status == 503", "resilient.gw:60").that(Check.equal(t.status(), 503));
        t.expect("header.retry-after == \"15\"", "resilient.gw:60").that(Check.equal(t.header("retry-after"), "15"));
        t.expect("calls(orders) == 20", "resilient.gw:60").that(Check.equal(t.calls("orders"), 20));
    }

    /** {@code test "an eighth of the requests is enough where that is said"}, resilient.gw */
    private static void anEighthOfTheRequestsIsEnoughWhereThatIsSaid(GatewayTest t) {
        t.stub("stock", "GET", "/stock", 200);
        t.repeat(7, () -> {
            t.send("GET", "/stock");
        });
        t.expect("state(stock.breaker) == \"closed\"", "resilient.gw:65").that(Check.equal(t.state("stock"), "closed"));
        t.stubTimeout("stock", "GET", "/stock");
        t.send("GET", "/stock");
        t.expect("status == 504", "resilient.gw:68").that(Check.equal(t.status(), 504));
        t.expect("state(stock.breaker) == \"open\"", "resilient.gw:68").that(Check.equal(t.state("stock"), "open"));
        t.advance(Duration.ofSeconds(15));
        t.stub("stock", "GET", "/stock", 200);
        t.send("GET", "/stock");
        t.expect("status == 200", "resilient.gw:72").that(Check.equal(t.status(), 200));
        t.expect("state(stock.breaker) == \"closed\"", "resilient.gw:72").that(Check.equal(t.state("stock"), "closed"));
    }

    /** {@code test "canary takes about five percent"}, resilient.gw */
    private static void canaryTakesAboutFivePercent(GatewayTest t) {
        t.stub("orders", "GET", "/orders/1", 200);
        t.repeat(500, () -> {
            t.request("GET", "/v2/orders/1")
                    .as("staff", "{\"scope\":\"orders:read\"}")
                    .send();
        });
        t.expect("share(orders.canary) in 3%..7%", "resilient.gw:46").that(Check.between(t.share("orders", "canary"), 3, 7));
    }

    /** {@code test "the breaker opens, then probes"}, resilient.gw */
    private static void theBreakerOpensThenProbes(GatewayTest t) {
        t.stub("orders", "GET", "/orders/1", 503);
        t.repeat(40, () -> {
            t.request("GET", "/v2/orders/1")
                    .as("staff", "{\"scope\":\"orders:read\"}")
                    .send();
        });
        t.expect("state(orders.breaker) == \"open\"", "resilient.gw:51").that(Check.equal(t.state("orders"), "open"));
        t.advance(Duration.ofSeconds(15));
        t.expect("state(orders.breaker) == \"half-open\"", "resilient.gw:53").that(Check.equal(t.state("orders"), "half-open"));
    }
}
