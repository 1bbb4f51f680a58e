package io.gatewright.runtime.cors;

import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Step;
import java.util.Objects;

/** Has every answer of the route carry what its policy tells pages of other origins. Thread-safe. */
public final class CorsStep implements Step {
    private final CorsPolicy policy;
    private final Step next;

    public CorsStep(CorsPolicy policy, Step next) {
        this.policy = Objects.requireNonNull(policy);
        this.next = Objects.requireNonNull(next);
    }

    @Override
    public void handle(Exchange x) {
        x.onCommitLast(policy);
        next.handle(x);
    }
}
