package io.example.grants;

import io.gatewright.runtime.Gateway;
import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.Manifest;
import io.gatewright.runtime.Router;

/** {@code gateway grants}, grants.gw */
public final class GrantsGateway implements Gateway {
    /** Starts the gateway; {@code --help} lists what it understands. */
    public static void main(String[] args) {
        GatewayServer.main(new GrantsGateway(), args);
    }

    @Override
    public Manifest manifest() {
        return Manifest.of("grants")
                .digest("bc3d841121c58beb126be58c0d0e52e11de52ad9ac0a1776e002e9e4cecf1e6e")
                .listen(8080) // grants.gw: gateway grants { listen 8080 }
                .secretFromFile("device-keys", "device-keys.txt") // grants.gw: secret device-keys = file("device-keys.txt")
                .secretFromEnv("partner-key", "PARTNER_KEY") // grants.gw: secret partner-key = env("PARTNER_KEY")
                .secretFromEnv("staff-key", "STAFF_KEY") // grants.gw: secret staff-key = env("STAFF_KEY")
                .build();
    }

    @Override
    public Router open(GatewayRuntime runtime) {
        return new GrantsRouter(runtime, new GrantsParts(runtime));
    }
}
