package io.example.hosts;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import java.time.Duration;

/** {@code route shop-art GET /art/**}, hosts.gw */
final class ShopArtRoute {
    private ShopArtRoute() {}

    static Route open(GatewayRuntime runtime, HostsParts parts) {
        return runtime.route("shop-art", "/art/**")
                .cors(runtime.cors("shop-art").origins("*").maxAge(Duration.ofSeconds(0)).open()) // hosts.gw: route shop-art GET /art/** -> files /** { cors { origins ["…
                .rewrite("", path -> path.from(1)) // hosts.gw: route shop-art GET /art/** -> files /** { cors { origins ["…
                .proxy(parts.filesUpstream); // hosts.gw: route shop-art GET /art/** -> files /** { cors { origins ["…
    }
}
