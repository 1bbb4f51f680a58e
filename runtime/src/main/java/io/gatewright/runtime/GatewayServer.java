package io.gatewright.runtime;

/** Runs a gateway, as a process or inside a test. */
public final class GatewayServer {
    private GatewayServer() {}

    /** Runs {@code gateway} until the process is told to stop; ends the process. */
    public static void main(Gateway gateway, String[] args) {
        new GatewayProcess(gateway, System.out, System.err).run(args);
    }

    /**
     * Starts {@code gateway} in this process.
     *
     * @throws StartupFailure when something is in the way; it says all of it
     */
    public static RunningGateway start(Gateway gateway, StartOptions options) throws StartupFailure {
        return new Startup(gateway, options).run();
    }
}
