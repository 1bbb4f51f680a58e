package io.example.grants;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.auth.Grant;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Identity;
import java.util.List;

/** {@code route write POST /orders/}, grants.gw */
final class WriteRoute {
    private static final Grant SCOPE_ORDERS_READ = Grant.scope("staff", "orders:read", "scope");
    private static final Grant SCOPE_ORDERS_WRITE = Grant.scope("staff", "orders:write", "scope");

    private WriteRoute() {}

    static Route open(GatewayRuntime runtime, GrantsParts parts) {
        return runtime.route("write", "/orders/")
                .require(WriteRoute::allowed, List.of(SCOPE_ORDERS_READ, SCOPE_ORDERS_WRITE), parts.staffAuth) // grants.gw: route write POST / -> orders { require scope("orders:write"…
                .proxy(parts.ordersUpstream); // grants.gw: route write POST / -> orders { require scope("orders:write"…
    }

    /** {@code require staff and scope("orders:read") and scope("orders:write")} */
    private static boolean allowed(Exchange x) {
        Identity staff = x.identity("staff");
        return staff != null && SCOPE_ORDERS_READ.isHeldBy(staff)
                && SCOPE_ORDERS_WRITE.isHeldBy(staff);
    }
}
