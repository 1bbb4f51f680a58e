package io.gatewright.compiler.language;

import java.util.List;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/** Every segment that N lets through, the empty one apart: steps 3 and 4 of routing.md, for one segment. */
final class Domain {
    static final Dfa DFA = Minimal.of(segments()).orElseThrow();

    private Domain() {}

    private static Automaton segments() {
        Automaton character = Operations.union(List.of(
                Automata.makeCharRange(0x20, '/' - 1),
                Automata.makeCharRange('/' + 1, '\\' - 1),
                Automata.makeCharRange('\\' + 1, 0x7e),
                Automata.makeCharRange(0x80, 0xd7ff),
                Automata.makeCharRange(0xe000, 0x10ffff)));
        Automaton spelt = Spelling.ofAll(Minimal.deterministic(character));
        return Operations.minus(Operations.repeat(spelt, 1), dots(), Minimal.WORK);
    }

    /** {@code .} and {@code ..}, alone or before a {@code ;}, encoded or not. */
    private static Automaton dots() {
        Automaton semicolon = Operations.union(Automata.makeChar(';'), Automata.makeString("%3B"));
        Automaton parameters = Operations.concatenate(semicolon, Automata.makeAnyString());
        return Minimal.deterministic(Operations.concatenate(
                Operations.union(Automata.makeString("."), Automata.makeString("..")),
                Operations.optional(parameters)));
    }
}
