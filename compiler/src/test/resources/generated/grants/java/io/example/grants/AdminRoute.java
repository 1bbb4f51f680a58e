package io.example.grants;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.auth.Grant;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Identity;

/** {@code route admin GET /admin}, grants.gw */
final class AdminRoute {
    private static final Grant ROLE_ADMIN = Grant.role("staff", "admin", "realm", "roles");
    private static final Grant ROLE_BARRED = Grant.role("staff", "barred", "realm", "roles");
    private static final String BODY = "{\"at\":\"admin\"}";

    private AdminRoute() {}

    static Route open(GatewayRuntime runtime, GrantsParts parts) {
        return runtime.route("admin", "/admin")
                .require(AdminRoute::allowed, parts.staffAuth) // grants.gw: route admin GET /admin { require staff.role("admin") and no…
                .respondJson(200, BODY); // grants.gw: route admin GET /admin { require staff.role("admin") and no…
    }

    /** {@code require staff.role("admin") and not staff.role("barred")} */
    private static boolean allowed(Exchange x) {
        Identity staff = x.identity("staff");
        return ROLE_ADMIN.isHeldBy(staff) && !ROLE_BARRED.isHeldBy(staff);
    }
}
