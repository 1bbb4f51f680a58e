package io.gatewright.runtime.http2;

/** Keeps a client from making work that brings it nothing. Confined to its I/O thread. */
final class Floods {
    /** Frames that bring nothing: so many in a period. What is sent to the client adds to them. */
    private static final int IDLE_FRAMES = 1000;

    private static final long IDLE_FRAMES_NANOS = 10_000_000_000L;

    private final Http2Host host;
    private final Allowance resets;
    private final Allowance idleFrames;

    Floods(Http2Host host, Http2Limits limits) {
        this.host = host;
        this.resets = new Allowance(limits.maxResets(), limits.resetsPer().toNanos(), host.now());
        this.idleFrames = new Allowance(IDLE_FRAMES, IDLE_FRAMES_NANOS, host.now());
    }

    /** Counts a frame that may be one of a flood. */
    void idleFrame() throws ConnectionError {
        if (!idleFrames.take(host.now())) {
            throw new ConnectionError(ErrorCode.ENHANCE_YOUR_CALM, "too many frames that bring nothing");
        }
    }

    /** Counts a stream that ends in a reset by the client's doing, whoever resets it. */
    void reset() throws ConnectionError {
        if (!resets.take(host.now())) {
            throw new ConnectionError(ErrorCode.ENHANCE_YOUR_CALM, "too many streams were reset");
        }
    }

    /** Part of an answer goes out, which the client may well acknowledge. */
    void sent() {
        idleFrames.give(2);
    }
}
