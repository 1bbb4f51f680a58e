package io.example.hosts;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;

/** {@code route any-order GET /{version:version}/orders/{name}}, hosts.gw */
final class AnyOrderRoute {
    private AnyOrderRoute() {}

    static Route open(GatewayRuntime runtime, HostsParts parts) {
        return runtime.route("any-order", "/{version:version}/orders/{name}")
                .cors(parts.browsersCors) // cors browsers, hosts.gw
                .rewrite("/internal/names", path -> "/" + path.segment(2) + "/") // hosts.gw: route any-order GET /{name} -> orders /internal/names/{name…
                .proxy(parts.ordersUpstream); // hosts.gw: route any-order GET /{name} -> orders /internal/names/{name…
    }
}
