package io.example.hosts;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;

/** {@code route shop GET /**}, hosts.gw */
final class ShopRoute {
    private ShopRoute() {}

    static Route open(GatewayRuntime runtime, HostsParts parts) {
        return runtime.route("shop", "/**")
                .cors(parts.browsersCors) // cors browsers, hosts.gw
                .rewrite("/shops/index.html") // hosts.gw: route shop GET /** -> files /shops/index.html { allow GW205…
                .proxy(parts.filesUpstream); // hosts.gw: route shop GET /** -> files /shops/index.html { allow GW205…
    }
}
