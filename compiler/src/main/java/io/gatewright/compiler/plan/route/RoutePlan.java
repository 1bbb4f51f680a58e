package io.gatewright.compiler.plan.route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How routes are chosen: host, then segments, then end or rest, then method, then conditions. The same routes in another
 * order give the same plan.
 *
 * @param routes all of them, by name
 * @param exactHosts by host
 * @param wildcardHosts by suffix, {@code .example.com}; the longest that fits decides
 * @param otherHosts for every host that nothing above fits; empty: such a request is a 421
 */
public record RoutePlan(
        List<Candidate> routes,
        SortedMap<String, Table> exactHosts,
        SortedMap<String, Table> wildcardHosts,
        Optional<Table> otherHosts) {
    public RoutePlan {
        routes = List.copyOf(routes);
        exactHosts = Collections.unmodifiableSortedMap(new TreeMap<>(exactHosts));
        wildcardHosts = Collections.unmodifiableSortedMap(new TreeMap<>(wildcardHosts));
        Objects.requireNonNull(otherHosts);
    }

    /** Every method that some route names, with HEAD where GET is. */
    public SortedSet<String> namedMethods() {
        SortedSet<String> methods = new TreeSet<>();
        routes.forEach(route -> route.atoms().forEach(atom -> methods.add(atom.method())));
        methods.remove(Atom.ANY);
        return methods;
    }

    /** All tables: those of single hosts, those of suffixes, the one for other hosts. */
    public List<Table> tables() {
        List<Table> tables = new ArrayList<>(exactHosts.values());
        tables.addAll(wildcardHosts.values());
        otherHosts.ifPresent(tables::add);
        return tables;
    }

    /** The table that decides for a host, alone; empty: none does. */
    public Optional<Table> table(String host) {
        Table exact = exactHosts.get(host);
        if (exact != null) {
            return Optional.of(exact);
        }
        for (int dot = host.indexOf('.', 1); dot >= 0; dot = host.indexOf('.', dot + 1)) {
            Table wildcard = wildcardHosts.get(host.substring(dot));
            if (wildcard != null) {
                return Optional.of(wildcard);
            }
        }
        return otherHosts;
    }

    /** The winner of a request, by walking the plan. */
    public Optional<Candidate> select(Request request) {
        return table(request.host())
                .map(table -> winners(table.select(), request.segments()))
                .flatMap(winners -> winners.winner(request.method()).of(request));
    }

    /** Who answers a CORS preflight for this request, if it has {@code cors}. */
    public Optional<Candidate> preflight(Request request) {
        return table(request.host())
                .map(table -> winners(table.preflight(), request.segments()))
                .flatMap(winners -> winners.winner(request.method()).of(request));
    }

    /**
     * The winners at a path.
     *
     * @param segments of the normalised path; only the last may be empty
     */
    public static Winners winners(Decision decision, List<String> segments) {
        Decision at = decision;
        for (String segment : segments) {
            if (!(at instanceof Decision.Branch branch)) {
                break;
            }
            if (segment.isEmpty()) {
                return branch.slash();
            }
            at = branch.after(segment);
        }
        return at.match(new Decision.Cases<Winners>() {
            @Override
            public Winners settled(Decision.Settled settled) {
                return settled.winners();
            }

            @Override
            public Winners branch(Decision.Branch branch) {
                return branch.end();
            }
        });
    }
}
