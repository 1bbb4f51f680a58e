package io.example.hosts;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;

/** {@code route search-beta GET /search/**}, hosts.gw */
final class SearchBetaRoute {
    private SearchBetaRoute() {}

    static Route open(GatewayRuntime runtime, HostsParts parts) {
        return runtime.route("search-beta", "/search/**")
                .cors(parts.browsersCors) // cors browsers, hosts.gw
                .rewrite("/beta", path -> path.from(1)) // hosts.gw: route search-beta GET /** when header.x-beta in ["on", "yes…
                .proxy(parts.ordersUpstream); // hosts.gw: route search-beta GET /** when header.x-beta in ["on", "yes…
    }
}
