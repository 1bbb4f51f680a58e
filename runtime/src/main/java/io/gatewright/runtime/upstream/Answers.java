package io.gatewright.runtime.upstream;

import io.gatewright.runtime.http.Problem;

/** What a client is told when an upstream fails; never where the upstream is. */
final class Answers {
    static final Problem UNREACHABLE = Problem.of(502, "The upstream can't be reached.");
    static final Problem INVALID = Problem.of(502, "The upstream gave no valid answer.");
    static final Problem UNSENDABLE = Problem.of(502, "The request can't be passed on to the upstream.");
    static final Problem OVERLOADED =
            Problem.of(503, "Too many requests wait for the upstream.").with("Retry-After", "1");
    private static final Problem BREAKER_OPEN =
            Problem.of(503, "The upstream keeps failing and is left alone for now.");
    static final Problem CONNECT_TIMEOUT = Problem.of(504, "The upstream took too long to accept a connection.");
    static final Problem RESPONSE_TIMEOUT = Problem.of(504, "The upstream took too long to answer.");
    static final Problem BODY_TIMEOUT =
            Problem.of(408, "The body of the request took too long to arrive.").thenClose();

    private Answers() {}

    /** @param seconds after which it may be worth coming back */
    static Problem breakerOpen(long seconds) {
        return BREAKER_OPEN.with("Retry-After", Long.toString(seconds));
    }
}
