package io.gatewright.compiler.diff.request;

import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.compiler.plan.route.Choice;
import io.gatewright.compiler.plan.route.ChoicesSideBySide;
import io.gatewright.compiler.plan.route.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Divides the requests to one path by method and conditions. */
final class PathReader {
    private static final String OPTIONS = "OPTIONS";
    private static final List<String> USUAL = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "QUERY", "BREW");

    private final String host;
    private final List<String> segments;
    private final boolean open;
    private final Set<ConditionVariable> apart;
    private final Side before;
    private final Side after;
    private final CellVisitor visitor;

    PathReader(
            String host,
            List<String> segments,
            boolean open,
            Set<ConditionVariable> apart,
            Side before,
            Side after,
            CellVisitor visitor) {
        this.host = host;
        this.segments = segments;
        this.open = open;
        this.apart = apart;
        this.before = before;
        this.after = after;
        this.visitor = visitor;
    }

    void read() {
        SortedSet<String> methods = new TreeSet<>(Set.of(OPTIONS));
        before.addMethods(methods);
        after.addMethods(methods);
        methods.forEach(method -> method(method, false));
        method(other(methods), true);
        SortedSet<String> asked = new TreeSet<>(before.preflight().named().keySet());
        asked.addAll(after.preflight().named().keySet());
        asked.forEach(method -> preflight(method, false));
        preflight(other(asked), true);
    }

    private static boolean shares(Side side, String method) {
        return Side.taker(side.preflight().winner(method))
                .filter(route -> route.cors().isPresent())
                .isPresent();
    }

    /** A method that is not told apart from others. */
    private static String other(Set<String> taken) {
        String longer = USUAL.get(USUAL.size() - 1);
        for (String method : USUAL) {
            if (!taken.contains(method)) {
                return method;
            }
        }
        while (taken.contains(longer)) {
            longer += "-X";
        }
        return longer;
    }

    private void method(String method, boolean any) {
        List<Choice> choices = new ArrayList<>();
        Side.Question first = before.new Question(method, choices);
        Side.Question second = after.new Question(method, choices);
        read(
                method,
                choices,
                (values, unnamed, takers) -> visitor.at(new Cell(
                        request(method, values),
                        values,
                        unnamed,
                        Optional.empty(),
                        any,
                        open,
                        first.answer(takers),
                        second.answer(takers))));
    }

    private void preflight(String asks, boolean any) {
        if (!shares(before, asks) && !shares(after, asks)) {
            return;
        }
        List<Choice> choices = new ArrayList<>();
        Side.Question first = before.new Question(OPTIONS, choices);
        Side.Question second = after.new Question(OPTIONS, choices);
        read(OPTIONS, choices, (values, unnamed, takers) -> {
            SortedMap<ConditionVariable, List<String>> asking = new TreeMap<>(values);
            asking.put(ConditionVariable.header("origin"), List.of(Cell.ORIGIN));
            asking.put(ConditionVariable.header("access-control-request-method"), List.of(asks));
            visitor.at(new Cell(
                    request(OPTIONS, asking),
                    asking,
                    unnamed,
                    Optional.of(asks),
                    any,
                    open,
                    first.answer(asks, takers),
                    second.answer(asks, takers)));
        });
    }

    private void read(String method, List<Choice> choices, ChoicesSideBySide.Visitor each) {
        if (!ChoicesSideBySide.read(choices, apart, each)) {
            visitor.unread(new Request(method, host, segments, new TreeMap<>()));
        }
    }

    private Request request(String method, SortedMap<ConditionVariable, List<String>> values) {
        return new Request(method, host, segments, values);
    }
}
