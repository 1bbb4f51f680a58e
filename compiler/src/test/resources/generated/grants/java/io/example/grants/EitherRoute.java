package io.example.grants;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.auth.Grant;
import io.gatewright.runtime.expression.JsonText;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Identity;

/**
 * Whoever shows a token of either kind, or a key.
 *
 * <p>{@code route either GET /either}, grants.gw
 */
final class EitherRoute {
    private static final Grant SCOPE_ORDERS_READ = Grant.scope("staff", "orders:read", "scope");
    private static final Grant SCOPE_ORDERS_READ2 = Grant.scope("partner", "orders:read", "scp");
    private static final Grant ROLE_CHIEF = Grant.role("partner", "chief", "https://orders.example/roles");

    private EitherRoute() {}

    static Route open(GatewayRuntime runtime, GrantsParts parts) {
        return runtime.route("either", "/either")
                .require(EitherRoute::allowed, parts.deviceAuth, parts.partnerAuth, parts.staffAuth) // grants.gw: require staff.scope("orders:read") or partner.scope("orders…
                .respondJson(200, EitherRoute::body); // grants.gw: respond 200 { partner: partner.scope("orders:read"), staff:…
    }

    /** {@code require staff.scope("orders:read") or partner.scope("orders:read") or partner.role("chief") or devic…} */
    private static boolean allowed(Exchange x) {
        Identity staff = x.identity("staff");
        Identity partner = x.identity("partner");
        Identity device = x.identity("device");
        return SCOPE_ORDERS_READ.isHeldBy(staff) || SCOPE_ORDERS_READ2.isHeldBy(partner) || ROLE_CHIEF.isHeldBy(partner) || device != null;
    }

    /** The body that {@code respond} gives. */
    private static String body(Exchange x) {
        Identity partner = x.identity("partner");
        Identity staff = x.identity("staff");
        return "{\"partner\":"
                + JsonText.of(SCOPE_ORDERS_READ2.isHeldBy(partner))
                + ",\"staff\":"
                + JsonText.of(SCOPE_ORDERS_READ.isHeldBy(staff))
                + "}";
    }
}
