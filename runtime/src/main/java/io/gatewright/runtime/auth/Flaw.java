package io.gatewright.runtime.auth;

/** Why a token is refused. The caller learns only whether it is a matter of time; the access log learns the rest. */
enum Flaw {
    EXPIRED("expired", "the token expired"),
    NOT_YET_VALID("not-yet-valid", "the token is not valid yet"),
    TOO_LONG("too-long"),
    MALFORMED("malformed"),
    HEADER("header-refused"),
    ALGORITHM("algorithm-refused"),
    TYPE("type-refused"),
    SIGNATURE("bad-signature"),
    CLAIMS("claims-malformed"),
    NO_EXPIRY("no-expiry"),
    ISSUER("wrong-issuer"),
    AUDIENCE("wrong-audience");

    private final String outcome;
    private final String description;

    Flaw(String outcome) {
        this(outcome, "the token is not valid");
    }

    Flaw(String outcome, String description) {
        this.outcome = outcome;
        this.description = description;
    }

    /** What the access log says. */
    String outcome() {
        return outcome;
    }

    /** What the caller is told. */
    String description() {
        return description;
    }
}
