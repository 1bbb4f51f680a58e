package io.gatewright.compiler.explain.routes;

import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.compiler.plan.route.Choice;
import io.gatewright.compiler.plan.route.Decision;
import io.gatewright.compiler.plan.route.Winners;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The places of a plan and the ways between them, as far as they lead to the routes asked for. */
final class Places implements Place.Cases<List<Place.Way>> {
    private static final int MOST_LABELS = 4;

    private final Set<String> routes;
    private final Map<Place, List<Place.Way>> ways = new HashMap<>();

    Places(Set<String> routes) {
        this.routes = Set.copyOf(routes);
    }

    /** The ways that lead on; none from a route. */
    List<Place.Way> from(Place place) {
        List<Place.Way> known = ways.get(place);
        if (known == null) {
            known = merged(place.match(this));
            ways.put(place, known);
        }
        return known;
    }

    /** One way to each place, with the labels of all that lead there. */
    private static List<Place.Way> merged(List<Place.Way> ways) {
        Map<Place, List<String>> labels = new LinkedHashMap<>();
        ways.forEach(way ->
                labels.computeIfAbsent(way.to(), none -> new ArrayList<>()).add(way.label()));
        List<Place.Way> merged = new ArrayList<>();
        labels.forEach((to, texts) -> {
            int more = texts.size() - MOST_LABELS;
            String all = String.join(", ", texts.subList(0, Math.min(MOST_LABELS, texts.size())));
            merged.add(new Place.Way(more > 0 ? all + " and " + more + " more" : all, to));
        });
        return merged;
    }

    /** Empty where nothing that is asked for is reached. */
    private Optional<Place> leading(Place place) {
        return from(place).isEmpty() ? Optional.empty() : Optional.of(place);
    }

    Optional<Place> of(Decision decision) {
        return decision.match(new Decision.Cases<Optional<Place>>() {
            @Override
            public Optional<Place> settled(Decision.Settled settled) {
                return of(settled.winners());
            }

            @Override
            public Optional<Place> branch(Decision.Branch branch) {
                return leading(new Place.AtSegment(branch));
            }
        });
    }

    private Optional<Place> of(Winners winners) {
        return winners.named().isEmpty() ? of(winners.others()) : leading(new Place.AtMethod(winners));
    }

    private Optional<Place> of(Choice choice) {
        return choice.match(new Choice.Cases<Optional<Place>>() {
            @Override
            public Optional<Place> nobody(Choice.Nobody nobody) {
                return Optional.empty();
            }

            @Override
            public Optional<Place> take(Choice.Take take) {
                return routes.contains(take.route().name())
                        ? Optional.of(new Place.AtRoute(take.route()))
                        : Optional.empty();
            }

            @Override
            public Optional<Place> ask(Choice.Ask ask) {
                return leading(new Place.AtCondition(ask));
            }
        });
    }

    @Override
    public List<Place.Way> segment(Place.AtSegment place) {
        Decision.Branch branch = place.branch();
        List<Place.Way> found = new ArrayList<>();
        of(branch.end()).ifPresent(to -> found.add(new Place.Way("end of path", to)));
        of(branch.slash()).ifPresent(to -> found.add(new Place.Way("slash at the end", to)));
        branch.literals().forEach((text, next) -> of(next).ifPresent(to -> found.add(new Place.Way(text, to))));
        branch.types()
                .forEach(type -> of(type.next())
                        .ifPresent(to ->
                                found.add(new Place.Way("a " + type.language().name(), to))));
        of(branch.other()).ifPresent(to -> found.add(new Place.Way("other", to)));
        return found;
    }

    @Override
    public List<Place.Way> method(Place.AtMethod place) {
        Map<Choice, List<String>> labels = new LinkedHashMap<>();
        place.winners().named().forEach((method, choice) -> label(labels, choice, method));
        label(labels, place.winners().others(), "other");
        return labelled(labels, "|");
    }

    @Override
    public List<Place.Way> condition(Place.AtCondition place) {
        Map<Choice, List<String>> labels = new LinkedHashMap<>();
        place.ask().values().forEach((value, choice) -> label(labels, choice, "= " + value));
        if (place.ask().variable().equals(ConditionVariable.SCHEME)) {
            label(labels, place.ask().otherValue(), "= http");
            return labelled(labels, ", ");
        }
        label(labels, place.ask().otherValue(), "other value");
        label(labels, place.ask().absent(), "absent");
        label(labels, place.ask().repeated(), "repeated");
        return labelled(labels, ", ");
    }

    @Override
    public List<Place.Way> route(Place.AtRoute place) {
        return List.of();
    }

    private static void label(Map<Choice, List<String>> labels, Choice choice, String label) {
        labels.computeIfAbsent(choice, none -> new ArrayList<>()).add(label);
    }

    private List<Place.Way> labelled(Map<Choice, List<String>> labels, String between) {
        List<Place.Way> found = new ArrayList<>();
        labels.forEach((choice, texts) ->
                of(choice).ifPresent(to -> found.add(new Place.Way(String.join(between, texts), to))));
        return found;
    }
}
