package io.gatewright.runtime.auth;

import io.gatewright.runtime.auth.AuthResult.Rejected;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Step;
import java.util.List;
import java.util.Objects;

/** Finds out who calls. Nobody in particular may pass; whoever shows a bad credential may not. */
public final class IdentifyStep implements Step {

    private final Callers callers;
    private final Step next;

    /** @param auths asked in this order */
    public IdentifyStep(List<Auth> auths, Step next) {
        this.callers = new Callers(auths);
        this.next = Objects.requireNonNull(next);
    }

    @Override
    public void handle(Exchange x) {
        Rejected rejected = callers.identify(x);
        if (rejected == null) {
            next.handle(x);
        } else {
            x.problem(rejected.problem());
        }
    }
}
