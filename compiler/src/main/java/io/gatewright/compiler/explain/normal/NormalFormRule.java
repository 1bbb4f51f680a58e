package io.gatewright.compiler.explain.normal;

/** Why a request's target has no normal form: the rule, and what the gateway answers. */
public enum NormalFormRule {
    NOT_IMPLEMENTED(501, 1, "CONNECT and TRACE are not implemented"),
    METHOD(501, 1, "the method is not implemented"),
    FORM(400, 1, "the request target is neither a path nor an absolute URL"),
    CHARACTER(400, 3, "the path has a character that may not stand there"),
    TRIPLET(400, 3, "a percent sign in the path is not followed by two hex digits"),
    EMPTY_SEGMENT(400, 4, "the path has an empty segment"),
    DOT_SEGMENT(400, 4, "the path has a dot segment"),
    ENCODED_DELIMITER(400, 4, "the path has an encoded slash, backslash or control character"),
    NOT_UTF8(400, 4, "the path is not UTF-8 once decoded"),
    QUERY(400, 3, "the query has a character that may not stand there"),
    TOO_LONG(414, 4, "the request target is too long");

    private final int status;
    private final int step;
    private final String reason;

    NormalFormRule(int status, int step, String reason) {
        this.status = status;
        this.step = step;
        this.reason = reason;
    }

    /** The status of the answer. */
    public int status() {
        return status;
    }

    /** The step of N that the rule belongs to, 1 to 4. */
    public int step() {
        return step;
    }

    /** What the answer says. */
    public String reason() {
        return reason;
    }
}
