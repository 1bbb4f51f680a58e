package io.example.hosts;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;

/** {@code route search GET /search/**}, hosts.gw */
final class SearchRoute {
    private SearchRoute() {}

    static Route open(GatewayRuntime runtime, HostsParts parts) {
        return runtime.route("search", "/search/**")
                .cors(parts.browsersCors) // cors browsers, hosts.gw
                .rewrite("/search", path -> path.from(1)) // hosts.gw: route search GET /** -> orders /search/**
                .proxy(parts.ordersUpstream); // hosts.gw: route search GET /** -> orders /search/**
    }
}
