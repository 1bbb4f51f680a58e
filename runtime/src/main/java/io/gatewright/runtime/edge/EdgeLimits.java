package io.gatewright.runtime.edge;

import io.gatewright.runtime.http2.Http2Limits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the front door bears.
 *
 * @param maxHeaderSize bytes of a request's head
 * @param maxHeaders header fields of a request
 * @param maxTargetSize bytes of a request's target, at most 8192
 * @param headerTimeout for the whole head, from its first byte
 * @param idleTimeout between two bytes of a body, either way, and between two requests
 * @param minRate bytes a second that a client must send of a body, in each {@code rateGrace} that it is waited
 *     for, and take of an answer, in each {@code idleTimeout}; 0: any rate will do
 * @param rateGrace see {@code minRate}
 * @param maxConnections open at one time; more are closed at once
 * @param http2 what a connection of HTTP/2 may cost; null: HTTP/2 is not spoken
 * @param shutdownGrace for requests in flight when the process is told to stop
 */
public record EdgeLimits(
        int maxHeaderSize,
        int maxHeaders,
        int maxTargetSize,
        Duration headerTimeout,
        Duration idleTimeout,
        long minRate,
        Duration rateGrace,
        int maxConnections,
        @Nullable Http2Limits http2,
        Duration shutdownGrace) {
    public EdgeLimits {
        if (maxHeaderSize < 64 || maxHeaders < 1 || maxTargetSize < 1 || minRate < 0 || maxConnections < 1) {
            throw new IllegalArgumentException("a limit of the edge is out of range");
        }
    }
}
