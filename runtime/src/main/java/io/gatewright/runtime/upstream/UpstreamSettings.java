package io.gatewright.runtime.upstream;

import java.time.Duration;

/**
 * @param connect how long a connection may take to open, and a request to wait for one; positive
 * @param firstByte how long the head of an answer may take once the request is sent; positive
 * @param idle how long a transfer may stand still; positive
 * @param keep how long an unused connection is kept; positive
 * @param maxConnections to each target, over all I/O threads; at least 1
 */
record UpstreamSettings(Duration connect, Duration firstByte, Duration idle, Duration keep, int maxConnections) {
    static final UpstreamSettings DEFAULT = new UpstreamSettings(
            Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(30), 1024);

    UpstreamSettings {
        boolean positive = isPositive(connect) && isPositive(firstByte) && isPositive(idle) && isPositive(keep);
        if (!positive || maxConnections < 1) {
            throw new IllegalArgumentException("not positive");
        }
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    UpstreamSettings connect(Duration limit) {
        return new UpstreamSettings(limit, firstByte, idle, keep, maxConnections);
    }

    UpstreamSettings firstByte(Duration limit) {
        return new UpstreamSettings(connect, limit, idle, keep, maxConnections);
    }

    UpstreamSettings idle(Duration limit) {
        return new UpstreamSettings(connect, firstByte, limit, keep, maxConnections);
    }

    UpstreamSettings maxConnections(int max) {
        return new UpstreamSettings(connect, firstByte, idle, keep, max);
    }
}
