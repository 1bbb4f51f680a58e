package io.example.hosts;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import java.time.Duration;

/** {@code route shop-art GET /art/**}, hosts.gw:48 */
final class ShopArtRoute {
    private ShopArtRoute() {}

    static Route open(GatewayRuntime runtime, HostsParts parts) {
        return runtime.route("shop-art", "/art/**")
                .cors(runtime.cors("shop-art").origins("*").maxAge(Duration.ofSeconds(0)).open()) // hosts.gw:48
                .rewrite("", path -> path.from(1)) // hosts.gw:48
                .proxy(parts.filesUpstream); // hosts.gw:48
    }
}
