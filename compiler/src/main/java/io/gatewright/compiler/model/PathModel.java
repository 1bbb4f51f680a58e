package io.gatewright.compiler.model;

import io.gatewright.compiler.language.Language;
import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Objects;

/**
 * The whole path of a route, group prefixes included.
 *
 * @param segments in order; literals are normalised as requests are (routing.md, N), only the last may be empty
 * @param rest whether {@code /**} ends it
 * @param span the path as written at the route
 */
public record PathModel(List<Segment> segments, boolean rest, Span span) {
    public PathModel {
        segments = List.copyOf(segments);
        Objects.requireNonNull(span);
    }

    /** One segment between slashes. */
    public sealed interface Segment {
        <R> R match(Cases<R> cases);
    }

    /** One method per case. */
    public interface Cases<R> {
        R literal(Literal segment);

        R capture(Capture segment);
    }

    /** Text that must stand there, byte by byte. */
    public record Literal(String text) implements Segment {
        public Literal {
            Objects.requireNonNull(text);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.literal(this);
        }
    }

    /**
     * A text of a language.
     *
     * @param type as written, empty for a capture without one
     * @param language what it takes
     */
    public record Capture(String name, String type, Language language) implements Segment {
        public Capture {
            Objects.requireNonNull(name);
            Objects.requireNonNull(type);
            Objects.requireNonNull(language);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.capture(this);
        }
    }

    /** {@code /orders/{id:uuid}/**}, as a route's pattern is shown. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Segment segment : segments) {
            text.append('/').append(segment.match(new Cases<String>() {
                @Override
                public String literal(Literal literal) {
                    return literal.text();
                }

                @Override
                public String capture(Capture capture) {
                    return "{" + capture.name() + (capture.type().isEmpty() ? "" : ":" + capture.type()) + "}";
                }
            }));
        }
        if (rest) {
            text.append("/**");
        }
        return text.isEmpty() ? "/" : text.toString();
    }
}
