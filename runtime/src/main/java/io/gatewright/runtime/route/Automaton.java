package io.gatewright.runtime.route;

import io.gatewright.runtime.http.RequestPath;
import java.util.Arrays;
import java.util.List;

/** A deterministic automaton over the characters of segments in normal form, each state with a label or none. Immutable. */
final class Automaton {
    private static final int CHARACTERS = 128;
    private static final int DEAD = -1;

    private final byte[] classes;
    private final int width;
    private final int[] next;
    private final int[] labels;

    private Automaton(byte[] classes, int width, int[] next, int[] labels) {
        this.classes = classes;
        this.width = width;
        this.next = next;
        this.labels = labels;
    }

    /**
     * Reads the states, of which the first is the start, with a semicolon between them: the state's label, or {@code -}, and
     * {@code 617a:3} for characters, in hexadecimal, that lead to another state, the fourth.
     */
    static Automaton read(String text) {
        List<String> states = List.of(text.split(";", -1));
        byte[] classes = classes(states);
        int width = classes[CHARACTERS - 1] + 1;
        int[] labels = new int[states.size()];
        int[] next = new int[states.size() * width];
        Arrays.fill(next, DEAD);
        for (int state = 0; state < states.size(); state++) {
            String[] parts = states.get(state).split(" ", -1);
            labels[state] = parts[0].equals("-") ? DEAD : Integer.parseInt(parts[0]);
            for (int i = 1; i < parts.length; i++) {
                int to = Integer.parseInt(parts[i].substring(5));
                for (int c = first(parts[i]); c <= last(parts[i]); c++) {
                    next[state * width + classes[c]] = to;
                }
            }
        }
        return new Automaton(classes, width, next, labels);
    }

    /** Numbers characters so that two have one number where no range tells them apart. */
    private static byte[] classes(List<String> states) {
        boolean[] begins = new boolean[CHARACTERS + 1];
        for (String state : states) {
            String[] parts = state.split(" ", -1);
            for (int i = 1; i < parts.length; i++) {
                begins[first(parts[i])] = true;
                begins[last(parts[i]) + 1] = true;
            }
        }
        byte[] classes = new byte[CHARACTERS];
        for (int c = 1; c < CHARACTERS; c++) {
            classes[c] = (byte) (classes[c - 1] + (begins[c] ? 1 : 0));
        }
        return classes;
    }

    private static int first(String range) {
        return Integer.parseInt(range.substring(0, 2), 16);
    }

    private static int last(String range) {
        return Integer.parseInt(range.substring(2, 4), 16);
    }

    /** The label of the state that segment {@code i} of the path leads to; -1 if it has none. */
    int run(RequestPath path, int i) {
        String text = path.text();
        int state = 0;
        int end = path.end(i);
        for (int k = path.start(i); k < end; k++) {
            state = next[state * width + classes[text.charAt(k)]];
            if (state == DEAD) {
                return DEAD;
            }
        }
        return labels[state];
    }
}
