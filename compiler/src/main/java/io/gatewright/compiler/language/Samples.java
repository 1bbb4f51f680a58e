package io.gatewright.compiler.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Texts of a language, shortest first. */
final class Samples {
    private static final List<String> READABLE =
            List.of("7", "x", "42", "more", "00000000-0000-4000-8000-000000000000", "2026-01-01", "A1");

    private final Dfa dfa;
    /** For each length the states from which a text can end after so many characters. */
    private final List<BitSet> ending = new ArrayList<>();

    Samples(Dfa dfa) {
        this.dfa = dfa;
        BitSet now = new BitSet();
        for (int state = 0; state < dfa.states(); state++) {
            now.set(state, dfa.accepting(state));
        }
        ending.add(now);
    }

    Optional<SortedSet<String>> all(int most) {
        SortedSet<String> texts = new TreeSet<>();
        for (int length = 0; !ending(length).isEmpty(); length++) {
            Walk walk = new Walk(Set.of(), most + 1 - texts.size());
            walk.from(0, length);
            texts.addAll(walk.found);
            if (texts.size() > most || length > dfa.states()) {
                return Optional.empty();
            }
        }
        return Optional.of(texts);
    }

    Optional<String> outside(Set<String> avoid) {
        for (String text : READABLE) {
            if (dfa.accepts(text) && !avoid.contains(text)) {
                return Optional.of(text);
            }
        }
        for (int length = 0; !ending(length).isEmpty(); length++) {
            Walk walk = new Walk(avoid, 1);
            walk.from(0, length);
            if (!walk.found.isEmpty()) {
                return Optional.of(walk.found.get(0));
            }
        }
        return Optional.empty();
    }

    private BitSet ending(int length) {
        while (ending.size() <= length) {
            BitSet shorter = ending.get(ending.size() - 1);
            BitSet now = new BitSet();
            for (int state = 0; state < dfa.states(); state++) {
                int[] out = dfa.out(state);
                for (int i = 0; i < out.length; i += 3) {
                    if (shorter.get(out[i + 2])) {
                        now.set(state);
                    }
                }
            }
            ending.add(now);
        }
        return ending.get(length);
    }

    /** Goes through the texts of one length, never into a dead end. */
    private final class Walk {
        private final Set<String> avoid;
        private final int most;
        private final List<String> found = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Walk(Set<String> avoid, int most) {
            this.avoid = avoid;
            this.most = most;
        }

        void from(int state, int left) {
            if (left == 0) {
                String whole = text.toString();
                if (dfa.accepting(state) && !avoid.contains(whole)) {
                    found.add(whole);
                }
                return;
            }
            BitSet useful = ending(left - 1);
            int[] out = dfa.out(state);
            for (boolean letters : new boolean[] {true, false}) {
                for (int i = 0; i < out.length; i += 3) {
                    if (useful.get(out[i + 2])) {
                        characters(out[i], out[i + 1], letters, out[i + 2], left);
                    }
                }
            }
        }

        private void characters(int from, int to, boolean letters, int next, int left) {
            for (int c = from; c <= to && found.size() < most; c++) {
                if (letters == (c >= 'a' && c <= 'z')) {
                    text.append((char) c);
                    from(next, left - 1);
                    text.setLength(text.length() - 1);
                }
            }
        }
    }
}
