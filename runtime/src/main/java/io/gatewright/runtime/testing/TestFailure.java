package io.gatewright.runtime.testing;

/** What ends a test early: an expectation that does not hold, or something that cannot be done. */
final class TestFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    TestFailure(String message) {
        super(message);
    }

    TestFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
