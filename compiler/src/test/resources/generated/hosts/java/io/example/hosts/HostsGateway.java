package io.example.hosts;

import io.gatewright.runtime.Gateway;
import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.Manifest;
import io.gatewright.runtime.Router;

/**
 * Hosts, types, conditions, rewritten paths and pages of other origins.
 *
 * <p>{@code gateway hosts}, hosts.gw
 */
public final class HostsGateway implements Gateway {
    /** Starts the gateway; {@code --help} lists what it understands. */
    public static void main(String[] args) {
        GatewayServer.main(new HostsGateway(), args);
    }

    @Override
    public Manifest manifest() {
        return Manifest.of("hosts")
                .digest("ba33fc7cb4150b25ecf221bc9e1c4c6d83ae65a943b6b038f9e5a77daf955beb")
                .listen(8080) // hosts.gw: listen 8080
                .trailingSlashRedirect(true)
                .build();
    }

    @Override
    public Router open(GatewayRuntime runtime) {
        return new HostsRouter(runtime, new HostsParts(runtime));
    }
}
