package io.example.functions;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.http.AddressBlocks;
import io.gatewright.runtime.http.Exchange;

/** {@code route near GET /near}, functions.gw */
final class NearRoute {
    private static final AddressBlocks NETWORKS = AddressBlocks.of("127.0.0.0/8", "0:0:0:0:0:0:0:1/128");

    private NearRoute() {}

    static Route open(GatewayRuntime runtime, FunctionsParts parts) {
        return runtime.route("near", "/near")
                .require(NearRoute::allowed) // functions.gw: route near GET /near { require client.ip in home; respond 2…
                .respond(200); // functions.gw: route near GET /near { require client.ip in home; respond 2…
    }

    /** {@code require client.ip in home} */
    private static boolean allowed(Exchange x) {
        return NETWORKS.contains(x.clientIp());
    }
}
