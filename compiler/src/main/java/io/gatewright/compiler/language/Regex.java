package io.gatewright.compiler.language;

import java.util.Objects;

/**
 * The regular expressions of {@code type … = regex "…"}. One matches the whole decoded segment, in linear time: there is no
 * backtracking, and what would need it is refused.
 */
public final class Regex {
    private Regex() {}

    /** The language of a pattern, unnamed, or what is wrong with it. Never throws, whatever the pattern. */
    public static Parsed parse(String pattern) {
        return new Parsed.Problem(0, pattern.length(), "regular expressions are not built yet", "");
    }

    /** What came of a pattern. */
    public sealed interface Parsed {
        <R> R match(Cases<R> cases);

        /** One method per case. */
        interface Cases<R> {
            R accepted(Accepted parsed);

            R problem(Problem parsed);
        }

        /** The segments it matches; its name is empty. */
        record Accepted(Language language) implements Parsed {
            public Accepted {
                Objects.requireNonNull(language);
            }

            @Override
            public <R> R match(Cases<R> cases) {
                return cases.accepted(this);
            }
        }

        /**
         * Why it is refused.
         *
         * @param offset of the first character concerned, in UTF-16 units of the pattern
         * @param length of what is concerned; 0 at the end of the pattern
         * @param message as a diagnostic has it: lower case, no full stop
         * @param help the fix, or an empty text
         */
        record Problem(int offset, int length, String message, String help) implements Parsed {
            public Problem {
                Objects.requireNonNull(message);
                Objects.requireNonNull(help);
            }

            @Override
            public <R> R match(Cases<R> cases) {
                return cases.problem(this);
            }
        }
    }
}
