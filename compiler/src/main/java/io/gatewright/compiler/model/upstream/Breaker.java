package io.gatewright.compiler.model.upstream;

import io.gatewright.compiler.model.Bound;
import io.gatewright.dsl.source.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;

/**
 * While an upstream fails, requests are answered with 503 at once.
 *
 * @param errors percent of requests failed that open it, 1 to 100; default 50
 * @param minimum fewer requests never open it; default 20
 * @param within what requests are counted over; default 10 s
 * @param open how long it stays open before it probes; default 15 s
 * @param probes requests let through to see whether it may close; default 3
 * @param span {@code breaker}
 */
public record Breaker(
        Bound<BigDecimal> errors,
        Bound<Integer> minimum,
        Bound<Duration> within,
        Bound<Duration> open,
        Bound<Integer> probes,
        Span span) {
    public static final BigDecimal DEFAULT_ERRORS = BigDecimal.valueOf(50);
    public static final int DEFAULT_MINIMUM = 20;
    public static final Duration DEFAULT_WITHIN = Duration.ofSeconds(10);
    public static final Duration DEFAULT_OPEN = Duration.ofSeconds(15);
    public static final int DEFAULT_PROBES = 3;

    public Breaker {
        Objects.requireNonNull(errors);
        Objects.requireNonNull(minimum);
        Objects.requireNonNull(within);
        Objects.requireNonNull(open);
        Objects.requireNonNull(probes);
        Objects.requireNonNull(span);
    }
}
