package io.gatewright.compiler.language;

import java.util.Optional;
import java.util.Set;

/**
 * What some languages leave of another, at least one text. Good for finding texts only: it is not brought into the form by
 * which languages are compared, which would cost most of the time.
 */
public final class Remainder {
    private final Dfa dfa;

    /** @param dfa deterministic, without dead states */
    Remainder(Dfa dfa) {
        this.dfa = dfa;
    }

    /** A text that is not in {@code avoid}, as {@link Language#example} finds it; empty when all are. */
    public Optional<String> example(Set<String> avoid) {
        return new Samples(dfa).outside(avoid);
    }
}
