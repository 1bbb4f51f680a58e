package io.example.hosts;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;

/** {@code route shop GET /**}, hosts.gw:47 */
final class ShopRoute {
    private ShopRoute() {}

    static Route open(GatewayRuntime runtime, HostsParts parts) {
        return runtime.route("shop", "/**")
                .cors(parts.browsersCors) // hosts.gw:16
                .rewrite("/shops/index.html") // hosts.gw:47
                .proxy(parts.filesUpstream); // hosts.gw:47
    }
}
