package io.example.shop;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Identity;
import io.gatewright.runtime.transform.HeaderEdits;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;

/** {@code route orders ANY /orders/**}, shop.gw */
final class OrdersRoute {
    private static final HttpString X_REQUEST_ID = new HttpString("x-request-id");

    private OrdersRoute() {}

    static Route open(GatewayRuntime runtime, ShopParts parts) {
        return runtime.route("orders", "/orders/**")
                .onResponse(OrdersRoute::response)
                .identify(parts.partnerAuth) // shop.gw: identify partner
                .require(OrdersRoute::allowed, parts.customerAuth) // shop.gw: route orders ANY /orders/** -> orders { require customer }
                .limit(parts.baselineLimit, OrdersRoute::baselineKey) // limit baseline, shop.gw
                .onRequest(OrdersRoute::request)
                .proxy(parts.ordersUpstream); // shop.gw: route orders ANY /orders/** -> orders { require customer }
    }

    /** What goes to the client: reads what arrived, then edits. */
    private static void response(Exchange x, HeaderMap headers) {
        HeaderEdits.removePrefix(headers, "x-internal-"); // shop.gw: remove header.x-internal-*
        HeaderEdits.set(headers, X_REQUEST_ID, x.requestId()); // shop.gw: set header.x-request-id = request.id
    }

    /** {@code require customer} */
    private static boolean allowed(Exchange x) {
        Identity customer = x.identity("customer");
        return customer != null;
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
