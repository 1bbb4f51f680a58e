package io.gatewright.runtime.upstream;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;

/** How the body of a request is framed, on its way in and on its way out alike. */
enum Framing {
    /** No body, and no field that says so. */
    NONE,
    LENGTH,
    CHUNKED;

    /** Undertow has refused what is in doubt before a step runs. */
    static Framing of(HttpServerExchange http) {
        HeaderMap request = http.getRequestHeaders();
        if (request.contains(Headers.TRANSFER_ENCODING)) {
            return CHUNKED;
        }
        return request.contains(Headers.CONTENT_LENGTH) ? LENGTH : NONE;
    }
}
