package io.gatewright.compiler.diff.access;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A condition over variables. */
sealed interface Formula {
    Formula ALWAYS = new All(List.of());

    /** Three values: what is known of some variables may settle it or not. */
    enum Truth {
        YES,
        NO,
        OPEN
    }

    Truth under(Map<Variable, Region> known);

    /** Every test in it. */
    void tests(Consumer<Test> each);

    /** All must hold; none: always. */
    record All(List<Formula> parts) implements Formula {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth under(Map<Variable, Region> known) {
            Truth whole = Truth.YES;
            for (Formula part : parts) {
                Truth truth = part.under(known);
                if (truth == Truth.NO) {
                    return truth;
                }
                whole = truth == Truth.OPEN ? truth : whole;
            }
            return whole;
        }

        @Override
        public void tests(Consumer<Test> each) {
            parts.forEach(part -> part.tests(each));
        }
    }

    /** Holds where the other does not. */
    record Not(Formula part) implements Formula {
        @Override
        public Truth under(Map<Variable, Region> known) {
            return switch (part.under(known)) {
                case YES -> Truth.NO;
                case NO -> Truth.YES;
                case OPEN -> Truth.OPEN;
            };
        }

        @Override
        public void tests(Consumer<Test> each) {
            part.tests(each);
        }
    }

    /**
     * Asks about one variable.
     *
     * @param constants what the answer depends on: regions have to be told apart by them
     * @param holds for which regions
     */
    record Test(Variable variable, Set<Region> constants, Predicate<Region> holds) implements Formula {
        public Test {
            constants = Set.copyOf(constants);
        }

        /** The same of the variable, or of something else where that is absent. */
        Test orOf(Region otherwise) {
            return new Test(
                    variable,
                    constants,
                    region -> holds.test(region.kind() == Region.Kind.ABSENT ? otherwise : region));
        }

        @Override
        public Truth under(Map<Variable, Region> known) {
            Region region = known.get(variable);
            return region == null ? Truth.OPEN : holds.test(region) ? Truth.YES : Truth.NO;
        }

        @Override
        public void tests(Consumer<Test> each) {
            each.accept(this);
        }
    }

    static Formula any(List<Formula> parts) {
        return new Not(new All(parts.stream().<Formula>map(Not::new).toList()));
    }

    static Formula yes(Variable variable) {
        return new Test(variable, Set.of(), Region.TRUE::equals);
    }

    static Test present(Variable variable) {
        return new Test(variable, Set.of(), region -> region.kind() != Region.Kind.ABSENT);
    }

    static Test in(Variable variable, Set<Region> constants) {
        return new Test(variable, constants, constants::contains);
    }

    /** @param sign whether a comparison of the variable's number with the constant, below 0, 0 or above, is one that holds */
    static Test ordered(Variable variable, BigDecimal constant, Predicate<Integer> sign) {
        return new Test(
                variable,
                Set.of(Region.number(constant)),
                region -> region.kind() == Region.Kind.NUMBER
                        && sign.test(region.number().compareTo(constant)));
    }
}
