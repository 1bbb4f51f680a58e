package io.gatewright.compiler.policy.answer;

import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Objects;

/**
 * Where a redirect sends the caller: a path on the same host, or an absolute URL whose scheme and host are written out.
 * Without a query of its own it goes on with the request's.
 *
 * @param parts in order; literals are never next to one another
 */
public record Location(List<Part> parts, Span span) {
    public Location {
        parts = List.copyOf(parts);
        Objects.requireNonNull(span);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no location");
        }
    }

    /** A piece of the text. */
    public sealed interface Part {
        <R> R match(Cases<R> cases);
    }

    /** One method per case. */
    public interface Cases<R> {
        R literal(Literal part);

        R captured(Captured part);

        R rest(Rest part);
    }

    /** Text, in the characters of a URL. */
    public record Literal(String text) implements Part {
        public Literal {
            Objects.requireNonNull(text);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.literal(this);
        }
    }

    /** The normalised segment that a capture took. */
    public record Captured(String name, int segment) implements Part {
        public Captured {
            Objects.requireNonNull(name);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.captured(this);
        }
    }

    /** What the {@code /**} of the route took, each segment after a slash. */
    public record Rest(int from) implements Part {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rest(this);
        }
    }
}
