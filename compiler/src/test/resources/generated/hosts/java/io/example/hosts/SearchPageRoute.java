package io.example.hosts;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;

/** {@code route search-page GET /search/**}, hosts.gw */
final class SearchPageRoute {
    private SearchPageRoute() {}

    static Route open(GatewayRuntime runtime, HostsParts parts) {
        return runtime.route("search-page", "/search/**")
                .cors(parts.browsersCors) // cors browsers, hosts.gw
                .proxy(parts.ordersUpstream); // hosts.gw: route search-page GET /** when header.x-beta == null and qu…
    }
}
