package io.gatewright.runtime.cors;

import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Problem;
import io.gatewright.runtime.http.ResponseTransform;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who of other origins may ask what of a route, and read which fields of its answers. Origins and methods are compared
 * exactly, names of fields in any case. Immutable.
 */
public final class CorsPolicy implements ResponseTransform {
    private static final byte[] NOTHING = {};
    private static final String VARY = "Origin, Access-Control-Request-Method, Access-Control-Request-Headers";
    private static final Problem NO_ORIGIN = refusal("its origin");
    private static final Problem NO_METHOD = refusal("the method that it asks for");
    private static final Problem NO_HEADERS = refusal("a header field that it asks for");

    private final Set<String> origins;
    private final boolean anyOrigin;
    private final Set<String> methods;
    private final FieldNames headers;
    private final String allowMethods;
    private final @Nullable String allowHeaders;
    private final @Nullable String exposeHeaders;
    private final @Nullable String maxAge;
    private final boolean credentials;

    /**
     * @param origins in serialised form; empty with {@code anyOrigin}
     * @param methods tokens; where GET is, HEAD is too
     * @param headers names that a preflight may ask for
     * @param expose names that pages may read
     * @param maxAge for how long browsers may remember a preflight's answer; null: for as long as they like
     */
    CorsPolicy(
            List<String> origins,
            boolean anyOrigin,
            List<String> methods,
            List<String> headers,
            List<String> expose,
            boolean credentials,
            @Nullable Duration maxAge) {
        this.origins = Set.copyOf(origins);
        this.anyOrigin = anyOrigin;
        this.methods = Set.copyOf(methods);
        this.headers = new FieldNames(headers);
        this.allowMethods = String.join(", ", methods);
        this.allowHeaders = headers.isEmpty() ? null : String.join(", ", headers);
        this.exposeHeaders = expose.isEmpty() ? null : String.join(", ", expose);
        this.credentials = credentials;
        this.maxAge = maxAge == null ? null : Long.toString(maxAge.toSeconds());
    }

    /**
     * Answers a preflight: 204 with what is allowed, or 403 that says which part is not. Nothing of the request is repeated
     * but an allowed origin.
     */
    public void preflight(Exchange x) {
        String origin = x.header(Headers.ORIGIN);
        String method = x.header(CorsFields.REQUEST_METHOD);
        HeaderValues asked = x.http().getRequestHeaders().get(CorsFields.REQUEST_HEADERS);
        if (origin == null || !(anyOrigin ? isOrigin(origin) : origins.contains(origin))) {
            x.problem(NO_ORIGIN);
        } else if (method == null || !allows(method)) {
            x.problem(NO_METHOD);
        } else if (asked != null && !headers.contain(asked)) {
            x.problem(NO_HEADERS);
        } else {
            allow(x, origin);
        }
    }

    private void allow(Exchange x, String origin) {
        HeaderMap answer = x.http().getResponseHeaders();
        answer.put(CorsFields.ALLOW_ORIGIN, anyOrigin ? "*" : origin);
        answer.put(CorsFields.ALLOW_METHODS, allowMethods);
        put(answer, CorsFields.ALLOW_HEADERS, allowHeaders);
        put(answer, CorsFields.MAX_AGE, maxAge);
        put(answer, CorsFields.ALLOW_CREDENTIALS, credentials ? "true" : null);
        answer.put(Headers.VARY, VARY);
        x.respond(204, null, NOTHING);
    }

    /** Writes what an answer to anything but a preflight says to its origin, in place of what stands there. */
    @Override
    public void apply(Exchange x, HeaderMap response) {
        CorsFields.removeAll(response);
        if (anyOrigin) {
            response.put(CorsFields.ALLOW_ORIGIN, "*");
            put(response, CorsFields.EXPOSE_HEADERS, exposeHeaders);
            return;
        }
        CorsFields.varyByOrigin(response);
        String origin = x.header(Headers.ORIGIN);
        if (origin != null && origins.contains(origin)) {
            response.put(CorsFields.ALLOW_ORIGIN, origin);
            put(response, CorsFields.EXPOSE_HEADERS, exposeHeaders);
            put(response, CorsFields.ALLOW_CREDENTIALS, credentials ? "true" : null);
        }
    }

    private boolean allows(String method) {
        return methods.contains(method) || (method.equals("HEAD") && methods.contains("GET"));
    }

    /** Whether it is what a browser sends; {@code null} is what pages without an origin of their own send. */
    private static boolean isOrigin(String value) {
        return value.equals("null") || Origin.serialise(value) != null;
    }

    private static void put(HeaderMap head, HttpString name, @Nullable String value) {
        if (value != null) {
            head.put(name, value);
        }
    }

    private static Problem refusal(String part) {
        return Problem.of(403, "The preflight is refused: " + part + " is not allowed here.")
                .with("Vary", VARY);
    }
}
