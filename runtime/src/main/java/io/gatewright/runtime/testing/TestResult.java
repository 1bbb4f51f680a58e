package io.gatewright.runtime.testing;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How one test ended.
 *
 * @param failure what went wrong, in lines; empty when it passed
 */
public record TestResult(String title, String place, Duration took, Optional<String> failure) {
    public TestResult {
        Objects.requireNonNull(title);
        Objects.requireNonNull(place);
        Objects.requireNonNull(took);
        Objects.requireNonNull(failure);
    }

    public boolean passed() {
        return failure.isEmpty();
    }
}
