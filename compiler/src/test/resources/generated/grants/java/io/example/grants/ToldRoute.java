package io.example.grants;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.auth.Grant;
import io.gatewright.runtime.expression.Texts;
import io.gatewright.runtime.expression.Values;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Identity;
import io.gatewright.runtime.transform.HeaderEdits;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.time.Duration;

/** {@code route told GET /told}, grants.gw */
final class ToldRoute {
    private static final Grant SCOPE_A_B_C_D_E_ = Grant.scope("staff", "a.b/c?d=e*", "scope");
    private static final HttpString X_SCOPE = new HttpString("x-scope");
    private static final Grant ROLE_ADMIN = Grant.role("staff", "admin", "realm", "roles");
    private static final HttpString X_ADMIN = new HttpString("x-admin");

    private ToldRoute() {}

    static Route open(GatewayRuntime runtime, GrantsParts parts) {
        return runtime.route("told", "/told")
                .onResponse(ToldRoute::response)
                .identify(parts.staffAuth) // grants.gw: identify staff
                .limit(runtime.limit("told").slidingWindow(100, Duration.ofMinutes(1)).open(), ToldRoute::toldKey) // grants.gw: limit 100/min { key staff.sub ?? client.ip }
                .onRequest(ToldRoute::request)
                .proxy(parts.ordersUpstream); // grants.gw: route told GET /told -> orders
    }

    /** What goes to the client: reads what arrived, then edits. */
    private static void response(Exchange x, HeaderMap headers) {
        Identity staff = x.identity("staff");
        HeaderEdits.set(headers, X_SCOPE, Texts.text(SCOPE_A_B_C_D_E_.isHeldBy(staff))); // grants.gw: response { set header.x-scope = text(scope("a.b/c?d=e*")) }
    }

    /** The key of {@code limit told}: {@code staff.sub ?? client.ip} */
    private static String toldKey(Exchange x) {
        Identity staff = x.identity("staff");
        Object staffSub = staff != null ? staff.claim("sub") : null;
        return Values.text(staffSub != null ? staffSub : x.clientIp());
    }

    /** What goes to the upstream: reads what arrived, then edits. */
    private static void request(Exchange x, HeaderMap headers) {
        Identity staff = x.identity("staff");
        HeaderEdits.set(headers, X_ADMIN, Texts.text(ROLE_ADMIN.isHeldBy(staff))); // grants.gw: request { set header.x-admin = text(role("admin")) }
    }
}
