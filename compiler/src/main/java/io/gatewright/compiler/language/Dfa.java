package io.gatewright.compiler.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Transition;

/**
 * The minimal automaton of a language that is not empty, its states numbered in the order in which a search in breadth meets
 * them. Two of them are equal exactly when they accept the same texts. From every state an accepting one can be reached.
 */
final class Dfa {
    /** For each state its ways out: least character, greatest character, next state, and again; ascending. */
    private final int[][] ways;

    private final BitSet accepting;
    private final int hash;

    private Dfa(int[][] ways, BitSet accepting) {
        this.ways = ways;
        this.accepting = accepting;
        this.hash = 31 * Arrays.deepHashCode(ways) + accepting.hashCode();
    }

    /** @param minimal deterministic, minimal, without dead states, not empty */
    static Dfa of(Automaton minimal) {
        int[] number = new int[minimal.getNumStates()];
        Arrays.fill(number, -1);
        List<Integer> order = new ArrayList<>(List.of(0));
        number[0] = 0;
        BitSet accepting = new BitSet();
        List<int[]> ways = new ArrayList<>();
        Transition way = new Transition();
        for (int i = 0; i < order.size(); i++) {
            int state = order.get(i);
            accepting.set(i, minimal.isAccept(state));
            int count = minimal.initTransition(state, way);
            int[] out = new int[3 * count];
            for (int j = 0; j < count; j++) {
                minimal.getNextTransition(way);
                if (number[way.dest] < 0) {
                    number[way.dest] = order.size();
                    order.add(way.dest);
                }
                out[3 * j] = way.min;
                out[3 * j + 1] = way.max;
                out[3 * j + 2] = number[way.dest];
            }
            ways.add(out);
        }
        return new Dfa(ways.toArray(int[][]::new), accepting);
    }

    Automaton automaton() {
        Automaton automaton = new Automaton();
        for (int state = 0; state < ways.length; state++) {
            automaton.createState();
            automaton.setAccept(state, accepting.get(state));
        }
        for (int state = 0; state < ways.length; state++) {
            for (int i = 0; i < ways[state].length; i += 3) {
                automaton.addTransition(state, ways[state][i + 2], ways[state][i], ways[state][i + 1]);
            }
        }
        automaton.finishState();
        return automaton;
    }

    int states() {
        return ways.length;
    }

    boolean accepting(int state) {
        return accepting.get(state);
    }

    /** As in {@link #ways}; not to be changed. */
    int[] out(int state) {
        return ways[state];
    }

    /** The next state, or -1. */
    int step(int state, int character) {
        int[] out = ways[state];
        for (int i = 0; i < out.length; i += 3) {
            if (character <= out[i + 1]) {
                return character >= out[i] ? out[i + 2] : -1;
            }
        }
        return -1;
    }

    boolean accepts(String text) {
        int state = 0;
        for (int i = 0; i < text.length() && state >= 0; i++) {
            state = step(state, text.charAt(i));
        }
        return state >= 0 && accepting.get(state);
    }

    /** The only text, where there is but one: from each state at most one way, of one character. */
    Optional<String> only() {
        StringBuilder text = new StringBuilder();
        int state = 0;
        while (!accepting.get(state)) {
            int[] out = ways[state];
            if (out.length > 3 || out[0] != out[1]) {
                return Optional.empty();
            }
            text.append((char) out[0]);
            state = out[2];
        }
        return ways[state].length == 0 ? Optional.of(text.toString()) : Optional.empty();
    }

    /** Whether this accepts everything that {@code other} does. */
    boolean includes(Dfa other) {
        Set<Long> seen = new HashSet<>();
        Deque<Long> pending = new ArrayDeque<>();
        seen.add(0L);
        pending.add(0L);
        while (!pending.isEmpty()) {
            long pair = pending.removeFirst();
            int mine = (int) (pair >>> 32);
            int theirs = (int) pair;
            if (other.accepting(theirs) && !accepting(mine)) {
                return false;
            }
            if (!follow(mine, theirs, other, seen, pending)) {
                return false;
            }
        }
        return true;
    }

    /** Adds the pairs of states that are next; false where {@code other} goes on with a character that leads nowhere here. */
    private boolean follow(int mine, int theirs, Dfa other, Set<Long> seen, Deque<Long> pending) {
        int[] own = ways[mine];
        int[] out = other.ways[theirs];
        int at = 0;
        for (int i = 0; i < out.length; i += 3) {
            for (int c = out[i]; c <= out[i + 1]; c = own[at + 1] + 1) {
                while (at < own.length && own[at + 1] < c) {
                    at += 3;
                }
                if (at >= own.length || own[at] > c) {
                    return false;
                }
                long both = (long) own[at + 2] << 32 | out[i + 2];
                if (seen.add(both)) {
                    pending.add(both);
                }
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object o) {
        return this == o
                || (o instanceof Dfa other
                        && hash == other.hash
                        && accepting.equals(other.accepting)
                        && Arrays.deepEquals(ways, other.ways));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
