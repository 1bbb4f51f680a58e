package io.gatewright.compiler.diff;

import io.gatewright.compiler.plan.route.Request;
import java.util.Objects;

/** A request that two gateways treat differently, and who makes it. */
public record Witness(Request request, Caller caller) {
    public Witness {
        Objects.requireNonNull(request);
        Objects.requireNonNull(caller);
    }

    /** {@code GET /orders/7 as customer { role: "admin" }}. */
    @Override
    public String toString() {
        String who = caller.toString();
        return request + (who.isEmpty() ? "" : " " + who);
    }
}
