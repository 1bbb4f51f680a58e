package io.gatewright.compiler.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * A set of texts that may stand in one path segment, never empty. The texts are normalised segments as N of routing.md yields
 * them: ASCII, reserved characters as they came or as {@code %XX}. Equal exactly when the sets are; the name is for printing
 * and does not count. Immutable.
 */
public final class Language {
    /** Most states of the minimal automaton of a declared type. */
    public static final int MAX_STATES = 1_000;

    /** Every segment that N lets through, the empty one apart. */
    public static final Language ANY = new Language("", Domain.DFA);
    /** 1 to 18 decimal digits, which a {@code long} can hold. */
    public static final Language INT = new Language("int", Builtin.integer());
    /** 8-4-4-4-12 hex digits of either case (RFC 9562). */
    public static final Language UUID = new Language("uuid", Builtin.uuid());
    /** Runs of ASCII letters and digits, joined by single {@code -}. */
    public static final Language SLUG = new Language("slug", Builtin.slug());

    private final String name;
    private final Dfa dfa;

    Language(String name, Dfa dfa) {
        this.name = Objects.requireNonNull(name);
        this.dfa = dfa;
    }

    /**
     * The segments whose decoded value is one of these texts, in every spelling that N can yield; empty when no request has
     * any of them: no text at all, or only such as hold a {@code /}, a control character, or are {@code ..}.
     */
    public static Optional<Language> finite(Collection<String> decoded) {
        return Spelling.of(decoded).map(dfa -> new Language("", dfa));
    }

    /** This language under another name; the empty one for languages that nobody named. */
    public Language named(String other) {
        return new Language(other, dfa);
    }

    /** As declared, {@code uuid}, or {@code sku & slug} for what is common to languages. */
    public String name() {
        return name;
    }

    /** Whether a normalised segment is one of the texts. */
    public boolean accepts(String normalised) {
        return dfa.accepts(normalised);
    }

    /** Whether every text of {@code other} is also one of this. */
    public boolean includes(Language other) {
        return dfa.equals(other.dfa) || dfa.includes(other.dfa);
    }

    /**
     * The texts of both; empty when there are none.
     *
     * @throws LanguageTooLargeException where the automaton could not be made within bounds
     */
    public Optional<Language> intersect(Language other) {
        if (includes(other)) {
            return Optional.of(other);
        }
        if (other.includes(this)) {
            return Optional.of(this);
        }
        return Minimal.intersection(dfa, other.dfa).map(common -> new Language(name + " & " + other.name, common));
    }

    /**
     * The texts of this that {@code other} has not; empty when there are none.
     *
     * @throws LanguageTooLargeException where the automaton could not be made within bounds
     */
    public Optional<Language> minus(Language other) {
        return Minimal.difference(dfa, other.dfa).map(left -> new Language(name, left));
    }

    /**
     * What none of {@code taken} has of this; empty when nothing is left.
     *
     * @throws LanguageTooLargeException where the automaton could not be made within bounds
     */
    public Optional<Remainder> without(Collection<Language> taken) {
        return Minimal.remainder(dfa, taken.stream().map(other -> other.dfa).toList())
                .map(Remainder::new);
    }

    /** The only text, where there is but one. */
    public Optional<String> singleton() {
        return dfa.only();
    }

    /** All texts, where there are no more than {@code most}. */
    public Optional<SortedSet<String>> texts(int most) {
        return new Samples(dfa).all(most);
    }

    /** A text that is not in {@code avoid}, the same each time and easy to read where possible; empty when all are. */
    public Optional<String> example(Set<String> avoid) {
        return new Samples(dfa).outside(avoid);
    }

    /** The number of states of the minimal automaton; they are numbered from 0, which is where reading starts. */
    public int states() {
        return dfa.states();
    }

    /** Whether a text that ends in this state is one of the language. */
    public boolean accepting(int state) {
        return dfa.accepting(state);
    }

    /** The ways out of a state, ascending and disjoint; any other character means that the text is not of the language. */
    public List<Range> ranges(int state) {
        List<Range> ranges = new ArrayList<>();
        int[] out = dfa.out(state);
        for (int i = 0; i < out.length; i += 3) {
            ranges.add(new Range((char) out[i], (char) out[i + 1], out[i + 2]));
        }
        return ranges;
    }

    /**
     * Characters that lead to one state.
     *
     * @param from the least, ASCII
     * @param to the greatest, included
     */
    public record Range(char from, char to, int state) {}

    @Override
    public boolean equals(Object o) {
        return this == o || (o instanceof Language other && dfa.equals(other.dfa));
    }

    @Override
    public int hashCode() {
        return dfa.hashCode();
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
