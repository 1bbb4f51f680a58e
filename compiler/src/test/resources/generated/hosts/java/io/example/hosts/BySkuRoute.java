package io.example.hosts;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;

/** {@code route by-sku GET /{version:version}/orders/{sku:sku}}, hosts.gw */
final class BySkuRoute {
    private BySkuRoute() {}

    static Route open(GatewayRuntime runtime, HostsParts parts) {
        return runtime.route("by-sku", "/{version:version}/orders/{sku:sku}")
                .cors(parts.browsersCors) // cors browsers, hosts.gw
                .rewrite("/internal", path -> "/" + path.segment(0) + "/skus/" + path.segment(2)) // hosts.gw: route by-sku GET /{sku:sku} -> orders /internal/{version}/s…
                .proxy(parts.ordersUpstream); // hosts.gw: route by-sku GET /{sku:sku} -> orders /internal/{version}/s…
    }
}
