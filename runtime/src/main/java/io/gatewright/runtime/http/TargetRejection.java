package io.gatewright.runtime.http;

/** Why a request's target has no normal form. */
public enum TargetRejection implements ParsedTarget {
    NOT_IMPLEMENTED(501, "CONNECT and TRACE are not implemented"),
    FORM(400, "the request target is neither a path nor an absolute URL"),
    CHARACTER(400, "the path has a character that may not stand there"),
    TRIPLET(400, "a percent sign in the path is not followed by two hex digits"),
    EMPTY_SEGMENT(400, "the path has an empty segment"),
    DOT_SEGMENT(400, "the path has a dot segment"),
    ENCODED_DELIMITER(400, "the path has an encoded slash, backslash or control character"),
    NOT_UTF8(400, "the path is not UTF-8 once decoded"),
    LEFT_PREFIX(400, "the path would leave the part of the upstream that the route stands for"),
    QUERY(400, "the query has a character that may not stand there"),
    TOO_LONG(414, "the request target is too long");

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
