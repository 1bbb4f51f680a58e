package io.example.shop;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Identity;
import io.gatewright.runtime.transform.HeaderEdits;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.time.Duration;

/** {@code route products GET /products/**}, shop.gw */
final class ProductsRoute {
    private static final HttpString X_REQUEST_ID = new HttpString("x-request-id");

    private ProductsRoute() {}

    static Route open(GatewayRuntime runtime, ShopParts parts) {
        return runtime.route("products", "/products/**")
                .onResponse(ProductsRoute::response)
                .identify(parts.partnerAuth) // shop.gw: identify partner
                .limit(parts.baselineLimit, ProductsRoute::baselineKey) // limit baseline, shop.gw
                .cache(Duration.ofMinutes(5), "accept-language") // shop.gw: cache 5m { vary [header.accept-language] }
                .onRequest(ProductsRoute::request)
                .removeJson("items.*.supplierCost") // shop.gw: response { remove body.items.*.supplierCost }
                .proxy(parts.productsUpstream); // shop.gw: route products GET /products/** -> products
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
