package io.gatewright.compiler.language;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.MinimizationOperations;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/** From any automaton to the minimal one, within bounds. */
final class Minimal {
    /** What determinising may cost, in Lucene's measure: ten sets of states looked at for each. */
    static final int WORK = 20_000;
    /** Most states of an automaton that is minimised. */
    static final int MAX_STATES = 20_000;

    private Minimal() {}

    /** Empty when nothing is accepted. @throws LanguageTooLargeException beyond the bounds */
    static Optional<Dfa> of(Automaton automaton) {
        Automaton minimal = automaton(automaton);
        return Operations.isEmpty(minimal) ? Optional.empty() : Optional.of(Dfa.of(minimal));
    }

    /** @throws LanguageTooLargeException beyond the bounds */
    static Automaton automaton(Automaton automaton) {
        Automaton live = Operations.removeDeadStates(deterministic(automaton));
        if (live.getNumStates() > MAX_STATES) {
            throw new LanguageTooLargeException();
        }
        return MinimizationOperations.minimize(live, WORK);
    }

    /** @throws LanguageTooLargeException beyond the bounds */
    static Automaton deterministic(Automaton automaton) {
        try {
            return Operations.determinize(automaton, WORK);
        } catch (TooComplexToDeterminizeException e) {
            throw new LanguageTooLargeException();
        }
    }

    static Optional<Dfa> intersection(Dfa a, Dfa b) {
        return of(Operations.intersection(a.automaton(), b.automaton()));
    }

    static Optional<Dfa> difference(Dfa a, Dfa b) {
        return of(Operations.minus(a.automaton(), b.automaton(), WORK));
    }

    /** Not minimal, but without dead states. */
    static Optional<Dfa> remainder(Dfa whole, List<Dfa> taken) {
        if (taken.isEmpty()) {
            return Optional.of(whole);
        }
        Automaton left = whole.automaton();
        for (Dfa each : taken) {
            left = Operations.minus(left, each.automaton(), WORK);
            if (left.getNumStates() > MAX_STATES) {
                throw new LanguageTooLargeException();
            }
        }
        return Operations.isEmpty(left) ? Optional.empty() : Optional.of(Dfa.of(left));
    }
}
