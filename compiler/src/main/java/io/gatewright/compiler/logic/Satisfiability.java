package io.gatewright.compiler.logic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether some answers to the atoms make a formula hold: tried one atom after the other, up to a bound. */
final class Satisfiability {
    /** Formulas looked at; beyond it the answer is unknown. */
    static final int MOST_STEPS = 20_000;

    private final Formula formula;
    private final Map<String, Boolean> answers = new HashMap<>();
    private int steps;

    private Satisfiability(Formula formula) {
        this.formula = formula;
    }

    static Truth of(Formula formula) {
        return new Satisfiability(formula).search();
    }

    private Truth search() {
        if (++steps > MOST_STEPS) {
            return Truth.UNKNOWN;
        }
        Pass pass = new Pass();
        Truth now = formula.match(pass);
        if (now != Truth.UNKNOWN || pass.open == null) {
            return now;
        }
        String atom = pass.open;
        Truth found = Truth.NO;
        for (boolean answer : List.of(true, false)) {
            answers.put(atom, answer);
            found = found.or(search());
            if (found == Truth.YES) {
                break;
            }
        }
        answers.remove(atom);
        return found;
    }

    /** What is known under the answers so far, and the first atom without one. */
    private final class Pass implements Formula.Cases<Truth> {
        private @Nullable String open;

        @Override
        public Truth constant(Formula.Constant constant) {
            return Truth.of(constant.value());
        }

        @Override
        public Truth atom(Formula.Atom atom) {
            Boolean answer = answers.get(atom.question());
            if (answer == null) {
                open = open == null ? atom.question() : open;
                return Truth.UNKNOWN;
            }
            return Truth.of(answer);
        }

        @Override
        public Truth not(Formula.Not not) {
            return not.operand().match(this).not();
        }

        @Override
        public Truth all(Formula.All all) {
            Truth so = Truth.YES;
            for (Formula part : all.parts()) {
                so = so.and(part.match(this));
                if (so == Truth.NO) {
                    return so;
                }
            }
            return so;
        }

        @Override
        public Truth any(Formula.Any any) {
            Truth so = Truth.NO;
            for (Formula part : any.parts()) {
                so = so.or(part.match(this));
                if (so == Truth.YES) {
                    return so;
                }
            }
            return so;
        }
    }
}
