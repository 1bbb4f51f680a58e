package io.example.hosts;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;

/** {@code route parts ANY /{version:version}/orders/{id:uuid}/parts/**}, hosts.gw:33 */
final class PartsRoute {
    private PartsRoute() {}

    static Route open(GatewayRuntime runtime, HostsParts parts) {
        return runtime.route("parts", "/{version:version}/orders/{id:uuid}/parts/**")
                .cors(parts.browsersCors) // hosts.gw:16
                .rewrite("/parts", path -> "/" + path.segment(2) + "/of" + path.from(4)) // hosts.gw:33
                .proxy(parts.ordersUpstream); // hosts.gw:33
    }
}
