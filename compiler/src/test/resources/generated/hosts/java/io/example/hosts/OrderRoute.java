package io.example.hosts;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;

/** {@code route order GET|PUT /{version:version}/orders/{id:int}}, hosts.gw:30 */
final class OrderRoute {
    private OrderRoute() {}

    static Route open(GatewayRuntime runtime, HostsParts parts) {
        return runtime.route("order", "/{version:version}/orders/{id:int}")
                .cors(parts.browsersCors) // hosts.gw:16
                .rewrite("/internal/orders", path -> "/" + path.segment(2)) // hosts.gw:30
                .proxy(parts.ordersUpstream); // hosts.gw:30
    }
}
