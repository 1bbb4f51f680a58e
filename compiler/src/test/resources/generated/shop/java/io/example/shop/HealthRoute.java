package io.example.shop;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;

/** {@code route health GET /health}, shop.gw:52 */
final class HealthRoute {
    /** {@code respond 200 …}, shop.gw:55 */
    private static final String BODY = "{\"status\":\"healthy\"}";

    private HealthRoute() {}

    static Route open(GatewayRuntime runtime, ShopParts parts) {
        return runtime.route("health", "/health")
                .onResponse(HealthRoute::response)
                .identify(parts.partnerAuth) // shop.gw:31
                .respondJson(200, BODY); // shop.gw:55
    }
}
