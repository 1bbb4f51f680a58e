package io.example.resilient;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.auth.Grant;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Identity;
import java.util.List;

/** {@code route orders-v2 GET|POST /v2/orders/**}, resilient.gw */
final class OrdersV2Route {
    private static final Grant SCOPE_ORDERS_READ = Grant.scope("staff", "orders:read", "scope");

    private OrdersV2Route() {}

    static Route open(GatewayRuntime runtime, ResilientParts parts) {
        return runtime.route("orders-v2", "/v2/orders/**")
                .require(OrdersV2Route::allowed, List.of(SCOPE_ORDERS_READ), parts.staffAuth) // resilient.gw: require staff and scope("orders:read")
                .rewrite("/orders", path -> path.from(2)) // resilient.gw: route orders-v2 GET|POST /orders/** -> orders /orders/**
                .proxy(parts.ordersUpstream); // resilient.gw: route orders-v2 GET|POST /orders/** -> orders /orders/**
    }

    /** {@code require staff and scope("orders:read")} */
    private static boolean allowed(Exchange x) {
        Identity staff = x.identity("staff");
        return staff != null && SCOPE_ORDERS_READ.isHeldBy(staff);
    }
}
