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
                .digest("155d2f341dc2a953f99ed0d481a973516dffec130c2edabe618191d2f771caae")
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
