package io.example.functions;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.expression.Lists;
import io.gatewright.runtime.expression.Texts;
import io.gatewright.runtime.expression.Values;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Identity;
import io.gatewright.runtime.transform.HeaderEdits;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.time.Duration;

/** {@code route chiefs GET /chiefs}, functions.gw */
final class ChiefsRoute {
    private static final HttpString X_STAFF = new HttpString("x-staff");

    private ChiefsRoute() {}

    static Route open(GatewayRuntime runtime, FunctionsParts parts) {
        return runtime.route("chiefs", "/chiefs")
                .require(ChiefsRoute::allowed, parts.staffAuth) // functions.gw: require staff and "chief" in claims.roles and count(claims.…
                .limit(runtime.limit("chiefs").slidingWindow(5, Duration.ofMinutes(1)).open(), ChiefsRoute::chiefsKey) // functions.gw: limit 5/min { key hash(staff.sub ?? "nobody") }
                .onRequest(ChiefsRoute::request)
                .proxy(parts.officeUpstream); // functions.gw: route chiefs GET /chiefs -> office
    }

    /** {@code require staff and "chief" in claims.roles and count(claims.roles ?? []) > 1} */
    private static boolean allowed(Exchange x) {
        Identity staff = x.identity("staff");
        Object staffRoles = staff != null ? staff.claim("roles") : null;
        return staff != null && Lists.holds(staffRoles, "chief") && 1L < Lists.count(staffRoles != null ? staffRoles : Values.list());
    }

    /** The key of {@code limit chiefs}: {@code hash(staff.sub ?? "nobody")} */
    private static String chiefsKey(Exchange x) {
        Identity staff = x.identity("staff");
        Object staffSub = staff != null ? staff.claim("sub") : null;
        return Texts.hash(Values.text(staffSub != null ? staffSub : "nobody"));
    }

    /** What goes to the upstream: reads what arrived, then edits. */
    private static void request(Exchange x, HeaderMap headers) {
        Identity staff = x.identity("staff");
        Object staffSub = staff != null ? staff.claim("sub") : null;
        HeaderEdits.set(headers, X_STAFF, Texts.mask(Values.text(staffSub != null ? staffSub : "nobody"), 2L)); // functions.gw: request { set header.x-staff = mask(staff.sub ?? "nobody", …
    }
}
