package io.gatewright.runtime.observe;

import io.gatewright.runtime.http.AccessRecord;
import io.gatewright.runtime.http.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * What one line of the access log says.
 *
 * @param epochMillis when the answer ended
 * @param bytes of the answer's body; -1: the edge answered
 * @param nanos from the head of the request to the end of the answer; -1: the edge answered
 * @param status of the answer; 0: the connection was closed before there was one
 * @param upstreamNanos to the head of the upstream's answer; -1: none came
 */
record Entry(
        long epochMillis,
        String requestId,
        String clientIp,
        @Nullable String method,
        @Nullable String host,
        @Nullable String path,
        @Nullable String route,
        int status,
        long bytes,
        long nanos,
        @Nullable String upstream,
        @Nullable String pool,
        long upstreamNanos,
        @Nullable String cache,
        @Nullable String limit,
        @Nullable String limitedBy,
        @Nullable String auth) {

    static Entry of(Exchange x, @Nullable String route, long nanos) {
        AccessRecord log = x.log();
        return new Entry(
                x.clock().epochMillis(),
                x.requestId(),
                x.clientIp(),
                x.method(),
                x.host(),
                x.path().text(),
                route,
                x.http().isResponseStarted() ? x.http().getStatusCode() : 0,
                x.http().getResponseBytesSent(),
                nanos,
                log.upstream(),
                log.pool(),
                log.upstreamNanos(),
                log.cache(),
                log.limit(),
                log.limitedBy(),
                log.auth());
    }

    /** A request that the edge refused before it was parsed. */
    static Entry refused(String peerIp, String requestId, int status, long epochMillis) {
        return new Entry(
                epochMillis,
                requestId,
                peerIp,
                null,
                null,
                null,
                null,
                status,
                -1,
                -1,
                null,
                null,
                -1,
                null,
                null,
                null,
                null);
    }
}
