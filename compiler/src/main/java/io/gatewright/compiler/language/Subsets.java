package io.gatewright.compiler.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.util.automaton.Automaton;

/** The subset construction, with a bound on what it may cost: some small expressions need more states than any machine has. */
final class Subsets {
    /** Most sets, each a state of the result. */
    static final int MAX_SETS = 10_000;
    /** Most members of sets looked at. */
    static final int MAX_WORK = 5_000_000;

    private final Nfa nfa;
    private final Automaton.Builder result = new Automaton.Builder();
    private final Map<Members, Integer> numbers = new HashMap<>();
    private final List<int[]> sets = new ArrayList<>();
    private int work;

    private Subsets(Nfa nfa) {
        this.nfa = nfa;
    }

    /** A deterministic automaton over code points. @throws LanguageTooLargeException beyond the bounds */
    static Automaton of(Nfa nfa) {
        Subsets subsets = new Subsets(nfa);
        subsets.number(new int[] {nfa.start()});
        for (int i = 0; i < subsets.sets.size(); i++) {
            subsets.expand(i);
        }
        return subsets.result.finish();
    }

    /** States, ascending. */
    private static final class Members {
        private final int[] states;

        Members(int[] states) {
            this.states = states;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Members other && Arrays.equals(states, other.states);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(states);
        }
    }

    private void expand(int number) {
        int[] reading = sets.get(number);
        TreeSet<Integer> points = new TreeSet<>();
        for (int state : reading) {
            for (CodePoints.Range range : nfa.over(state).ranges()) {
                points.add(range.from());
                points.add(range.to() + 1);
                spend(1);
            }
        }
        Map<Members, Integer> known = new HashMap<>();
        for (Integer from : points) {
            Integer end = points.higher(from);
            int[] next = next(reading, from);
            if (next.length > 0 && end != null) {
                int target = known.computeIfAbsent(new Members(next), all -> number(all.states));
                result.addTransition(number, target, from, end - 1);
            }
        }
    }

    private int[] next(int[] reading, int codePoint) {
        BitSet next = new BitSet();
        for (int state : reading) {
            spend(1);
            for (CodePoints.Range range : nfa.over(state).ranges()) {
                if (codePoint >= range.from() && codePoint <= range.to()) {
                    next.set(nfa.next(state)[0]);
                }
            }
        }
        return next.stream().toArray();
    }

    /** The number of the set that these states and silent steps make. */
    private int number(int[] from) {
        BitSet all = new BitSet();
        int[] pending = from.clone();
        int size = pending.length;
        for (int state : pending) {
            all.set(state);
        }
        while (size > 0) {
            int state = pending[--size];
            spend(1);
            if (nfa.over(state).ranges().isEmpty()) {
                for (int next : nfa.next(state)) {
                    if (!all.get(next)) {
                        all.set(next);
                        pending = size < pending.length ? pending : Arrays.copyOf(pending, 2 * size + 8);
                        pending[size++] = next;
                    }
                }
            }
        }
        boolean accepts = all.get(nfa.end());
        int[] reading = all.stream()
                .filter(state -> !nfa.over(state).ranges().isEmpty() || state == nfa.end())
                .toArray();
        return numbers.computeIfAbsent(new Members(reading), members -> {
            if (sets.size() >= MAX_SETS) {
                throw new LanguageTooLargeException();
            }
            sets.add(members.states);
            int state = result.createState();
            result.setAccept(state, accepts);
            return state;
        });
    }

    private void spend(int steps) {
        work += steps;
        if (work > MAX_WORK) {
            throw new LanguageTooLargeException();
        }
    }
}
