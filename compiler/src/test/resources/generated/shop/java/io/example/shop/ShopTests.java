package io.example.shop;

import static io.gatewright.runtime.testing.Check.equal;

import io.gatewright.runtime.testing.GatewayTest;
import io.gatewright.runtime.testing.GatewayTests;

/** The {@code test} blocks of gateway {@code shop}. */
public final class ShopTests {
    private ShopTests() {}

    /** Runs all tests, or those whose names hold one of the arguments; exits with 1 when one fails. */
    public static void main(String[] args) {
        suite().main(args);
    }

    private static GatewayTests suite() {
        return GatewayTests.of("shop", ShopGateway::new)
                .upstreams("users", "orders", "products", "site")
                .jwt("customer", "HS256", "token-key", "https://id.shop.example/", "shop-api")
                .apiKey("partner", "x-api-key", "partner-keys")
                .test("orders refuse a caller without a token", "shop.gw:58", ShopTests::ordersRefuseACallerWithoutAToken)
                .test("the 101st request in a minute is refused", "shop.gw:64", ShopTests::the101stRequestInAMinuteIsRefused)
                .test("what a product costs us stays inside", "shop.gw:71", ShopTests::whatAProductCostsUsStaysInside);
    }

    private static void ordersRefuseACallerWithoutAToken(GatewayTest t) {
        t.send("GET", "/orders/42");
        t.expect("status == 401", "shop.gw:60", equal(t.status(), 401));
        t.expect("calls(orders) == 0", "shop.gw:61", equal(t.calls("orders"), 0));
    }

    private static void the101stRequestInAMinuteIsRefused(GatewayTest t) {
        t.stub("site", "GET", "/public/a", 200);
        t.repeat(100, () -> {
            t.send("GET", "/public/a");
            t.expect("status == 200", "shop.gw:66", equal(t.status(), 200));
        });
        t.send("GET", "/public/a");
        t.expect("status == 429", "shop.gw:68", equal(t.status(), 429));
    }

    private static void whatAProductCostsUsStaysInside(GatewayTest t) {
        t.stub("products", "GET", "/products/tea", 200, "{\"items\":[{\"title\":\"Tea\",\"supplierCost\":2.10}]}");
        t.send("GET", "/products/tea");
        t.expect("body.items[0].title == \"Tea\"", "shop.gw:74", equal(t.body().at("items").at(0).at("title"), "Tea"));
        t.expect("body.items[0].supplierCost == null", "shop.gw:75", equal(t.body().at("items").at(0).at("supplierCost"), null));
    }
}
