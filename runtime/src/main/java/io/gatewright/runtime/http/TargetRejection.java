package io.gatewright.runtime.http;

/** Why a request's target has no normal form. */
public enum TargetRejection implements ParsedTarget {
    NOT_IMPLEMENTED(501, "CONNECT and TRACE are not implemented."),
    FORM(400, "The request target is neither a path nor an absolute URL."),
    CHARACTER(400, "The path has a character that may not stand there."),
    TRIPLET(400, "A percent sign in the path is not followed by two hex digits."),
    EMPTY_SEGMENT(400, "The path has an empty segment."),
    DOT_SEGMENT(400, "The path has a dot segment."),
    ENCODED_DELIMITER(400, "The path has an encoded slash, backslash or control character."),
    NOT_UTF8(400, "The path is not UTF-8 once decoded."),
    LEFT_PREFIX(400, "The path would leave the part of the upstream that the route stands for."),
    QUERY(400, "The query has a character that may not stand there."),
    TOO_LONG(414, "The request target is too long.");

    private final int status;
    private final String reason;

    TargetRejection(int status, String reason) {
        this.status = status;
        this.reason = reason;
    }

    public int status() {
        return status;
    }

    public String reason() {
        return reason;
    }
}
