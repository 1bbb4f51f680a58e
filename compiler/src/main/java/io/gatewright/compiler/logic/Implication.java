package io.gatewright.compiler.logic;

import io.gatewright.compiler.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Whether whoever meets some conditions meets another. Questions about a request are atoms; beside their names it is known
 * that one value is not equal to two constants, and that claims are those of an identified caller. What does not follow
 * from that alone does not follow.
 */
public final class Implication {
    private Implication() {}

    /** Whether all of {@code given} together imply one of {@code wanted}. Unknown where there is too much to try. */
    public static Truth holds(Collection<Value> given, Collection<Value> wanted) {
        Formulas formulas = new Formulas();
        List<Formula> counterexample = new ArrayList<>();
        given.forEach(each -> counterexample.add(formulas.of(each)));
        wanted.forEach(each -> counterexample.add(new Formula.Not(formulas.of(each))));
        counterexample.addAll(formulas.laws());
        return Satisfiability.of(new Formula.All(counterexample)).not();
    }

    /** Whether whoever meets all of {@code given} was identified by some auth. */
    public static Truth identifies(Collection<Value> given, Collection<String> auths) {
        Formulas formulas = new Formulas();
        List<Formula> counterexample = new ArrayList<>();
        given.forEach(each -> counterexample.add(formulas.of(each)));
        auths.forEach(auth -> counterexample.add(new Formula.Not(Formulas.identified(auth))));
        counterexample.addAll(formulas.laws());
        return Satisfiability.of(new Formula.All(counterexample)).not();
    }
}
