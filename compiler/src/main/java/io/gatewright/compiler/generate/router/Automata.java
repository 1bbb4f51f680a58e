package io.gatewright.compiler.generate.router;

import io.gatewright.compiler.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Languages as the text that the runtime reads automata from. */
final class Automata {
    /** Most states of an automaton that several languages are merged into. */
    private static final int MAX_STATES = 5_000;

    private static final int CHARACTERS = 128;
    private static final int DEAD = -1;

    private final List<Language> languages;
    private final Map<List<Integer>, Integer> numbers = new HashMap<>();
    private final List<List<Integer>> states = new ArrayList<>();

    private Automata(List<Language> languages) {
        this.languages = languages;
    }

    /** One language: states separated by {@code ;}, {@code 0} for one that accepts, and its ways out. */
    static String of(Language language) {
        return new Automata(List.of(language)).write().orElseThrow();
    }

    /** Several, each accepting state having the index of the first that accepts; empty when that takes too many states. */
    static Optional<String> merged(List<Language> languages) {
        return new Automata(languages).write();
    }

    private Optional<String> write() {
        number(new ArrayList<>(Collections.nCopies(languages.size(), 0)));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < states.size(); i++) {
            if (states.size() > MAX_STATES) {
                return Optional.empty();
            }
            text.append(i == 0 ? "" : ";").append(label(states.get(i)));
            ways(states.get(i), text);
        }
        return Optional.of(text.toString());
    }

    private int number(List<Integer> state) {
        return numbers.computeIfAbsent(state, fresh -> {
            states.add(fresh);
            return states.size() - 1;
        });
    }

    private String label(List<Integer> state) {
        for (int i = 0; i < state.size(); i++) {
            if (state.get(i) != DEAD && languages.get(i).accepting(state.get(i))) {
                return Integer.toString(i);
            }
        }
        return "-";
    }

    private void ways(List<Integer> state, StringBuilder text) {
        int[][] next = new int[CHARACTERS][languages.size()];
        for (int[] each : next) {
            Arrays.fill(each, DEAD);
        }
        for (int i = 0; i < state.size(); i++) {
            if (state.get(i) != DEAD) {
                for (Language.Range range : languages.get(i).ranges(state.get(i))) {
                    for (int c = range.from(); c <= range.to(); c++) {
                        next[c][i] = range.state();
                    }
                }
            }
        }
        for (int from = 0; from < CHARACTERS; ) {
            int to = from;
            while (to + 1 < CHARACTERS && Arrays.equals(next[to + 1], next[from])) {
                to++;
            }
            if (Arrays.stream(next[from]).anyMatch(target -> target != DEAD)) {
                int target = number(Arrays.stream(next[from]).boxed().toList());
                text.append(String.format(Locale.ROOT, " %02x%02x:%d", from, to, target));
            }
            from = to + 1;
        }
    }
}
