package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.model.ConditionVariable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads several choices side by side: every combination of takers, with values of the variables that lead to it. */
public final class ChoicesSideBySide {
    /** Most combinations of choices that are read. */
    public static final int MAX_STATES = 20_000;

    private final Set<ConditionVariable> apart;
    private final Visitor visitor;
    private final Set<State> seen = new HashSet<>();
    private final SortedMap<ConditionVariable, List<String>> values = new TreeMap<>();
    private final Set<ConditionVariable> unnamed = new HashSet<>();

    private ChoicesSideBySide(Set<ConditionVariable> apart, Visitor visitor) {
        this.apart = Set.copyOf(apart);
        this.visitor = visitor;
    }

    /** @param given to those that are told apart */
    private record State(List<Choice> left, SortedMap<ConditionVariable, List<String>> given) {}

    /** Told what is read. */
    public interface Visitor {
        /**
         * Who takes a request.
         *
         * @param values what the request gives the variables, as in {@link Request}
         * @param unnamed those of them whose value stands for every one that no condition names
         * @param takers in the order of the choices
         */
        void at(
                SortedMap<ConditionVariable, List<String>> values,
                Set<ConditionVariable> unnamed,
                List<Optional<Candidate>> takers);
    }

    /**
     * Reads all of them; false: there were more than can be.
     *
     * @param apart what takers depend on beyond the choice: what it is given is told apart, although the same takers follow
     */
    public static boolean read(List<Choice> choices, Set<ConditionVariable> apart, Visitor visitor) {
        ChoicesSideBySide reading = new ChoicesSideBySide(apart, visitor);
        reading.read(choices);
        return reading.seen.size() <= MAX_STATES;
    }

    private void read(List<Choice> at) {
        SortedMap<ConditionVariable, List<String>> given = new TreeMap<>(values);
        given.keySet().retainAll(apart);
        if (seen.size() > MAX_STATES || !seen.add(new State(at, given))) {
            return;
        }
        Optional<ConditionVariable> next = at.stream()
                .flatMap(choice -> choice instanceof Choice.Ask ask
                        ? Optional.of(ask.variable()).stream()
                        : Optional.<ConditionVariable>empty().stream())
                .min(ConditionVariable::compareTo);
        if (next.isEmpty()) {
            Request nothing = Request.of("GET", List.of());
            visitor.at(
                    new TreeMap<>(values),
                    Set.copyOf(unnamed),
                    at.stream().map(choice -> choice.of(nothing)).toList());
            return;
        }
        ConditionVariable variable = next.get();
        Set<String> named = named(variable, at);
        for (List<String> each : kinds(variable, named)) {
            values.put(variable, each);
            if (each.size() == 1 && !named.contains(each.get(0))) {
                unnamed.add(variable);
            }
            read(at.stream().map(choice -> after(choice, variable, each)).toList());
            values.remove(variable);
            unnamed.remove(variable);
        }
    }

    private static Set<String> named(ConditionVariable variable, List<Choice> at) {
        if (variable.equals(ConditionVariable.SCHEME)) {
            return new TreeSet<>(List.of("http", "https"));
        }
        Set<String> named = new TreeSet<>();
        for (Choice choice : at) {
            if (choice instanceof Choice.Ask ask && ask.variable().equals(variable)) {
                named.addAll(ask.values().keySet());
            }
        }
        return named;
    }

    /** What a variable may be given, once for each kind that the choices tell apart; the plainest first. */
    private static List<List<String>> kinds(ConditionVariable variable, Set<String> named) {
        List<List<String>> all = new ArrayList<>();
        if (variable.equals(ConditionVariable.SCHEME)) {
            named.forEach(value -> all.add(List.of(value)));
            return all;
        }
        String other = "other";
        while (named.contains(other)) {
            other += "s";
        }
        all.add(List.of());
        named.forEach(value -> all.add(List.of(value)));
        all.add(List.of(other));
        all.add(List.of(other, other));
        return all;
    }

    private static Choice after(Choice choice, ConditionVariable variable, List<String> given) {
        if (!(choice instanceof Choice.Ask ask) || !ask.variable().equals(variable)) {
            return choice;
        }
        return given.isEmpty()
                ? ask.absent()
                : given.size() > 1 ? ask.repeated() : ask.values().getOrDefault(given.get(0), ask.otherValue());
    }
}
