package io.gatewright.compiler.plan.route;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How routes are chosen: segments, then end or rest, then method. The same table in another order gives the same plan.
 *
 * @param routes all of them, by name
 */
public record RoutePlan(List<Candidate> routes, Decision root) {
    public RoutePlan {
        routes = List.copyOf(routes);
        Objects.requireNonNull(root);
    }

    /** Every method that some route names, with HEAD where GET is. */
    public SortedSet<String> namedMethods() {
        SortedSet<String> methods = new TreeSet<>();
        routes.forEach(route -> route.atoms().forEach(atom -> methods.add(atom.method())));
        methods.remove(Atom.ANY);
        return methods;
    }

    /**
     * The winner of a request, by walking the plan.
     *
     * @param segments of the normalised path; only the last may be empty
     */
    public Optional<Candidate> select(String method, List<String> segments) {
        return winners(segments).winner(method);
    }

    /** The winners at a path. */
    public Winners winners(List<String> segments) {
        Decision at = root;
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
            public Winners settled(Decision.Settled decision) {
                return decision.winners();
            }

            @Override
            public Winners branch(Decision.Branch decision) {
                return decision.end();
            }
        });
    }
}
