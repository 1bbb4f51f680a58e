package io.example.hosts;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;

/** {@code route by-sku GET /{version:version}/orders/{sku:sku}}, hosts.gw:31 */
final class BySkuRoute {
    private BySkuRoute() {}

    static Route open(GatewayRuntime runtime, HostsParts parts) {
        return runtime.route("by-sku", "/{version:version}/orders/{sku:sku}")
                .cors(parts.browsersCors) // hosts.gw:16
                .rewrite("/internal", path -> "/" + path.segment(0) + "/skus/" + path.segment(2)) // hosts.gw:31
                .proxy(parts.ordersUpstream); // hosts.gw:31
    }
}
