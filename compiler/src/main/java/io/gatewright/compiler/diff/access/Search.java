package io.gatewright.compiler.diff.access;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Looks for values of variables under which one formula holds and another does not. */
final class Search {
    /** Most values that are tried, over all variables. */
    static final int MAX_TRIED = 200_000;

    private final Formula holds;
    private final Formula fails;
    private final Known known;
    private final Map<Variable, List<Region>> domains = new LinkedHashMap<>();
    private final Map<Variable, Region> values = new LinkedHashMap<>();
    private int tried;

    /** What is known of the request whoever its caller is. */
    interface Known {
        /**
         * What a variable may be, where its values are known; empty: anything of its domain.
         *
         * @param constants by which its values are told apart
         */
        List<Region> values(Variable variable, Set<Region> constants);

        /** Whether a variable is there, where that is known. */
        boolean isThere(Variable variable);
    }

    /**
     * What was found.
     *
     * @param values empty: there are none
     * @param complete false: the search stopped before its end
     */
    record Found(Optional<Map<Variable, Region>> values, boolean complete) {}

    private Search(Formula holds, Formula fails, Known known) {
        this.holds = holds;
        this.fails = fails;
        this.known = known;
        for (Variable variable : FormulaReader.variables(holds, fails)) {
            domains.put(variable, domain(variable));
        }
    }

    static Found of(Formula holds, Formula fails, Known known) {
        Search search = new Search(holds, fails, known);
        boolean found = search.from(List.copyOf(search.domains.keySet()), 0);
        return new Found(
                found ? Optional.of(new LinkedHashMap<>(search.values)) : Optional.empty(), search.tried <= MAX_TRIED);
    }

    private boolean from(List<Variable> variables, int at) {
        Formula.Truth wanted = holds.under(values);
        Formula.Truth unwanted = fails.under(values);
        if (wanted == Formula.Truth.NO || unwanted == Formula.Truth.YES) {
            return false;
        }
        if (wanted == Formula.Truth.YES && unwanted == Formula.Truth.NO) {
            return true;
        }
        Variable variable = variables.get(at);
        for (Region region : domains.getOrDefault(variable, List.of())) {
            if (++tried > MAX_TRIED) {
                return false;
            }
            if (possible(variable, region)) {
                values.put(variable, region);
                if (from(variables, at + 1)) {
                    return true;
                }
                values.remove(variable);
            }
        }
        return false;
    }

    /** Nobody has a field or a role of an identity that was not found. */
    private boolean possible(Variable variable, Region region) {
        boolean there = region.kind() != Region.Kind.ABSENT;
        if (variable.auth().isPresent() && variable.kind() != Variable.Kind.IDENTIFIED) {
            Region identified = values.get(Variable.identified(variable.auth().get(), ""));
            boolean has = variable.isYesOrNo() ? region.equals(Region.TRUE) : there;
            boolean lacks = variable.kind() == Variable.Kind.IDENTITY && !there;
            if (has ? Region.FALSE.equals(identified) : lacks && Region.TRUE.equals(identified)) {
                return false;
            }
        }
        return there || !known.isThere(variable);
    }

    /** One region for each kind of value that the tests tell apart. */
    private List<Region> domain(Variable variable) {
        if (variable.isYesOrNo()) {
            return List.of(Region.TRUE, Region.FALSE);
        }
        Set<Region> constants = new LinkedHashSet<>();
        holds.tests(test -> add(variable, test, constants));
        fails.tests(test -> add(variable, test, constants));
        List<Region> values = known.values(variable, constants);
        if (!values.isEmpty()) {
            return values;
        }
        Set<String> texts = new TreeSet<>();
        TreeSet<BigDecimal> numbers = new TreeSet<>();
        Set<Region> addresses = new LinkedHashSet<>();
        boolean bools = false;
        for (Region constant : constants) {
            switch (constant.kind()) {
                case TEXT -> texts.add(constant.value());
                case NUMBER -> numbers.add(constant.number());
                case BOOL -> bools = true;
                case ADDRESS -> addresses.add(constant);
                case ABSENT -> {}
            }
        }
        List<Region> domain = new ArrayList<>();
        if (variable.mayBeAbsent()) {
            domain.add(Region.ABSENT);
        }
        if (!addresses.isEmpty()) {
            domain.addAll(Addresses.between(addresses));
            return domain;
        }
        if (bools) {
            domain.addAll(List.of(Region.TRUE, Region.FALSE));
        }
        texts.forEach(text -> domain.add(Region.text(text)));
        between(numbers).forEach(number -> domain.add(Region.number(number)));
        if (variable.mayBeAbsent() || (!bools && numbers.isEmpty())) {
            domain.add(Region.text(other(texts)));
        }
        return domain;
    }

    private static void add(Variable variable, Formula.Test test, Set<Region> constants) {
        if (test.variable().equals(variable)) {
            constants.addAll(test.constants());
        }
    }

    private static String other(Set<String> texts) {
        String other = "other";
        while (texts.contains(other)) {
            other += "s";
        }
        return other;
    }

    /** The numbers, with one before, one after, and one between any two. */
    private static List<BigDecimal> between(SortedSet<BigDecimal> numbers) {
        List<BigDecimal> all = new ArrayList<>();
        BigDecimal last = null;
        for (BigDecimal number : numbers) {
            all.add(
                    last == null
                            ? number.subtract(BigDecimal.ONE)
                            : last.add(number)
                                    .divide(
                                            BigDecimal.valueOf(2),
                                            Math.max(last.scale(), number.scale()) + 1,
                                            RoundingMode.HALF_UP));
            all.add(number);
            last = number;
        }
        if (last != null) {
            all.add(last.add(BigDecimal.ONE));
        }
        return all;
    }
}
