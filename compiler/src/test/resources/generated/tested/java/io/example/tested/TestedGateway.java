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
                .digest("9fd968859a3d263c5db68c27ba7856553726abc083c83eae536605f7b052e6c4")
                .listen(80) // tested.gw: gateway tested { listen 80; trusted-proxies ["10.0.0.0/8"];…
                .trustedProxies("10.0.0.0/8")
                .secretFromEnv("k", "K") // tested.gw: secret k = env("K")
                .build();
    }

    @Override
    public Router open(GatewayRuntime runtime) {
        return new TestedRouter(runtime, new TestedParts(runtime));
    }
}
