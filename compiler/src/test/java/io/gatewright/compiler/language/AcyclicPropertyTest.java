package io.gatewright.compiler.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

class AcyclicPropertyTest {
    /** Short texts over few characters, so that many share beginnings and ends. */
    @Provide
    Arbitrary<Set<String>> texts() {
        return Arbitraries.strings()
                .withChars("abcx%é/")
                .ofMinLength(1)
                .ofMaxLength(6)
                .set()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 2_000, seed = "4711")
    void it_is_the_automaton_that_minimising_in_general_yields(@ForAll("texts") Set<String> texts) {
        Automaton any =
                Operations.union(texts.stream().map(Automata::makeString).toList());
        Automaton live = Operations.removeDeadStates(Minimal.deterministic(any));
        assertEquals(Minimal.of(live).orElseThrow(), Dfa.of(Acyclic.minimal(live)));
    }

    @Property(tries = 2_000, seed = "4712")
    void a_finite_type_takes_its_texts_as_any_other_type_of_them_would(@ForAll("texts") Set<String> texts) {
        List<Automaton> each = new ArrayList<>();
        texts.forEach(text -> each.add(Automata.makeString(text)));
        assertEquals(Spelling.of(Operations.union(each)), Spelling.of(texts));
    }

    @Example
    void long_texts_cost_as_much_as_they_are_long() {
        Language longest = Language.finite(List.of("ab".repeat(3_500), "c" + "ab".repeat(3_500)))
                .orElseThrow();
        assertEquals(7_002, longest.states());
        assertTrue(longest.accepts("cab" + "ab".repeat(3_499)));
        assertFalse(longest.accepts("b" + "ab".repeat(3_499)));
    }
}
