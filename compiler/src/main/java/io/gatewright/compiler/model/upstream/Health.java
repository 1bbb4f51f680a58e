package io.gatewright.compiler.model.upstream;

import io.gatewright.compiler.model.Bound;
import io.gatewright.dsl.source.Span;
import java.time.Duration;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Every target is asked for a path, again and again.
 *
 * @param path normalised, without query
 * @param interval from one question to the next; default 10 s
 * @param timeout how long to wait for an answer, at most {@code interval}; default 2 s
 * @param healthy good answers in a row that bring a target back; default 2
 * @param unhealthy bad answers in a row that take a target out; default 3
 * @param statuses those of good answers; empty: 200 to 299
 * @param span the word of the setting
 */
public record Health(
        String path,
        Bound<Duration> interval,
        Bound<Duration> timeout,
        Bound<Integer> healthy,
        Bound<Integer> unhealthy,
        SortedSet<Integer> statuses,
        Span span) {
    public Health {
        Objects.requireNonNull(path);
        Objects.requireNonNull(interval);
        Objects.requireNonNull(timeout);
        Objects.requireNonNull(healthy);
        Objects.requireNonNull(unhealthy);
        statuses = Collections.unmodifiableSortedSet(new TreeSet<>(statuses));
        Objects.requireNonNull(span);
    }
}
