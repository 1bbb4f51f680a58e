package io.example.hosts;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;

/** {@code route order GET|PUT /{version:version}/orders/{id:int}}, hosts.gw */
final class OrderRoute {
    private OrderRoute() {}

    static Route open(GatewayRuntime runtime, HostsParts parts) {
        return runtime.route("order", "/{version:version}/orders/{id:int}")
                .cors(parts.browsersCors) // cors browsers, hosts.gw
                .rewrite("/internal/orders", path -> "/" + path.segment(2)) // hosts.gw: route order GET|PUT /{id:int} -> orders /internal/orders/{i…
                .proxy(parts.ordersUpstream); // hosts.gw: route order GET|PUT /{id:int} -> orders /internal/orders/{i…
    }
}
