package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.compiler.model.ValueSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Makes the decision diagrams over conditions; equal ones are one object. */
final class ChoiceBuilder {
    private static final String HTTPS = "https";

    private final IntConsumer grow;
    private final Effort effort;
    private final Map<Candidate, List<ConditionVariable>> variables = new HashMap<>();
    private final Map<Open, Choice> known = new HashMap<>();
    private final Map<Question, Choice> asked = new HashMap<>();

    /** @param grow told how much is added to the plan */
    ChoiceBuilder(IntConsumer grow, Effort effort) {
        this.grow = grow;
        this.effort = effort;
    }

    /** Atoms that may still match, the variables up to {@code after} being known. */
    private record Open(List<Atom> atoms, @Nullable ConditionVariable after) {}

    private record Question(
            ConditionVariable variable,
            SortedMap<String, Choice> values,
            Choice otherValue,
            Choice absent,
            Choice repeated) {}

    /** Who takes a request whose path and method all of the atoms take. */
    Choice of(List<Atom> atoms) {
        return of(atoms, null);
    }

    private Choice of(List<Atom> atoms, @Nullable ConditionVariable after) {
        effort.atoms(atoms.size());
        List<Atom> left = undecided(atoms, after);
        Optional<ConditionVariable> next = left.stream()
                .map(atom -> next(atom, after))
                .filter(variable -> variable != null)
                .min(ConditionVariable::compareTo);
        if (next.isEmpty()) {
            return left.isEmpty() ? Choice.NOBODY : new Choice.Take(left.get(0).route());
        }
        Open open = new Open(left, after);
        Choice choice = known.get(open);
        if (choice == null) {
            choice = ask(next.get(), left);
            known.put(open, choice);
        }
        return choice;
    }

    private @Nullable ConditionVariable next(Atom atom, @Nullable ConditionVariable after) {
        List<ConditionVariable> all = variables.computeIfAbsent(
                atom.route(), route -> List.copyOf(route.conditions().all().keySet()));
        for (ConditionVariable variable : all) {
            if (after == null || variable.compareTo(after) > 0) {
                return variable;
            }
        }
        return null;
    }

    /** Without the atoms that one which matches for certain beats. */
    private List<Atom> undecided(List<Atom> atoms, @Nullable ConditionVariable after) {
        Atom certain = null;
        for (Atom atom : atoms) {
            if (next(atom, after) == null && (certain == null || atom.moreSpecificThan(certain))) {
                certain = atom;
            }
        }
        Atom least = certain;
        return least == null
                ? atoms
                : atoms.stream()
                        .filter(atom ->
                                atom.equals(least) || (next(atom, after) != null && !least.moreSpecificThan(atom)))
                        .toList();
    }

    private Choice ask(ConditionVariable variable, List<Atom> atoms) {
        List<Atom> whatever = new ArrayList<>();
        List<Atom> absent = new ArrayList<>();
        List<Atom> present = new ArrayList<>();
        SortedMap<String, List<Atom>> byValue = new TreeMap<>();
        for (Atom atom : atoms) {
            ValueSet values = atom.conditions().all().get(variable);
            if (values instanceof ValueSet.OneOf few) {
                few.values()
                        .forEach(value -> byValue.computeIfAbsent(value, key -> new ArrayList<>())
                                .add(atom));
            } else {
                (values == null ? whatever : values instanceof ValueSet.Absent ? absent : present).add(atom);
            }
        }
        present.addAll(whatever);
        absent.addAll(whatever);
        if (variable.equals(ConditionVariable.SCHEME)) {
            Choice http = of(both(byValue.getOrDefault("http", List.of()), whatever), variable);
            byValue.remove("http");
            byValue.computeIfAbsent(HTTPS, key -> new ArrayList<>());
            return question(variable, choices(variable, byValue, whatever, http), http, http, http);
        }
        Choice otherValue = of(present, variable);
        return question(
                variable,
                choices(variable, byValue, present, otherValue),
                otherValue,
                of(absent, variable),
                of(whatever, variable));
    }

    private SortedMap<String, Choice> choices(
            ConditionVariable variable, SortedMap<String, List<Atom>> byValue, List<Atom> present, Choice otherValue) {
        SortedMap<String, Choice> values = new TreeMap<>();
        byValue.forEach((value, some) -> {
            Choice choice = of(both(some, present), variable);
            if (!choice.equals(otherValue)) {
                values.put(value, choice);
            }
        });
        return values;
    }

    private Choice question(
            ConditionVariable variable,
            SortedMap<String, Choice> values,
            Choice otherValue,
            Choice absent,
            Choice repeated) {
        if (values.isEmpty() && otherValue.equals(absent) && otherValue.equals(repeated)) {
            return otherValue;
        }
        return asked.computeIfAbsent(new Question(variable, values, otherValue, absent, repeated), question -> {
            grow.accept(1 + values.size());
            return new Choice.Ask(variable, values, otherValue, absent, repeated);
        });
    }

    private static List<Atom> both(List<Atom> some, List<Atom> more) {
        List<Atom> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
