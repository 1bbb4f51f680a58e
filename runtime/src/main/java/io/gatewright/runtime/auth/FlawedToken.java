package io.gatewright.runtime.auth;

/** A token that is refused. Carries no stack trace: it is an answer, not an accident. */
final class FlawedToken extends Exception {
    private static final long serialVersionUID = 1;

    private final Flaw flaw;

    FlawedToken(Flaw flaw) {
        super(flaw.outcome(), null, false, false);
        this.flaw = flaw;
    }

    Flaw flaw() {
        return flaw;
    }
}
