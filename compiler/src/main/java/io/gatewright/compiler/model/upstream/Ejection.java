package io.gatewright.compiler.model.upstream;

import io.gatewright.compiler.model.Bound;
import io.gatewright.dsl.source.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;

/**
 * A target that fails requests is taken out.
 *
 * @param after failures that take it out; default 5
 * @param within what failures are counted over; default 30 s
 * @param duration how long it stays out; default 30 s
 * @param max percent of the targets that may be out at once, 1 to 100; default 50
 * @param span {@code eject}
 */
public record Ejection(
        Bound<Integer> after, Bound<Duration> within, Bound<Duration> duration, Bound<BigDecimal> max, Span span) {
    public Ejection {
        Objects.requireNonNull(after);
        Objects.requireNonNull(within);
        Objects.requireNonNull(duration);
        Objects.requireNonNull(max);
        Objects.requireNonNull(span);
    }
}
