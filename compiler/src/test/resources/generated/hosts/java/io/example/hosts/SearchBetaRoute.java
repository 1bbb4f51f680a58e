package io.example.hosts;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;

/** {@code route search-beta GET /search/**}, hosts.gw:40 */
final class SearchBetaRoute {
    private SearchBetaRoute() {}

    static Route open(GatewayRuntime runtime, HostsParts parts) {
        return runtime.route("search-beta", "/search/**")
                .cors(parts.browsersCors) // hosts.gw:16
                .rewrite("/beta", path -> path.from(1)) // hosts.gw:40
                .proxy(parts.ordersUpstream); // hosts.gw:40
    }
}
