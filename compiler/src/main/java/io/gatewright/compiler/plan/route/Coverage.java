package io.gatewright.compiler.plan.route;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Who wins the requests that a route matches: the part of the plan that its pattern reaches. */
final class Coverage {
    private final Candidate route;
    private final List<Segment> segments;
    private final NavigableSet<Candidate> winners = new TreeSet<>(Comparator.comparing(Candidate::name));
    private final Set<Decision> seen = new HashSet<>();

    private Coverage(Candidate route) {
        this.route = route;
        this.segments = route.pattern().segments();
    }

    /** The winners, by name; {@code route} itself among them unless it is unreachable. */
    static NavigableSet<Candidate> of(Candidate route, RoutePlan plan) {
        Coverage coverage = new Coverage(route);
        plan.tables().forEach(table -> coverage.visit(table.select()));
        return coverage.winners;
    }

    private void visit(Decision decision) {
        if (seen.add(decision)) {
            decision.match(new Decision.Cases<Void>() {
                @Override
                public Void settled(Decision.Settled all) {
                    take(all.winners());
                    return null;
                }

                @Override
                public Void branch(Decision.Branch branch) {
                    Coverage.this.branch(branch);
                    return null;
                }
            });
        }
    }

    private void branch(Decision.Branch branch) {
        if (branch.depth() < segments.size()) {
            segments.get(branch.depth()).match(new Segment.Cases<Void>() {
                @Override
                public Void literal(Segment.Literal literal) {
                    if (literal.text().isEmpty()) {
                        take(branch.slash());
                    } else {
                        visit(branch.after(literal.text()));
                    }
                    return null;
                }

                @Override
                public Void type(Segment.Type type) {
                    below(branch);
                    return null;
                }
            });
            return;
        }
        take(branch.end());
        if (route.pattern().rest()) {
            take(branch.slash());
            below(branch);
        }
    }

    private void below(Decision.Branch branch) {
        branch.literals().values().forEach(this::visit);
        branch.types().forEach(way -> visit(way.next()));
        visit(branch.other());
    }

    private void take(Winners at) {
        for (String method : route.methods()) {
            if (method.equals(Atom.ANY)) {
                winners.addAll(at.all());
            } else {
                at.winner(method).addTo(winners);
                if (method.equals("GET")) {
                    at.winner("HEAD").addTo(winners);
                }
            }
        }
    }
}
