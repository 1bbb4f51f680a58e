package io.example.grants;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.auth.Grant;
import io.gatewright.runtime.cache.VaryKey;
import io.gatewright.runtime.expression.Values;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Identity;
import java.time.Duration;
import java.util.List;

/** {@code route read GET /orders/{id}}, grants.gw */
final class ReadRoute {
    private static final Grant SCOPE_ORDERS_READ = Grant.scope("staff", "orders:read", "scope");

    private ReadRoute() {}

    static Route open(GatewayRuntime runtime, GrantsParts parts) {
        return runtime.route("read", "/orders/{id}")
                .require(ReadRoute::allowed, List.of(SCOPE_ORDERS_READ), parts.staffAuth) // grants.gw: require staff and scope("orders:read")
                .cache(Duration.ofMinutes(1), List.of(VaryKey.value(ReadRoute::vary))) // grants.gw: route read GET /{id} -> orders { cache 1m { vary [staff.sub…
                .proxy(parts.ordersUpstream); // grants.gw: route read GET /{id} -> orders { cache 1m { vary [staff.sub…
    }

    /** {@code require staff and scope("orders:read")} */
    private static boolean allowed(Exchange x) {
        Identity staff = x.identity("staff");
        return staff != null && SCOPE_ORDERS_READ.isHeldBy(staff);
    }

    /** {@code vary} by {@code staff.sub} */
    private static String vary(Exchange x) {
        Identity staff = x.identity("staff");
        Object staffSub = staff != null ? staff.claim("sub") : null;
        return Values.text(staffSub);
    }
}
