package io.gatewright.runtime.auth;

import io.gatewright.runtime.auth.AuthResult.Rejected;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Problem;
import io.gatewright.runtime.http.Step;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Lets pass whom the condition admits. The others are answered 401 with the challenge of every auth that the
 * condition names, when none of these has identified them, or else, and where it names none, 403, with the scopes that are
 * needed for a token that lacks one.
 */
public final class RequireStep implements Step {

    private final Predicate<Exchange> admitted;
    private final Callers callers;
    private final List<Grant> scopes;
    private final Step next;
    private final Problem unauthenticated;

    /**
     * @param admitted may ask the exchange for the identities that {@code auths} found; must not block
     * @param scopes those without which the condition admits nobody
     * @param auths those that the condition names
     */
    public RequireStep(Predicate<Exchange> admitted, List<Grant> scopes, List<Auth> auths, Step next) {
        this.admitted = Objects.requireNonNull(admitted);
        this.scopes = List.copyOf(scopes);
        this.callers = new Callers(auths);
        this.next = Objects.requireNonNull(next);
        this.unauthenticated = Refusals.unauthenticated(callers.auths());
    }

    @Override
    public void handle(Exchange x) {
        Rejected rejected = callers.identify(x);
        if (rejected != null) {
            x.problem(rejected.problem());
        } else if (admitted.test(x)) {
            next.handle(x);
        } else if (callers.auths().isEmpty() || callers.anyone(x)) {
            x.log().auth("forbidden");
            x.problem(Refusals.forbidden(callers.auths(), scopes, x));
        } else {
            x.log().auth("none");
            x.problem(unauthenticated);
        }
    }
}
