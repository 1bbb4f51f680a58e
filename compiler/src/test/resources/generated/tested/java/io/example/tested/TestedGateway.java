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
                .digest("fcfb9fb000b51a9879aa32283f53b43f490fdb3ed428aaffb9368008fddbbb42")
                .listen(80) // tested.gw: gateway tested { listen 80; request { remove header.x-inter…
                .secretFromEnv("k", "K") // tested.gw: secret k = env("K")
                .build();
    }

    @Override
    public Router open(GatewayRuntime runtime) {
        return new TestedRouter(runtime, new TestedParts(runtime));
    }
}
