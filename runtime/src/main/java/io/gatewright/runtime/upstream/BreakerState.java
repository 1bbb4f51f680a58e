package io.gatewright.runtime.upstream;

/** How a circuit breaker stands. */
public enum BreakerState {
    /** Requests pass. */
    CLOSED("closed"),
    /** None passes. */
    OPEN("open"),
    /** So many pass as it takes to see whether the upstream is back. */
    HALF_OPEN("half-open");

    private final String text;

    BreakerState(String text) {
        this.text = text;
    }

    /** As written in a policy: {@code half-open}. */
    public String text() {
        return text;
    }
}
