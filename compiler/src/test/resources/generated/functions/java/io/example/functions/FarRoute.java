package io.example.functions;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.http.AddressBlocks;
import io.gatewright.runtime.http.Exchange;

/** {@code route far GET /far}, functions.gw */
final class FarRoute {
    private static final AddressBlocks NETWORKS = AddressBlocks.of("10.0.0.0/8", "127.0.0.2/32");

    private FarRoute() {}

    static Route open(GatewayRuntime runtime, FunctionsParts parts) {
        return runtime.route("far", "/far")
                .require(FarRoute::allowed) // functions.gw: route far GET /far { require client.ip in ["10.0.0.0/8", "1…
                .respond(200); // functions.gw: route far GET /far { require client.ip in ["10.0.0.0/8", "1…
    }

    /** {@code require client.ip in ["10.0.0.0/8", "127.0.0.2"]} */
    private static boolean allowed(Exchange x) {
        return NETWORKS.contains(x.clientIp());
    }
}
