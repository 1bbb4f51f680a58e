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
                .upstreams("stock")
                .pools("orders", "canary", "stable")
                .jwt("staff", "HS256", "k", null, null);
        addTo(suite);
        return suite;
    }

    static void addTo(GatewayTests suite) {
        suite
                .test("a refusal is the gateway's own", "resilient.gw:35", ResilientTests::aRefusalIsTheGatewaySOwn)
                .test("an eighth of the requests is enough where that is said", "resilient.gw:42", ResilientTests::anEighthOfTheRequestsIsEnoughWhereThatIsSaid)
                .test("canary takes about five percent", "resilient.gw:23", ResilientTests::canaryTakesAboutFivePercent)
                .test("the breaker opens, then probes", "resilient.gw:28", ResilientTests::theBreakerOpensThenProbes);
    }

    /** {@code test "a refusal is the gateway's own"}, resilient.gw */
    private static void aRefusalIsTheGatewaySOwn(GatewayTest t) {
        t.stub("orders", "GET", "/orders/1", 503);
        t.repeat(20, () -> {
            t.request("GET", "/v2/orders/1")
                    .as("staff", "{\"scope\":\"orders:read\"}")
                    .send();
        });
        t.expect("state(orders.breaker) == \"open\"", "resilient.gw:38").that(Check.equal(t.state("orders"), "open"));
        t.expect("calls(orders) == 20", "resilient.gw:38").that(Check.equal(t.calls("orders"), 20));
        t.expect("share(orders.canary) == 5%", "resilient.gw:38").that(Check.equal(t.share("orders", "canary"), 5));
        t.request("GET", "/v2/orders/1")
                .as("staff", "{\"scope\":\"orders:read\"}")
                .send();
        t.expect("status == 503", "resilient.gw:40").that(Check.equal(t.status(), 503));
        t.expect("header.retry-after == \"15\"", "resilient.gw:40").that(Check.equal(t.header("retry-after"), "15"));
        t.expect("calls(orders) == 20", "resilient.gw:40").that(Check.equal(t.calls("orders"), 20));
    }

    /** {@code test "an eighth of the requests is enough where that is said"}, resilient.gw */
    private static void anEighthOfTheRequestsIsEnoughWhereThatIsSaid(GatewayTest t) {
        t.stub("stock", "GET", "/stock", 200);
        t.repeat(7, () -> {
            t.send("GET", "/stock");
        });
        t.expect("state(stock.breaker) == \"closed\"", "resilient.gw:45").that(Check.equal(t.state("stock"), "closed"));
        t.stubTimeout("stock", "GET", "/stock");
        t.send("GET", "/stock");
        t.expect("status == 504", "resilient.gw:48").that(Check.equal(t.status(), 504));
        t.expect("state(stock.breaker) == \"open\"", "resilient.gw:48").that(Check.equal(t.state("stock"), "open"));
        t.advance(Duration.ofSeconds(15));
        t.stub("stock", "GET", "/stock", 200);
        t.send("GET", "/stock");
        t.expect("status == 200", "resilient.gw:52").that(Check.equal(t.status(), 200));
        t.expect("state(stock.breaker) == \"closed\"", "resilient.gw:52").that(Check.equal(t.state("stock"), "closed"));
    }

    /** {@code test "canary takes about five percent"}, resilient.gw */
    private static void canaryTakesAboutFivePercent(GatewayTest t) {
        t.stub("orders", "GET", "/orders/1", 200);
        t.repeat(500, () -> {
            t.request("GET", "/v2/orders/1")
                    .as("staff", "{\"scope\":\"orders:read\"}")
                    .send();
        });
        t.expect("share(orders.canary) in 3%..7%", "resilient.gw:26").that(Check.between(t.share("orders", "canary"), 3, 7));
    }

    /** {@code test "the breaker opens, then probes"}, resilient.gw */
    private static void theBreakerOpensThenProbes(GatewayTest t) {
        t.stub("orders", "GET", "/orders/1", 503);
        t.repeat(40, () -> {
            t.request("GET", "/v2/orders/1")
                    .as("staff", "{\"scope\":\"orders:read\"}")
                    .send();
        });
        t.expect("state(orders.breaker) == \"open\"", "resilient.gw:31").that(Check.equal(t.state("orders"), "open"));
        t.advance(Duration.ofSeconds(15));
        t.expect("state(orders.breaker) == \"half-open\"", "resilient.gw:33").that(Check.equal(t.state("orders"), "half-open"));
    }
}
