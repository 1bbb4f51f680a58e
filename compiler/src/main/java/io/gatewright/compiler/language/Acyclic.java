package io.gatewright.compiler.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Transition;

/**
 * From the automaton of finitely many texts to the minimal one, in time and memory that grow with its size: from the ends
 * back to the start, states with the same ways out become one (Revuz, Minimisation of acyclic deterministic automata in
 * linear time, 1992).
 */
final class Acyclic {
    private final Automaton live;
    private final Automaton.Builder minimal = new Automaton.Builder();
    /** By what a state is, see {@link #signature}: which state of the minimal automaton it becomes. */
    private final Map<List<Integer>, Integer> known = new HashMap<>();
    /** What each state becomes; -1 while that is open. */
    private final int[] becomes;

    private final Transition way = new Transition();

    private Acyclic(Automaton live) {
        this.live = live;
        this.becomes = new int[live.getNumStates()];
        Arrays.fill(becomes, -1);
    }

    /** @param live deterministic, without cycles and dead states, not empty */
    static Automaton minimal(Automaton live) {
        return new Acyclic(live).minimise();
    }

    private Automaton minimise() {
        // A start comes first. No other state accepts the same, since none accepts a text as long as the longest.
        minimal.createState();
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int state = open.peek();
            if (becomes[state] >= 0 || !pushUnknown(state, open)) {
                open.pop();
                if (becomes[state] < 0) {
                    becomes[state] = settled(state);
                }
            }
        }
        return minimal.finish();
    }

    /** Whether a state that follows has to be known first. */
    private boolean pushUnknown(int state, Deque<Integer> open) {
        boolean unknown = false;
        int count = live.initTransition(state, way);
        for (int i = 0; i < count; i++) {
            live.getNextTransition(way);
            if (becomes[way.dest] < 0) {
                open.push(way.dest);
                unknown = true;
            }
        }
        return unknown;
    }

    private int settled(int state) {
        List<Integer> signature = signature(state);
        Integer same = known.get(signature);
        if (same != null) {
            return same;
        }
        int created = state == 0 ? 0 : minimal.createState();
        minimal.setAccept(created, live.isAccept(state));
        for (int i = 1; i < signature.size(); i += 3) {
            minimal.addTransition(created, signature.get(i + 2), signature.get(i), signature.get(i + 1));
        }
        known.put(signature, created);
        return created;
    }

    /** Whether the state accepts, then least character, greatest character and next state of each way out, ascending. */
    private List<Integer> signature(int state) {
        List<Integer> signature = new ArrayList<>(List.of(live.isAccept(state) ? 1 : 0));
        int count = live.initTransition(state, way);
        for (int i = 0; i < count; i++) {
            live.getNextTransition(way);
            int last = signature.size() - 1;
            int next = becomes[way.dest];
            if (last > 0 && signature.get(last) == next && signature.get(last - 1) == way.min - 1) {
                signature.set(last - 1, way.max);
            } else {
                signature.addAll(List.of(way.min, way.max, next));
            }
        }
        return signature;
    }
}
