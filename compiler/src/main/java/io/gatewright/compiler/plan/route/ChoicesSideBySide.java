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

    private final Visitor visitor;
    private final Set<List<Choice>> seen = new HashSet<>();
    private final SortedMap<ConditionVariable, List<String>> values = new TreeMap<>();

    private ChoicesSideBySide(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Told what is read. */
    public interface Visitor {
        /**
         * Who takes a request.
         *
         * @param values what the request gives the variables, as in {@link Request}
         * @param takers in the order of the choices
         */
        void at(SortedMap<ConditionVariable, List<String>> values, List<Optional<Candidate>> takers);
    }

    /** Reads all of them; false: there were more than can be. */
    public static boolean read(List<Choice> choices, Visitor visitor) {
        ChoicesSideBySide reading = new ChoicesSideBySide(visitor);
        reading.read(choices);
        return reading.seen.size() <= MAX_STATES;
    }

    private void read(List<Choice> at) {
        if (seen.size() > MAX_STATES || !seen.add(at)) {
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
                    at.stream().map(choice -> choice.of(nothing)).toList());
            return;
        }
        ConditionVariable variable = next.get();
        for (List<String> given : kinds(variable, at)) {
            values.put(variable, given);
            read(at.stream().map(choice -> after(choice, variable, given)).toList());
            values.remove(variable);
        }
    }

    /** What a variable may be given, once for each kind that the choices tell apart; the plainest first. */
    private static List<List<String>> kinds(ConditionVariable variable, List<Choice> at) {
        if (variable.equals(ConditionVariable.SCHEME)) {
            return List.of(List.of("http"), List.of("https"));
        }
        Set<String> named = new TreeSet<>();
        for (Choice choice : at) {
            if (choice instanceof Choice.Ask ask && ask.variable().equals(variable)) {
                named.addAll(ask.values().keySet());
            }
        }
        String other = "other";
        while (named.contains(other)) {
            other += "s";
        }
        List<List<String>> all = new ArrayList<>(List.of(List.of()));
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
