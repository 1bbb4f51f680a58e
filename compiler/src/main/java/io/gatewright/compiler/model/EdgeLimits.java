package io.gatewright.compiler.model;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What a connection and a request head may cost before any route is selected.
 *
 * @param maxHeaderSize bytes of a request head; more is a 431
 * @param maxHeaders fields of a request head; more is a 431
 * @param maxTargetSize bytes of a request's target; more is a 414
 * @param headerTimeout how long a request head may take; then the connection is closed
 * @param idleTimeout how long a connection may rest between requests, or a peer may stall
 * @param minRate bytes a second that a client must send of a body, in each {@code rateGrace} that it is waited
 *     for, and take of an answer, in each {@code idleTimeout}; 0: any rate will do
 * @param rateGrace see {@code minRate}
 * @param maxConnections open client connections; more are not accepted until one closes
 * @param http2 empty: HTTP/2 is not spoken
 * @param shutdownGrace how long requests in flight may take once the gateway is asked to stop
 */
public record EdgeLimits(
        long maxHeaderSize,
        int maxHeaders,
        long maxTargetSize,
        Duration headerTimeout,
        Duration idleTimeout,
        long minRate,
        Duration rateGrace,
        int maxConnections,
        Optional<Http2Model> http2,
        Duration shutdownGrace) {
    /** What holds where nothing is said. */
    public static final EdgeLimits DEFAULTS = new EdgeLimits(
            16 * 1024,
            100,
            8 * 1024,
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            240,
            Duration.ofSeconds(20),
            10_000,
            Optional.empty(),
            Duration.ofSeconds(30));

    public EdgeLimits {
        Objects.requireNonNull(headerTimeout);
        Objects.requireNonNull(idleTimeout);
        Objects.requireNonNull(rateGrace);
        Objects.requireNonNull(http2);
        Objects.requireNonNull(shutdownGrace);
    }
}
