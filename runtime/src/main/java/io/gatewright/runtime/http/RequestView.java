package io.gatewright.runtime.http;

import io.undertow.util.HttpString;
import org.jspecify.annotations.Nullable;

/**
 * What a route may be chosen by, beside method and path. A name that comes more than once has no value and is not absent
 * either, so that every condition on it is false. Reading neither blocks nor changes anything.
 */
public interface RequestView {
    /** The host that was asked for: lower case, without port and trailing dot; empty when HTTP/1.0 sent none. */
    String host();

    /** {@code http} or {@code https}, as the client saw it. */
    String scheme();

    /** The value of the header field; null when absent or sent on more than one line. */
    @Nullable
    String header(HttpString name);

    /** The decoded value of the query parameter, empty for {@code ?name}; null when absent or sent more than once. */
    @Nullable
    String query(String name);

    /** The value of the cookie, quotes taken off; null when absent or sent more than once, on one line or several. */
    @Nullable
    String cookie(String name);

    /** Whether no line has the header field. */
    boolean lacksHeader(HttpString name);

    /** Whether the query does not name the parameter. */
    boolean lacksQuery(String name);

    /** Whether the request has no such cookie. A part of the field without {@code =} names none. */
    boolean lacksCookie(String name);
}
