package io.example.hosts;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;

/** {@code route search-page GET /search/**}, hosts.gw:41 */
final class SearchPageRoute {
    private SearchPageRoute() {}

    static Route open(GatewayRuntime runtime, HostsParts parts) {
        return runtime.route("search-page", "/search/**")
                .cors(parts.browsersCors) // hosts.gw:16
                .proxy(parts.ordersUpstream); // hosts.gw:41
    }
}
