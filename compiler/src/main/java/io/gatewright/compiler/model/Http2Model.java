package io.gatewright.compiler.model;

import java.time.Duration;
import java.util.Objects;

/**
 * What a connection of HTTP/2 may cost.
 *
 * @param maxStreams open at one time on a connection; more are refused
 * @param window bytes of a body that may be under way on a stream
 * @param maxFrameSize bytes of a frame's payload
 * @param headerTableSize bytes of the table by which heads are compressed
 * @param maxResets streams that may end in a reset in each {@code resetsPer}; more end the connection
 * @param resetsPer see {@code maxResets}
 */
public record Http2Model(
        int maxStreams, long window, long maxFrameSize, long headerTableSize, long maxResets, Duration resetsPer) {
    /** What holds where nothing is said. */
    public static final Http2Model DEFAULTS =
            new Http2Model(100, 64 * 1024, 16 * 1024, 4096, 400, Duration.ofMinutes(1));

    public Http2Model {
        Objects.requireNonNull(resetsPer);
    }
}
