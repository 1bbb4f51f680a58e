package io.gatewright.compiler.language;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/** The types that need no declaration. All of their characters are unreserved, so each text has one spelling. */
final class Builtin {
    private static final Automaton DIGIT = Automata.makeCharRange('0', '9');

    private Builtin() {}

    static Dfa integer() {
        return Minimal.of(Operations.repeat(DIGIT, 1, 18)).orElseThrow();
    }

    static Dfa uuid() {
        Automaton hex =
                Operations.union(List.of(DIGIT, Automata.makeCharRange('a', 'f'), Automata.makeCharRange('A', 'F')));
        List<Automaton> parts = new ArrayList<>();
        for (int digits : new int[] {8, 4, 4, 4, 12}) {
            if (!parts.isEmpty()) {
                parts.add(Automata.makeChar('-'));
            }
            parts.add(Operations.repeat(hex, digits, digits));
        }
        return Minimal.of(Operations.concatenate(parts)).orElseThrow();
    }

    static Dfa slug() {
        Automaton run = Operations.repeat(
                Operations.union(List.of(DIGIT, Automata.makeCharRange('a', 'z'), Automata.makeCharRange('A', 'Z'))),
                1);
        Automaton more = Operations.repeat(Operations.concatenate(Automata.makeChar('-'), run));
        return Minimal.of(Operations.concatenate(run, more)).orElseThrow();
    }
}
