package io.gatewright.runtime.limit;

import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Problem;
import io.gatewright.runtime.http.Step;
import java.util.Objects;
import java.util.function.Function;

/**
 * Spends from an allowance, or answers 429. Either answer tells the client where it stands, in the
 * {@code RateLimit-Policy} and {@code RateLimit} fields. A key that is null, which the compiler does not let through,
 * is answered with 500: what can't be counted is not let by.
 */
public final class LimitStep implements Step {

    private static final Problem NO_KEY = Problem.of(500, "The gateway could not tell whose allowance to count.");

    private final Limit limit;
    private final Function<Exchange, String> key;
    private final Step next;
    private final Problem refusal;

    /** @param key whose allowance it is; must not block */
    public LimitStep(Limit limit, Function<Exchange, String> key, Step next) {
        this.limit = Objects.requireNonNull(limit);
        this.key = Objects.requireNonNull(key);
        this.next = Objects.requireNonNull(next);
        this.refusal = Problem.of(
                429, "More than " + limit.quota() + " in " + seconds(limit.periodSeconds()) + "; try again later.");
    }

    @Override
    public void handle(Exchange x) {
        String whose = key.apply(x);
        if (whose == null) {
            x.problem(NO_KEY);
            return;
        }
        Decision decision = limit.take(whose);
        LimitReport.of(x).add(limit, decision);
        if (decision.admitted()) {
            x.log().limit("ok");
            next.handle(x);
        } else {
            x.log().limitedBy(limit.name());
            x.problem(refusal.with("Retry-After", Long.toString(decision.waitSeconds())));
        }
    }

    private static String seconds(long seconds) {
        return seconds == 1 ? "a second" : seconds + " seconds";
    }
}
