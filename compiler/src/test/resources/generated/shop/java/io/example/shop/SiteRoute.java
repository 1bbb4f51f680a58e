package io.example.shop;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Identity;
import io.gatewright.runtime.transform.HeaderEdits;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.time.Duration;

/** {@code route site GET /public/**}, shop.gw */
final class SiteRoute {
    private static final HttpString X_REQUEST_ID = new HttpString("x-request-id");

    private SiteRoute() {}

    static Route open(GatewayRuntime runtime, ShopParts parts) {
        return runtime.route("site", "/public/**")
                .onResponse(SiteRoute::response)
                .identify(parts.partnerAuth) // shop.gw: identify partner
                .limit(parts.baselineLimit, SiteRoute::baselineKey) // limit baseline, shop.gw
                .cache(Duration.ofHours(1)) // shop.gw: route site GET /public/** -> site { public; cache 1h }
                .onRequest(SiteRoute::request)
                .proxy(parts.siteUpstream); // shop.gw: route site GET /public/** -> site { public; cache 1h }
    }

    /** What goes to the client: reads what arrived, then edits. */
    private static void response(Exchange x, HeaderMap headers) {
        HeaderEdits.removePrefix(headers, "x-internal-"); // shop.gw: remove header.x-internal-*
        HeaderEdits.set(headers, X_REQUEST_ID, x.requestId()); // shop.gw: set header.x-request-id = request.id
    }

    /** The key of {@code limit baseline}: {@code partner.id ?? client.ip} */
    private static String baselineKey(Exchange x) {
        Identity partner = x.identity("partner");
        return partner != null ? partner.id() : x.clientIp();
    }

    /** What goes to the upstream: reads what arrived, then edits. */
    private static void request(Exchange x, HeaderMap headers) {
        HeaderEdits.removePrefix(headers, "x-internal-"); // shop.gw: remove header.x-internal-*
        HeaderEdits.set(headers, X_REQUEST_ID, x.requestId()); // shop.gw: set header.x-request-id = request.id
    }
}
