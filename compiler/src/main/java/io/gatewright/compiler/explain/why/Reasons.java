package io.gatewright.compiler.explain.why;

import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.compiler.model.ValueSet;
import io.gatewright.compiler.plan.route.Atom;
import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.Request;
import io.gatewright.compiler.plan.route.Segment;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what keeps routes from taking one request. */
final class Reasons {
    private final Request request;
    private final Optional<String> table;
    private final boolean hostKnown;
    private final boolean preflight;
    private final Optional<Candidate> winner;
    private final Closeness closeness;

    /**
     * @param request with the method that routes are asked for: of a preflight, the one it asks about
     * @param hostKnown whether any table decides; {@code table} is its host, empty for the one of other hosts
     * @param preflight whether conditions are left aside
     */
    Reasons(Request request, boolean hostKnown, Optional<String> table, boolean preflight, Optional<Candidate> winner) {
        this.request = request;
        this.hostKnown = hostKnown;
        this.table = table;
        this.preflight = preflight;
        this.winner = winner;
        this.closeness = new Closeness(request.segments());
    }

    WhyNot of(Candidate route) {
        Optional<Reason> reason = host(route);
        if (reason.isPresent()) {
            boolean otherwise = path(route)
                    .or(() -> method(route))
                    .or(() -> condition(route))
                    .isEmpty();
            return whyNot(route, reason.get(), otherwise ? 3 : 5);
        }
        reason = path(route);
        if (reason.isPresent()) {
            return whyNot(route, reason.get(), 4);
        }
        reason = method(route);
        if (reason.isPresent()) {
            return whyNot(route, reason.get(), 2);
        }
        return condition(route)
                .map(failed -> whyNot(route, failed, 1))
                .orElseGet(() -> whyNot(route, lessSpecific(route), 0));
    }

    private WhyNot whyNot(Candidate route, Reason reason, int kind) {
        WhyNot.Distance distance = kind < 4
                ? new WhyNot.Distance(kind, 0, false, 0)
                : new WhyNot.Distance(
                        kind, closeness.to(route.pattern()), atom(route).isEmpty(), -fitting(route));
        return new WhyNot(route, reason, distance);
    }

    private Optional<Reason> host(Candidate route) {
        boolean stands = hostKnown
                && (table.isEmpty()
                        ? route.hosts().isEmpty()
                        : route.hosts().stream().anyMatch(host -> host.text().equals(table.get())));
        return stands ? Optional.empty() : Optional.of(new Reason.OtherHost(route.hosts()));
    }

    /** How many first segments fit. */
    private int fitting(Candidate route) {
        List<Segment> pattern = route.pattern().segments();
        int fitting = 0;
        while (fitting < Math.min(pattern.size(), request.segments().size())
                && takes(pattern.get(fitting), request.segments().get(fitting))) {
            fitting++;
        }
        return fitting;
    }

    static boolean takes(Segment segment, String text) {
        return segment.match(new Segment.Cases<Boolean>() {
            @Override
            public Boolean literal(Segment.Literal literal) {
                return literal.text().equals(text);
            }

            @Override
            public Boolean type(Segment.Type type) {
                return type.language().accepts(text);
            }
        });
    }

    private Optional<Reason> path(Candidate route) {
        List<Segment> pattern = route.pattern().segments();
        List<String> path = request.segments();
        int fitting = fitting(route);
        if (fitting < Math.min(pattern.size(), path.size())) {
            return Optional.of(
                    new Reason.OtherSegment(fitting, path.get(fitting), pattern.get(fitting), shown(route, fitting)));
        }
        if (path.size() < pattern.size()) {
            return Optional.of(new Reason.PathEnds(path.size(), shown(route, path.size())));
        }
        return path.size() == pattern.size() || route.pattern().rest()
                ? Optional.empty()
                : Optional.of(new Reason.PathGoesOn(
                        pattern.size(),
                        path.size() == pattern.size() + 1
                                && path.get(pattern.size()).isEmpty()));
    }

    private static String shown(Candidate route, int index) {
        return route.shown().substring(1).split("/", -1)[index];
    }

    private Optional<Reason> method(Candidate route) {
        return atom(route).isPresent()
                ? Optional.empty()
                : Optional.of(new Reason.OtherMethod(
                        request.method(),
                        route.atoms().stream()
                                .map(Atom::method)
                                .distinct()
                                .sorted()
                                .toList()));
    }

    /** The atom that counts for the method: the one of least rank. */
    private Optional<Atom> atom(Candidate route) {
        return route.atoms().stream()
                .filter(atom -> atom.takes(request.method()))
                .min(Comparator.comparingInt(Atom::rank));
    }

    private Optional<Reason> condition(Candidate route) {
        if (preflight) {
            return Optional.empty();
        }
        for (Map.Entry<ConditionVariable, ValueSet> each :
                route.conditions().all().entrySet()) {
            List<String> given = request.given(each.getKey());
            if (!meets(given, each.getValue())) {
                return Optional.of(new Reason.FailedCondition(each.getKey(), given, each.getValue()));
            }
        }
        return Optional.empty();
    }

    static boolean meets(List<String> given, ValueSet wanted) {
        return wanted.match(new ValueSet.Cases<Boolean>() {
            @Override
            public Boolean oneOf(ValueSet.OneOf values) {
                return given.size() == 1 && values.values().contains(given.get(0));
            }

            @Override
            public Boolean present(ValueSet.Present values) {
                return given.size() == 1;
            }

            @Override
            public Boolean absent(ValueSet.Absent values) {
                return given.isEmpty();
            }
        });
    }

    private Reason lessSpecific(Candidate route) {
        Candidate won = winner.orElseThrow(() -> new IllegalStateException(route + " matches, and nothing wins"));
        return new Reason.LessSpecific(won.name(), by(won, route));
    }

    private Reason.By by(Candidate won, Candidate route) {
        if (won.pattern().narrowerThan(route.pattern())) {
            return Reason.By.PATH;
        }
        boolean lowerRank =
                atom(won).orElseThrow().rank() < atom(route).orElseThrow().rank();
        if (won.pattern().equals(route.pattern()) && lowerRank) {
            return Reason.By.METHOD;
        }
        return preflight ? Reason.By.PREFLIGHT : Reason.By.CONDITIONS;
    }
}
