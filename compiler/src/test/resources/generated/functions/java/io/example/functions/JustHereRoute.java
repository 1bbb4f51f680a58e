package io.example.functions;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.http.AddressBlocks;
import io.gatewright.runtime.http.Exchange;

/** {@code route just-here GET /here}, functions.gw */
final class JustHereRoute {
    private static final AddressBlocks NETWORKS = AddressBlocks.of("127.0.0.1/32");
    private static final AddressBlocks NETWORKS2 = AddressBlocks.of("127.0.0.2/32");

    private JustHereRoute() {}

    static Route open(GatewayRuntime runtime, FunctionsParts parts) {
        return runtime.route("just-here", "/here")
                .require(JustHereRoute::allowed) // functions.gw: route just-here GET /here { require client.ip == "127.0.0.1…
                .respond(200); // functions.gw: route just-here GET /here { require client.ip == "127.0.0.1…
    }

    /** {@code require client.ip == "127.0.0.1" and client.ip != "127.0.0.2"} */
    private static boolean allowed(Exchange x) {
        return NETWORKS.contains(x.clientIp()) && !NETWORKS2.contains(x.clientIp());
    }
}
