package io.gatewright.runtime;

/** Runs a gateway, as a process or inside a test. */
public final class GatewayServer {
    private GatewayServer() {}

    /** Runs {@code gateway} until the process is told to stop; ends the process. */
    public static void main(Gateway gateway, String[] args) {
        throw new UnsupportedOperationException(gateway + " " + args.length);
    }

    /** Starts {@code gateway} in this process. @throws StartupFailure when the report is not empty */
    public static RunningGateway start(Gateway gateway, StartOptions options) throws StartupFailure {
        throw new UnsupportedOperationException(gateway + " ");
    }
}
