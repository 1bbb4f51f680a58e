package io.gatewright.compiler.language;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.Transition;
import org.apache.lucene.util.automaton.UTF32ToUTF8;

/**
 * From decoded texts to the normalised segments that decode to them: a code point is its UTF-8 bytes, an unreserved byte is
 * itself, another {@code pchar} is itself or {@code %XX}, any other byte {@code %XX}.
 */
final class Spelling {
    /** Longest text of a finite set, in UTF-8 bytes: no longer segment fits in a request line. */
    static final int MAX_BYTES = 8_000;

    private static final String HEX = "0123456789ABCDEF";

    private Spelling() {}

    /** The segments for any of these texts. */
    static Optional<Dfa> of(Collection<String> decoded) {
        Set<BytesRef> bytes = new TreeSet<>();
        for (String text : decoded) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            if (utf8.length > 0 && utf8.length <= MAX_BYTES && text.equals(new String(utf8, StandardCharsets.UTF_8))) {
                bytes.add(new BytesRef(utf8));
            }
        }
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        Automaton live =
                Operations.removeDeadStates(Operations.intersection(spelt(union(bytes)), Domain.DFA.automaton()));
        return Operations.isEmpty(live) ? Optional.empty() : Optional.of(Dfa.of(Acyclic.minimal(live)));
    }

    private static Automaton union(Set<BytesRef> texts) {
        List<Automaton> each = texts.stream().map(Automata::makeBinary).toList();
        return Minimal.deterministic(each.size() == 1 ? each.get(0) : Operations.union(each));
    }

    /**
     * The segments for the texts of an automaton over code points.
     *
     * @throws LanguageTooLargeException beyond the bounds of {@link Minimal}
     */
    static Optional<Dfa> of(Automaton codePoints) {
        return inDomain(ofAll(codePoints));
    }

    /** The same without the restriction to {@link Domain}. */
    static Automaton ofAll(Automaton codePoints) {
        return spelt(Minimal.deterministic(new UTF32ToUTF8().convert(codePoints)));
    }

    private static Optional<Dfa> inDomain(Automaton segments) {
        return Minimal.of(Operations.intersection(segments, Domain.DFA.automaton()));
    }

    /** @param bytes deterministic, so that the result is */
    private static Automaton spelt(Automaton bytes) {
        Automaton.Builder spelt = new Automaton.Builder();
        for (int state = 0; state < bytes.getNumStates(); state++) {
            spelt.createState();
            spelt.setAccept(state, bytes.isAccept(state));
        }
        Transition way = new Transition();
        for (int state = 0; state < bytes.getNumStates(); state++) {
            Source source = new Source(spelt, state);
            int count = bytes.initTransition(state, way);
            for (int i = 0; i < count; i++) {
                bytes.getNextTransition(way);
                for (int value = way.min; value <= way.max; value++) {
                    source.add(value, way.dest);
                }
            }
        }
        return spelt.finish();
    }

    /** The ways out of one state, triplets sharing their {@code %} and their first digit. */
    private static final class Source {
        private final Automaton.Builder spelt;
        private final int state;
        private final int[] afterDigit = new int[16];
        private int afterPercent;

        Source(Automaton.Builder spelt, int state) {
            this.spelt = spelt;
            this.state = state;
        }

        void add(int value, int next) {
            if (Characters.isPchar(value)) {
                spelt.addTransition(state, next, value);
            }
            if (!Characters.isUnreserved(value)) {
                if (afterPercent == 0) {
                    afterPercent = spelt.createState();
                    spelt.addTransition(state, afterPercent, '%');
                }
                int high = value >> 4;
                if (afterDigit[high] == 0) {
                    afterDigit[high] = spelt.createState();
                    spelt.addTransition(afterPercent, afterDigit[high], HEX.charAt(high));
                }
                spelt.addTransition(afterDigit[high], next, HEX.charAt(value & 15));
            }
        }
    }
}
