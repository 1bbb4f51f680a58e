package io.example.shop;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Identity;
import io.gatewright.runtime.transform.HeaderEdits;
import io.undertow.util.HeaderMap;
import java.time.Duration;

/** {@code route products GET /products/** -> products}, shop.gw:45 */
final class ProductsRoute {
    private ProductsRoute() {}

    static Route open(GatewayRuntime runtime, ShopParts parts) {
        return runtime.route("products", "/products/**")
                .onResponse(ProductsRoute::response)
                .identify(parts.partnerAuth) // shop.gw:31
                .limit(parts.baselineLimit, ProductsRoute::baselineKey) // shop.gw:32
                .cache(Duration.ofMinutes(5), "accept-language") // shop.gw:47
                .onRequest(ProductsRoute::request)
                .removeJson("items.*.supplierCost") // shop.gw:48
                .proxy(parts.productsUpstream);
    }

    /** {@code partner.id ?? client.ip}, shop.gw:32 */
    private static String baselineKey(Exchange x) {
        Identity partner = x.identity("partner");
        return partner != null ? partner.id() : x.clientIp();
    }

    /** {@code request { … }}, shop.gw:33 */
    private static void request(Exchange x, HeaderMap headers) {
        String requestId = x.requestId();
        HeaderEdits.set(headers, "x-request-id", requestId); // shop.gw:34
        HeaderEdits.removePrefix(headers, "x-internal-"); // shop.gw:35
    }

    /** {@code response { … }}, shop.gw:37 */
    private static void response(Exchange x, HeaderMap headers) {
        String requestId = x.requestId();
        HeaderEdits.set(headers, "x-request-id", requestId); // shop.gw:38
        HeaderEdits.removePrefix(headers, "x-internal-"); // shop.gw:39
    }
}
