package io.example.hosts;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;

/** {@code route search GET /search/**}, hosts.gw:39 */
final class SearchRoute {
    private SearchRoute() {}

    static Route open(GatewayRuntime runtime, HostsParts parts) {
        return runtime.route("search", "/search/**")
                .cors(parts.browsersCors) // hosts.gw:16
                .rewrite("/search", path -> path.from(1)) // hosts.gw:39
                .proxy(parts.ordersUpstream); // hosts.gw:39
    }
}
