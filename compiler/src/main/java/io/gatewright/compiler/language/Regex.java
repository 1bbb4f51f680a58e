package io.gatewright.compiler.language;

import java.util.Objects;
import org.apache.lucene.util.automaton.Automaton;

/**
 * The regular expressions of {@code type … = regex "…"}. One matches the whole decoded segment, in linear time: there is no
 * backtracking, and what would need it is refused. Characters, {@code .}, classes with ranges and {@code ^},
 * {@code \d \w \s \D \W \S} over ASCII, {@code \} before punctuation, {@code ( )}, {@code (?: )}, {@code |},
 * {@code * + ? {n} {n,} {n,m}}, and {@code ^} and {@code $} at the very ends.
 */
public final class Regex {
    private Regex() {}

    /** Longest pattern, in characters. */
    public static final int MAX_LENGTH = 4_000;

    /** The language of a pattern, unnamed, or what is wrong with it. Never throws, whatever the pattern. */
    public static Parsed parse(String pattern) {
        if (pattern.length() > MAX_LENGTH) {
            return whole(pattern, "the expression has more than " + MAX_LENGTH + " characters", "");
        }
        try {
            return compile(pattern);
        } catch (RegexError e) {
            return e.problem();
        } catch (LanguageTooLargeException e) {
            return tooLarge(pattern);
        }
    }

    private static Parsed compile(String pattern) {
        Automaton codePoints = Minimal.automaton(Subsets.of(new Nfa(RegexReader.read(pattern))));
        if (codePoints.getNumStates() > Language.MAX_STATES) {
            // Spelt in bytes each of these may become twenty.
            return tooLarge(pattern);
        }
        return Spelling.of(codePoints)
                .map(dfa -> dfa.states() > Language.MAX_STATES
                        ? tooLarge(pattern)
                        : new Parsed.Accepted(new Language("", dfa)))
                .orElseGet(() -> whole(pattern, "no segment of a path matches this expression", ""));
    }

    private static Parsed tooLarge(String pattern) {
        return whole(
                pattern,
                "the expression needs an automaton of more than " + Language.MAX_STATES + " states",
                "shorten the repetitions, above all those of `.` and of `[^…]`");
    }

    private static Parsed whole(String pattern, String message, String help) {
        return new Parsed.Problem(0, pattern.length(), message, help);
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
