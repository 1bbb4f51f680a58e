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
                .digest("a8b8b859f1d52e102ecf0d33d715dc4cdf52c68c4cf5e350ccdb7a02b4cfb60c")
                .listen(8080) // functions.gw: gateway functions { listen 8080 }
                .secretFromEnv("signing-key", "SIGNING_KEY") // functions.gw: secret signing-key = env("SIGNING_KEY")
                .build();
    }

    @Override
    public Router open(GatewayRuntime runtime) {
        return new FunctionsRouter(runtime, new FunctionsParts(runtime));
    }
}
