package io.example.resilient;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;

/** {@code route stock GET /stock}, resilient.gw */
final class StockRoute {
    private StockRoute() {}

    static Route open(GatewayRuntime runtime, ResilientParts parts) {
        return runtime.route("stock", "/stock")
                .proxy(parts.stockUpstream); // resilient.gw: route stock GET /stock -> stock { public }
    }
}
