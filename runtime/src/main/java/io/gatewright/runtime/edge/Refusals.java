package io.gatewright.runtime.edge;

import io.gatewright.runtime.http.Problem;

/** What the edge answers to what it doesn't let in. Every one of them ends the connection. */
final class Refusals {
    static final Problem REQUEST_LINE = bad("The request line is malformed.");
    static final Problem TARGET = bad("The request target has a character that may not stand there.");
    static final Problem METHOD = Problem.of(501, "The method is not implemented.");
    static final Problem TARGET_TOO_LONG = Problem.of(414, "The request target is too long.");
    static final Problem VERSION = Problem.of(505, "Only HTTP/1.1 and HTTP/1.0 are spoken here.");
    static final Problem FIELD = bad("A header field is malformed.");
    static final Problem FOLDED = bad("A header field is folded over lines.");
    static final Problem UNDERSCORE = bad("The name of a header field has an underscore.");
    static final Problem TOO_MANY_FIELDS = Problem.of(431, "There are too many header fields.");
    static final Problem TOO_LARGE = Problem.of(431, "The head of the request is too large.");
    static final Problem LENGTH = bad("The Content-Length is malformed or repeated.");
    static final Problem CODING = bad("The Transfer-Encoding is malformed or repeated.");
    static final Problem UNKNOWN_CODING = Problem.of(501, "The Transfer-Encoding is not implemented.");
    static final Problem AMBIGUOUS = bad("The request has both Content-Length and Transfer-Encoding.");
    static final Problem HOST = bad("The Host is missing, repeated, malformed or contradicts the target.");
    static final Problem EXPECTATION = Problem.of(417, "The expectation cannot be met.");
    static final Problem CHUNK = bad("The chunked body is malformed.");
    static final Problem TRAILER = bad("A trailer field is malformed or may not be a trailer.");
    static final Problem HEAD_TOO_SLOW = Problem.of(408, "The head of the request took too long.");
    static final Problem BODY_TOO_SLOW = Problem.of(408, "The body of the request took too long.");

    static final Problem BODY_TOO_LARGE = Problem.of(413, "The request's body is too large.");

    private Refusals() {}

    private static Problem bad(String detail) {
        return Problem.of(400, detail);
    }
}
