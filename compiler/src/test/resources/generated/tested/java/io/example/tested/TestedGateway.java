package io.example.tested;

import io.gatewright.runtime.Gateway;
import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.Manifest;
import io.gatewright.runtime.Router;

/** {@code gateway tested}, tested.gw */
public final class TestedGateway implements Gateway {
    /** Starts the gateway; {@code --help} lists what it understands. */
    public static void main(String[] args) {
        GatewayServer.main(new TestedGateway(), args);
    }

    @Override
    public Manifest manifest() {
        return Manifest.of("tested")
                .digest("97353f5a9ebb8bec80083fd06eec26f7c4f60e2f817cc56c1d4418c68a7073b8")
                .listen(80) // tested.gw: gateway tested { listen 80; request { remove header.x-inter…
                .secretFromEnv("k", "K") // tested.gw: secret k = env("K")
                .build();
    }

    @Override
    public Router open(GatewayRuntime runtime) {
        return new TestedRouter(runtime, new TestedParts(runtime));
    }
}
