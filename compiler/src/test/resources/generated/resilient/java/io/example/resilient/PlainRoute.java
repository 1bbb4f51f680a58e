package io.example.resilient;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;

/** {@code route plain GET /plain}, resilient.gw */
final class PlainRoute {
    private PlainRoute() {}

    static Route open(GatewayRuntime runtime, ResilientParts parts) {
        return runtime.route("plain", "/plain")
                .proxy(parts.plainUpstream); // resilient.gw: route plain GET /plain -> plain { public }
    }
}
