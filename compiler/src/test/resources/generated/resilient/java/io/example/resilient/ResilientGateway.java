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
                .digest("8e5fc633636f9e27dc586bbe67acb9c6497247c9b225e46cf02a7d07f19c3fd7")
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
