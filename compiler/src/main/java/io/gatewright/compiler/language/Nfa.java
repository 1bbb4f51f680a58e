package io.gatewright.compiler.language;

import java.util.ArrayList;
import java.util.List;

/**
 * A regular expression as an automaton with silent steps (Thompson). Each state has either silent steps or one step over a
 * set of code points.
 */
final class Nfa {
    /** Most states. */
    static final int MAX_STATES = 50_000;
    /** Most parts of expressions, each counted as often as it is repeated: an empty one has no state. */
    static final int MAX_PARTS = 500_000;

    private static final int[] NOWHERE = {};

    private final List<int[]> silent = new ArrayList<>();
    private final List<CodePoints> over = new ArrayList<>();
    private final int start;
    private final int end;
    private int parts;

    /** @throws LanguageTooLargeException beyond {@link #MAX_STATES} or {@link #MAX_PARTS} */
    Nfa(RegexNode whole) {
        end = state(CodePoints.NONE);
        start = before(whole, end);
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Where a state leads without reading; where it leads by reading if {@link #over} is not empty. */
    int[] next(int state) {
        return silent.get(state);
    }

    /** What is read to get on; nothing: the steps are silent. */
    CodePoints over(int state) {
        return over.get(state);
    }

    private int state(CodePoints read, int... next) {
        if (silent.size() >= MAX_STATES) {
            throw new LanguageTooLargeException();
        }
        silent.add(next.length == 0 ? NOWHERE : next);
        over.add(read);
        return silent.size() - 1;
    }

    /** A state from which {@code node} leads to {@code next}. */
    private int before(RegexNode node, int next) {
        if (++parts > MAX_PARTS) {
            throw new LanguageTooLargeException();
        }
        return node.match(new RegexNode.Cases<Integer>() {
            @Override
            public Integer one(RegexNode.One one) {
                return one.of().ranges().isEmpty() ? state(CodePoints.NONE) : state(one.of(), next);
            }

            @Override
            public Integer sequence(RegexNode.Sequence sequence) {
                int at = next;
                for (int i = sequence.parts().size() - 1; i >= 0; i--) {
                    at = before(sequence.parts().get(i), at);
                }
                return at;
            }

            @Override
            public Integer either(RegexNode.Either either) {
                int[] ways = either.ways().stream()
                        .mapToInt(way -> before(way, next))
                        .toArray();
                return state(CodePoints.NONE, ways);
            }

            @Override
            public Integer repeat(RegexNode.Repeat repeat) {
                return times(repeat, next);
            }
        });
    }

    private int times(RegexNode.Repeat repeat, int next) {
        int at = next;
        if (repeat.most() == RegexNode.UNBOUNDED) {
            int again = state(CodePoints.NONE, next);
            silent.set(again, new int[] {next, before(repeat.part(), again)});
            at = again;
        } else {
            for (int i = repeat.least(); i < repeat.most(); i++) {
                at = state(CodePoints.NONE, next, before(repeat.part(), at));
            }
        }
        for (int i = 0; i < repeat.least(); i++) {
            at = before(repeat.part(), at);
        }
        return at;
    }
}
