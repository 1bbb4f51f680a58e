package io.gatewright.compiler.explain.normal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What N makes of a request's target. */
public sealed interface NormalForm {
    /** The longest target, in characters, its question mark apart. */
    int MAX_LENGTH = 8192;

    /** Normalises {@code target}, which may have any of the forms of RFC 9112, 3.2. Never throws. */
    static NormalForm of(String method, String target) {
        return new Normaliser(method, target).normalise();
    }

    <R> R match(Cases<R> cases);

    /** One method per case. */
    interface Cases<R> {
        R path(Path path);

        R refused(Refused refused);
    }

    /**
     * The one path that is matched, authorised, cached, limited, logged and forwarded.
     *
     * @param text without the query; {@code *} for {@code OPTIONS *}
     * @param segments of it; only the last may be empty; none for {@code /} and {@code *}
     * @param query as it came, without its question mark; empty if there is none
     * @param authority of an absolute-form target, as it came
     */
    record Path(String text, List<String> segments, String query, Optional<String> authority) implements NormalForm {
        public Path {
            Objects.requireNonNull(text);
            segments = List.copyOf(segments);
            Objects.requireNonNull(query);
            Objects.requireNonNull(authority);
        }

        /** Whether the target was {@code *}. */
        public boolean isAsterisk() {
            return text.equals("*");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.path(this);
        }
    }

    /**
     * No normal form.
     *
     * @param from offset in the target of the first character that breaks the rule
     * @param to offset after the last one
     */
    record Refused(NormalFormRule rule, int from, int to) implements NormalForm {
        public Refused {
            Objects.requireNonNull(rule);
            if (from < 0 || to < from) {
                throw new IllegalArgumentException(from + " to " + to);
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refused(this);
        }
    }
}
