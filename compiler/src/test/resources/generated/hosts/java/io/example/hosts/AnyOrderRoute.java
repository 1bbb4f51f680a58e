package io.example.hosts;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;

/** {@code route any-order GET /{version:version}/orders/{name}}, hosts.gw:32 */
final class AnyOrderRoute {
    private AnyOrderRoute() {}

    static Route open(GatewayRuntime runtime, HostsParts parts) {
        return runtime.route("any-order", "/{version:version}/orders/{name}")
                .cors(parts.browsersCors) // hosts.gw:16
                .rewrite("/internal/names", path -> "/" + path.segment(2) + "/") // hosts.gw:32
                .proxy(parts.ordersUpstream); // hosts.gw:32
    }
}
