package io.example.shop;

import io.gatewright.runtime.testing.Check;
import io.gatewright.runtime.testing.GatewayTest;
import io.gatewright.runtime.testing.GatewayTests;

/** The {@code test} blocks of {@code gateway shop} */
public final class ShopTests {
    private ShopTests() {}

    /** Runs the tests, or those whose title contains the argument; ends with 1 when one fails. */
    public static void main(String[] args) {
        suite().runAndExit(args);
    }

    /** What the gateway needs, and its tests. */
    static GatewayTests suite() {
        GatewayTests suite = GatewayTests.of("shop", ShopGateway::new)
                .upstreams("orders", "products", "site", "users")
                .jwt("customer", "HS256", "token-key", "https://id.shop.example/", "shop-api")
                .apiKey("partner", "x-api-key", "partner-keys");
        addTo(suite);
        return suite;
    }

    static void addTo(GatewayTests suite) {
        suite
                .test("orders refuse a caller without a token", "shop.gw:58", ShopTests::ordersRefuseACallerWithoutAToken)
                .test("the 101st request in a minute is refused", "shop.gw:64", ShopTests::the101stRequestInAMinuteIsRefused)
                .test("what a product costs us stays inside", "shop.gw:71", ShopTests::whatAProductCostsUsStaysInside);
    }

    /** {@code test "orders refuse a caller without a token"}, shop.gw */
    private static void ordersRefuseACallerWithoutAToken(GatewayTest t) {
        t.send("GET", "/orders/42");
        t.expect("status == 401", "shop.gw:60").that(Check.equal(t.status(), 401));
        t.expect("calls(orders) == 0", "shop.gw:61").that(Check.equal(t.calls("orders"), 0));
    }

    /** {@code test "the 101st request in a minute is refused"}, shop.gw */
    private static void the101stRequestInAMinuteIsRefused(GatewayTest t) {
        t.stub("site", "GET", "/public/a", 200);
        t.repeat(100, () -> {
            t.send("GET", "/public/a");
            t.expect("status == 200", "shop.gw:66").that(Check.equal(t.status(), 200));
        });
        t.send("GET", "/public/a");
        t.expect("status == 429", "shop.gw:68").that(Check.equal(t.status(), 429));
    }

    /** {@code test "what a product costs us stays inside"}, shop.gw */
    private static void whatAProductCostsUsStaysInside(GatewayTest t) {
        t.stub("products", "GET", "/products/tea", 200, "{\"items\":[{\"title\":\"Tea\",\"supplierCost\":2.10}]}");
        t.send("GET", "/products/tea");
        t.expect("body.items[0].title == \"Tea\"", "shop.gw:74").that(Check.equal(t.body("items", 0, "title"), "Tea"));
        t.expect("body.items[0].supplierCost == null", "shop.gw:75").that(Check.equal(t.body("items", 0, "supplierCost"), null));
    }
}
