package io.gatewright.compiler.model.upstream;

import io.gatewright.compiler.model.Bound;
import io.gatewright.dsl.source.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A request that failed is sent again.
 *
 * @param attempts how often at most
 * @param failures of the connection; default {@link Failure#CONNECT}
 * @param statuses of answers, 429 or 500 to 599
 * @param methods requests that may be sent twice; one that never reached the upstream always may
 * @param firstPause before the first repetition; default 25 ms
 * @param lastPause at most, however many there were; default 250 ms
 * @param budget percent of all requests to the upstream that may be repetitions, 1 to 100; default 20
 * @param span {@code retry}
 */
public record Retry(
        Bound<Integer> attempts,
        SortedSet<Failure> failures,
        SortedSet<Integer> statuses,
        SortedSet<String> methods,
        Bound<Duration> firstPause,
        Bound<Duration> lastPause,
        Bound<BigDecimal> budget,
        Span span) {
    /** What is sent again where nothing is said (RFC 9110, 9.2.2). */
    public static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");

    public Retry {
        Objects.requireNonNull(attempts);
        failures = Collections.unmodifiableSortedSet(new TreeSet<>(failures));
        statuses = Collections.unmodifiableSortedSet(new TreeSet<>(statuses));
        methods = Collections.unmodifiableSortedSet(new TreeSet<>(methods));
        Objects.requireNonNull(firstPause);
        Objects.requireNonNull(lastPause);
        Objects.requireNonNull(budget);
        Objects.requireNonNull(span);
        if (failures.isEmpty() && statuses.isEmpty()) {
            throw new IllegalArgumentException("nothing to retry on");
        }
    }

    /** What can become of a request that gets no answer. */
    public enum Failure {
        /** No connection was made. */
        CONNECT("connect-failure"),
        /** The connection broke before the head of an answer. */
        RESET("reset"),
        /** The head of an answer took too long. */
        TIMEOUT("timeout");

        private final String text;

        Failure(String text) {
            this.text = text;
        }

        /** As written in a source: {@code connect-failure}. */
        public String text() {
            return text;
        }
    }
}
