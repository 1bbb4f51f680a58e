package io.gatewright.compiler.generate.router;

import io.gatewright.compiler.plan.route.Decision;
import io.gatewright.compiler.plan.route.RoutePlan;
import io.gatewright.compiler.plan.route.Table;
import io.gatewright.compiler.plan.route.Way;
import io.gatewright.compiler.plan.route.Winners;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A plan as the text that the runtime's {@code RouteTable} reads. Routes are counted from the first of the place where they
 * win, so that whatever is built alike is said once: a thousand resources with the same operations are one branch, reached
 * with a thousand differences.
 */
final class TableText {
    /** A route that wins in more places than this is counted from the first of all: it belongs to none of them. */
    private static final List<Integer> FEW = List.of(Integer.MAX_VALUE, 256, 16);

    private final TableLines lines = new TableLines();
    private final TableTypes types = new TableTypes(lines);
    private final ChoiceText choices;
    private final IdentityHashMap<Decision.Branch, Place> branches = new IdentityHashMap<>();

    private TableText(RouteNumbers numbers, int few) {
        this.choices = new ChoiceText(lines, numbers, few);
    }

    /** The lines, as short as they get. */
    static List<String> of(RoutePlan plan, RouteNumbers numbers) {
        List<String> least = List.of();
        for (int few : FEW) {
            TableText text = new TableText(numbers, few);
            text.write(plan);
            if (least.isEmpty() || text.lines.all().size() < least.size()) {
                least = text.lines.all();
            }
        }
        return least;
    }

    /**
     * Something that was written.
     *
     * @param id {@code b3} or {@code w3}
     * @param first the number of its first route; empty if it has none that is counted from there
     */
    record Place(String id, OptionalInt first) {
        /** The target, seen from a place whose first route is {@code from}. */
        String from(int from) {
            return first.isEmpty() || first.getAsInt() == from ? id : id + ":" + (first.getAsInt() - from);
        }
    }

    private void write(RoutePlan plan) {
        lines.add(("methods " + String.join(" ", plan.namedMethods())).strip());
        lines.add("allow " + String.join(" ", Allowed.methods(plan)));
        plan.exactHosts().forEach(this::host);
        plan.wildcardHosts().forEach((suffix, table) -> host("*" + suffix, table));
        plan.otherHosts().ifPresent(table -> host("*", table));
    }

    private void host(String host, Table table) {
        String select = place(table.select()).from(0);
        lines.add("host " + host + " " + select + " " + place(table.preflight()).from(0));
    }

    private Place place(Decision decision) {
        return decision.match(new Decision.Cases<Place>() {
            @Override
            public Place settled(Decision.Settled settled) {
                return winners(settled.winners());
            }

            @Override
            public Place branch(Decision.Branch branch) {
                Place known = branches.get(branch);
                if (known == null) {
                    known = written(branch);
                    branches.put(branch, known);
                }
                return known;
            }
        });
    }

    private Place winners(Winners winners) {
        return choices.place(winners);
    }

    private Place written(Decision.Branch branch) {
        Place end = winners(branch.end());
        Place slash = winners(branch.slash());
        List<String> texts = List.copyOf(branch.literals().keySet());
        List<Place> named = branch.literals().values().stream().map(this::place).toList();
        List<Place> typed =
                branch.types().stream().map(way -> place(way.next())).toList();
        Place other = place(branch.other());
        OptionalInt first = Stream.of(List.of(end, slash), named, typed, List.of(other))
                .flatMap(List::stream)
                .map(Place::first)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
        int from = first.orElse(0);
        List<String> words = new ArrayList<>(List.of("b", end.from(from), slash.from(from), other.from(from)));
        if (!typed.isEmpty()) {
            words.add("?" + types.of(branch.types().stream().map(Way::language).toList()));
            typed.forEach(place -> words.add(place.from(from)));
        }
        for (int i = 0; i < texts.size(); i++) {
            words.add(named.get(i).from(from) + "=" + texts.get(i));
        }
        return new Place("b" + lines.number(String.join(" ", words)), first);
    }
}
