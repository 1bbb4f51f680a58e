package io.example.shop;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.transform.HeaderEdits;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;

/** {@code route health GET /health}, shop.gw */
final class HealthRoute {
    private static final HttpString X_REQUEST_ID = new HttpString("x-request-id");
    private static final String BODY = "{\"status\":\"healthy\"}";

    private HealthRoute() {}

    static Route open(GatewayRuntime runtime, ShopParts parts) {
        return runtime.route("health", "/health")
                .onResponse(HealthRoute::response)
                .identify(parts.partnerAuth) // shop.gw: identify partner
                .respondJson(200, BODY); // shop.gw: respond 200 { status: "healthy" }
    }

    /** What goes to the client: reads what arrived, then edits. */
    private static void response(Exchange x, HeaderMap headers) {
        HeaderEdits.removePrefix(headers, "x-internal-"); // shop.gw: remove header.x-internal-*
        HeaderEdits.set(headers, X_REQUEST_ID, x.requestId()); // shop.gw: set header.x-request-id = request.id
    }
}
