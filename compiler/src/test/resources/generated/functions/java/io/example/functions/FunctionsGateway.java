package io.example.functions;

import io.gatewright.runtime.Gateway;
import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.Manifest;
import io.gatewright.runtime.Router;

/**
 * Every function, and names for values.
 *
 * <p>{@code gateway functions}, functions.gw
 */
public final class FunctionsGateway implements Gateway {
    /** Starts the gateway; {@code --help} lists what it understands. */
    public static void main(String[] args) {
        GatewayServer.main(new FunctionsGateway(), args);
    }

    @Override
    public Manifest manifest() {
        return Manifest.of("functions")
                .digest("169f23bef043a6dd9c332acaa02a867677b8ce97791a31213a1206f9b6cb8e4f")
                .listen(8080) // functions.gw: gateway functions { listen 8080 }
                .secretFromEnv("signing-key", "SIGNING_KEY") // functions.gw: secret signing-key = env("SIGNING_KEY")
                .build();
    }

    @Override
    public Router open(GatewayRuntime runtime) {
        return new FunctionsRouter(runtime, new FunctionsParts(runtime));
    }
}
