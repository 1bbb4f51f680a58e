package io.gatewright.runtime.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpContinue;
import org.jspecify.annotations.Nullable;

/** How much of a request's body is let in, and whether the rest is worth reading. Stateless. */
final class RequestBody {
    private static final long MAX_UNREAD = 64 * 1024;

    private RequestBody() {}

    /** @return false: the body is larger, by its declared length or by what has come already */
    static boolean bound(HttpServerExchange http, @Nullable Inlet inlet, long bytes) {
        if (http.getRequestContentLength() > bytes) {
            return false;
        }
        if (inlet != null) {
            return inlet.maxBody(bytes);
        }
        if (!http.isRequestComplete()) {
            http.setMaxEntitySize(bytes);
        }
        return true;
    }

    /** Whether so much of the body is unread that closing the connection is cheaper than reading on. */
    static boolean isCostlyToDrain(HttpServerExchange http) {
        if (http.isRequestComplete()) {
            return false;
        }
        long length = http.getRequestContentLength();
        return length < 0 || length > MAX_UNREAD || HttpContinue.requiresContinueResponse(http);
    }
}
