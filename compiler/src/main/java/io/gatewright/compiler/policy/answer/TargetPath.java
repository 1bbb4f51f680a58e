package io.gatewright.compiler.policy.answer;

import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * {@code -> orders /internal/{id}/**}: the path that the upstream is asked for, made of parts of the request's own
 * normalised path.
 *
 * @param segments in order; literals are in normal form, only the last may be empty
 * @param restFrom where the path ends in {@code /**}: the 0-based segment of the request's path from which on it is
 *     appended as it stands, with the slash before it
 * @param span the path as written
 */
public record TargetPath(List<Segment> segments, OptionalInt restFrom, Span span) {
    public TargetPath {
        segments = List.copyOf(segments);
        Objects.requireNonNull(restFrom);
        Objects.requireNonNull(span);
    }

    /** Whether {@code /**} ends it. */
    public boolean rest() {
        return restFrom.isPresent();
    }

    /** One segment between slashes. */
    public sealed interface Segment {
        <R> R match(Cases<R> cases);
    }

    /** One method per case. */
    public interface Cases<R> {
        R literal(Literal segment);

        R captured(Captured segment);
    }

    /** Text that stands there. */
    public record Literal(String text) implements Segment {
        public Literal {
            Objects.requireNonNull(text);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.literal(this);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** What the route's capture {@code name} took, in normal form: the 0-based {@code segment} of the request's path. */
    public record Captured(String name, int segment) implements Segment {
        public Captured {
            Objects.requireNonNull(name);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.captured(this);
        }

        @Override
        public String toString() {
            return "{" + name + "}";
        }
    }

    /** {@code /internal/{id}/**}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        segments.forEach(segment -> text.append('/').append(segment));
        if (rest()) {
            text.append("/**");
        }
        return text.isEmpty() ? "/" : text.toString();
    }
}
