package io.example.corners;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;

/** {@code route gone ANY /gone}, corners.gw */
final class GoneRoute {
    private GoneRoute() {}

    static Route open(GatewayRuntime runtime, CornersParts parts) {
        return runtime.route("gone", "/gone")
                .respond(410); // corners.gw: route gone ANY /gone { public; respond 410 }
    }
}
