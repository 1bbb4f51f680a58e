package io.example.resilient;

import io.gatewright.runtime.Gateway;
import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.Manifest;
import io.gatewright.runtime.Router;
import io.gatewright.runtime.config.ParamType;

/** {@code gateway resilient}, resilient.gw */
public final class ResilientGateway implements Gateway {
    /** Starts the gateway; {@code --help} lists what it understands. */
    public static void main(String[] args) {
        GatewayServer.main(new ResilientGateway(), args);
    }

    @Override
    public Manifest manifest() {
        return Manifest.of("resilient")
                .digest("216ed0eb52ff0e6cafc82b8422f47f6455ab824eef934f25ebc840940917df4e")
                .listen(80) // resilient.gw: gateway resilient { listen 80 }
                .param("canary", ParamType.INT, "5").range("0", "25") // resilient.gw: param canary: int = 5 { range 0..25 }
                .param("pause", ParamType.DURATION, "15s") // resilient.gw: param pause: duration = 15s
                .secretFromEnv("k", "K") // resilient.gw: secret k = env("K")
                .build();
    }

    @Override
    public Router open(GatewayRuntime runtime) {
        return new ResilientRouter(runtime, new ResilientParts(runtime));
    }
}
