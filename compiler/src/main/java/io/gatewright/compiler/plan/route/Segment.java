package io.gatewright.compiler.plan.route;

import java.util.Objects;
import java.util.Optional;

/** The language of one path segment: the set of texts that may stand there. Closed under intersection. */
public sealed interface Segment {
    /** Any text that is not empty. */
    Segment ANY = new AnyText();

    <R> R match(Cases<R> cases);

    /** Whether every text of {@code other} is also one of this. */
    boolean includes(Segment other);

    /** The texts of both; empty when there are none. */
    Optional<Segment> intersect(Segment other);

    /** One method per case. */
    interface Cases<R> {
        R literal(Literal segment);

        R any(AnyText segment);
    }

    /** One text, in normal form; empty only as the last segment of a path that ends in a slash. */
    record Literal(String text) implements Segment {
        public Literal {
            Objects.requireNonNull(text);
            if (text.indexOf('/') >= 0) {
                throw new IllegalArgumentException("not one segment: " + text);
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.literal(this);
        }

        @Override
        public boolean includes(Segment other) {
            return equals(other);
        }

        @Override
        public Optional<Segment> intersect(Segment other) {
            return other.includes(this) ? Optional.of(this) : Optional.empty();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** What a capture without a type takes: any text that is not empty. */
    record AnyText() implements Segment {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.any(this);
        }

        @Override
        public boolean includes(Segment other) {
            return !other.equals(new Literal(""));
        }

        @Override
        public Optional<Segment> intersect(Segment other) {
            return includes(other) ? Optional.of(other) : Optional.empty();
        }

        @Override
        public String toString() {
            return "{}";
        }
    }
}
