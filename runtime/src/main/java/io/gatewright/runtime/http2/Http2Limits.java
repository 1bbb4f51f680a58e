package io.gatewright.runtime.http2;

import java.time.Duration;

/**
 * What one HTTP/2 connection may cost.
 *
 * @param maxStreams open at one time; more are refused
 * @param window bytes of a body that may be under way on a stream, 1 to 2^31-1; four times as many on the connection
 * @param maxFrameSize bytes of a frame's payload that are accepted, 2^14 to 2^24-1
 * @param headerTableSize bytes of the table by which heads are compressed, as RFC 7541 reckons them
 * @param maxResets streams that may end in a reset, whoever resets them, in each {@code resetsPer}
 * @param resetsPer see {@code maxResets}
 */
public record Http2Limits(
        int maxStreams, int window, int maxFrameSize, int headerTableSize, long maxResets, Duration resetsPer) {
    /** What holds where nothing is said. */
    public static final Http2Limits DEFAULTS =
            new Http2Limits(100, 64 * 1024, 16 * 1024, 4096, 400, Duration.ofMinutes(1));

    public Http2Limits {
        if (maxStreams < 1
                || window < 1
                || maxFrameSize < 16_384
                || maxFrameSize > 16_777_215
                || headerTableSize < 0
                || maxResets < 1
                || resetsPer.isZero()) {
            throw new IllegalArgumentException("a limit of HTTP/2 is out of range");
        }
    }

    public Http2Limits maxStreams(int count) {
        return new Http2Limits(count, window, maxFrameSize, headerTableSize, maxResets, resetsPer);
    }

    public Http2Limits window(int bytes) {
        return new Http2Limits(maxStreams, bytes, maxFrameSize, headerTableSize, maxResets, resetsPer);
    }

    public Http2Limits maxFrameSize(int bytes) {
        return new Http2Limits(maxStreams, window, bytes, headerTableSize, maxResets, resetsPer);
    }

    public Http2Limits headerTableSize(int bytes) {
        return new Http2Limits(maxStreams, window, maxFrameSize, bytes, maxResets, resetsPer);
    }

    public Http2Limits maxResets(long count, Duration per) {
        return new Http2Limits(maxStreams, window, maxFrameSize, headerTableSize, count, per);
    }
}
