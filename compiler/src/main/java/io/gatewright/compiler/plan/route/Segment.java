package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.language.Language;
import java.util.Objects;

/** The language of one path segment: the set of texts that may stand there. Equal as records exactly when the sets are. */
public sealed interface Segment {
    /** Any text that is not empty. */
    Segment ANY = new Type(Language.ANY);

    <R> R match(Cases<R> cases);

    /** Whether every text of {@code other} is also one of this. */
    boolean includes(Segment other);

    /** The segment of a language: a literal where it has but one text. */
    static Segment of(Language language) {
        return language.singleton().<Segment>map(Literal::new).orElseGet(() -> new Type(language));
    }

    /** One method per case. */
    interface Cases<R> {
        R literal(Literal segment);

        R type(Type segment);
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
        public String toString() {
            return text;
        }
    }

    /**
     * What a capture takes.
     *
     * @param language of more than one text
     */
    record Type(Language language) implements Segment {
        public Type {
            Objects.requireNonNull(language);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.type(this);
        }

        @Override
        public boolean includes(Segment other) {
            return other.match(new Cases<>() {
                @Override
                public Boolean literal(Literal literal) {
                    return language.accepts(literal.text());
                }

                @Override
                public Boolean type(Type type) {
                    return language.includes(type.language);
                }
            });
        }

        /** {@code {}}, or {@code {:int}} with the name of the type. */
        @Override
        public String toString() {
            return language.name().isEmpty() ? "{}" : "{:" + language.name() + "}";
        }
    }
}
