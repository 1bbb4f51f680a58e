package io.example.corners;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.expression.Values;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Identity;
import io.gatewright.runtime.transform.HeaderEdits;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;

/**
 * Only for those who approve.
 *
 * <p>{@code route approve POST /office/orders/{id}/approval}, corners.gw
 */
final class ApproveRoute {
    private static final HttpString AUTHORIZATION = new HttpString("authorization");
    private static final HttpString X_ORDER = new HttpString("x-order");
    private static final HttpString X_REGION = new HttpString("x-region");
    private static final HttpString X_STAFF = new HttpString("x-staff");

    private ApproveRoute() {}

    static Route open(GatewayRuntime runtime, CornersParts parts) {
        return runtime.route("approve", "/office/orders/{id}/approval")
                .maxBody(parts.params.most()) // corners.gw: max-body most
                .limit(parts.carefulLimit, ApproveRoute::carefulKey) // limit careful, corners.gw
                .require(ApproveRoute::allowed, parts.staffAuth) // corners.gw: require claims.role in ["lead", "chief"] and claims.level >…
                .timeout(parts.params.wait_()) // corners.gw: timeout wait
                .onRequest((x, headers) -> request(parts.params, x, headers))
                .proxy(parts.officeUpstream); // corners.gw: route approve POST /orders/{id}/approval -> office
    }

    /** The key of {@code limit careful}: {@code client.ip} */
    private static String carefulKey(Exchange x) {
        return x.clientIp();
    }

    /** {@code require staff and claims.role in ["lead", "chief"] and claims.level >= 3 and path.id != "0"} */
    private static boolean allowed(Exchange x) {
        Identity staff = x.identity("staff");
        Object staffRole = staff != null ? staff.claim("role") : null;
        Object staffLevel = staff != null ? staff.claim("level") : null;
        return staff != null
                && Values.isOneOf(staffRole, "lead", "chief") && Values.isAtMost(3L, staffLevel) && !x.path().decoded(2).equals("0");
    }

    /** What goes to the upstream: reads what arrived, then edits. */
    private static void request(CornersParams params, Exchange x, HeaderMap headers) {
        Identity staff = x.identity("staff");
        Object staffSub = staff != null ? staff.claim("sub") : null;
        HeaderEdits.remove(headers, AUTHORIZATION); // corners.gw: remove header.authorization
        HeaderEdits.set(headers, X_ORDER, x.path().decoded(2)); // corners.gw: set header.x-order = path.id
        HeaderEdits.set(headers, X_REGION, params.region()); // corners.gw: set header.x-region = region
        HeaderEdits.set(headers, X_STAFF, Values.text(staffSub != null ? staffSub : "nobody")); // corners.gw: set header.x-staff = staff.sub ?? "nobody"
    }
}
