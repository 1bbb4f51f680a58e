package io.example.hosts;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.expression.JsonText;
import io.gatewright.runtime.http.Exchange;

/** {@code route shop-asks OPTIONS|POST /ask}, hosts.gw */
final class ShopAsksRoute {
    private ShopAsksRoute() {}

    static Route open(GatewayRuntime runtime, HostsParts parts) {
        return runtime.route("shop-asks", "/ask")
                .namesOptions()
                .respondJson(200, ShopAsksRoute::body); // hosts.gw: route shop-asks OPTIONS|POST /ask { lift cors because "it a…
    }

    /** The body that {@code respond} gives. */
    private static String body(Exchange x) {
        return "{\"asked\":"
                + JsonText.of(x.method())
                + ",\"by\":"
                + JsonText.of(x.scheme())
                + "}";
    }
}
