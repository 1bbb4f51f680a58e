package io.gatewright.runtime;

/** A gateway that accepts requests. Thread-safe. */
public interface RunningGateway extends AutoCloseable {
    /** The port it listens on. */
    int port();

    /** The port of readiness and liveness; -1 when there is none. */
    int adminPort();

    /** Stops accepting, lets requests in flight end within the grace, and returns when all is closed. */
    @Override
    void close();
}
