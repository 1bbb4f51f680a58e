package io.example.resilient;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Identity;

/** {@code route orders-v2 GET|POST /v2/orders/**}, resilient.gw */
final class OrdersV2Route {
    private OrdersV2Route() {}

    static Route open(GatewayRuntime runtime, ResilientParts parts) {
        return runtime.route("orders-v2", "/v2/orders/**")
                .require(OrdersV2Route::allowed, parts.staffAuth) // resilient.gw: require staff
                .rewrite("/orders", path -> path.from(2)) // resilient.gw: route orders-v2 GET|POST /orders/** -> orders /orders/**
                .proxy(parts.ordersUpstream); // resilient.gw: route orders-v2 GET|POST /orders/** -> orders /orders/**
    }

    /** {@code require staff} */
    private static boolean allowed(Exchange x) {
        Identity staff = x.identity("staff");
        return staff != null;
    }
}
