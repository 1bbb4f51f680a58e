package io.gatewright.runtime.edge;

import java.time.Duration;

/**
 * What the front door bears.
 *
 * @param maxHeaderSize bytes of a request's head
 * @param maxHeaders header fields of a request
 * @param headerTimeout for the whole head, from its first byte
 * @param idleTimeout between two bytes of a body, either way, and between two requests
 * @param maxConnections open at one time; more are closed at once
 * @param shutdownGrace for requests in flight when the process is told to stop
 */
public record EdgeLimits(
        int maxHeaderSize,
        int maxHeaders,
        Duration headerTimeout,
        Duration idleTimeout,
        int maxConnections,
        Duration shutdownGrace) {
    public EdgeLimits {
        if (maxHeaderSize < 64 || maxHeaders < 1 || maxConnections < 1) {
            throw new IllegalArgumentException("a limit of the edge is out of range");
        }
    }
}
