package io.example.hosts;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;

/** {@code route parts ANY /{version:version}/orders/{id:uuid}/parts/**}, hosts.gw */
final class PartsRoute {
    private PartsRoute() {}

    static Route open(GatewayRuntime runtime, HostsParts parts) {
        return runtime.route("parts", "/{version:version}/orders/{id:uuid}/parts/**")
                .cors(parts.browsersCors) // cors browsers, hosts.gw
                .rewrite("/parts", path -> "/" + path.segment(2) + "/of" + path.from(4)) // hosts.gw: route parts ANY /{id:uuid}/parts/** -> orders /parts/{id}/o…
                .proxy(parts.ordersUpstream); // hosts.gw: route parts ANY /{id:uuid}/parts/** -> orders /parts/{id}/o…
    }
}
