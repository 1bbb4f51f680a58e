package io.gatewright.compiler.policy.timeout;

import io.gatewright.compiler.model.Bound;
import java.time.Duration;
import java.util.Objects;

/** {@code timeout} of a route: in place of its upstream's wait for the head of the response. */
public record TimeoutModel(Bound<Duration> after) {
    public TimeoutModel {
        Objects.requireNonNull(after);
    }
}
