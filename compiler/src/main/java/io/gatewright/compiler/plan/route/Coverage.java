package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.language.Language;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Who wins the requests that a route matches: the part of the plan that its pattern and its conditions reach. */
final class Coverage {
    private final Candidate route;
    private final List<Segment> segments;
    private final NavigableSet<Candidate> winners = new TreeSet<>(Comparator.comparing(Candidate::name));
    private final Takers takers;
    private final Set<Decision> seen = new HashSet<>();

    private Coverage(Candidate route) {
        this.route = route;
        this.segments = route.pattern().segments();
        this.takers = new Takers(route.conditions(), winners);
    }

    /** The winners, by name; {@code route} itself among them unless it is unreachable. */
    static NavigableSet<Candidate> of(Candidate route, RoutePlan plan, Meets meets) {
        Coverage coverage = new Coverage(route);
        plan.exactHosts().forEach((host, table) -> {
            if (route.hosts().stream().anyMatch(pattern -> pattern.text().equals(host))) {
                coverage.visit(table.select());
            }
        });
        plan.wildcardHosts().forEach((suffix, table) -> {
            if (route.hosts().stream().anyMatch(pattern -> pattern.text().equals("*" + suffix))) {
                coverage.visit(table.select());
            }
        });
        if (route.hosts().isEmpty()) {
            plan.otherHosts().ifPresent(table -> coverage.visit(table.select()));
        }
        coverage.winners.removeIf(winner -> !meets.meet(route.pattern(), winner.pattern())
                || route.conditions().and(winner.conditions()).isEmpty());
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
                    below(branch, type.language());
                    return null;
                }
            });
            return;
        }
        take(branch.end());
        if (route.pattern().rest()) {
            take(branch.slash());
            below(branch, Language.ANY);
        }
    }

    private void below(Decision.Branch branch, Language language) {
        branch.literals().forEach((text, next) -> {
            if (language.accepts(text)) {
                visit(next);
            }
        });
        branch.types().stream().filter(way -> language.includes(way.language())).forEach(way -> visit(way.next()));
        visit(branch.other());
    }

    private void take(Winners at) {
        for (String method : route.methods()) {
            if (method.equals(Atom.ANY)) {
                takers.add(at);
            } else {
                takers.add(at.winner(method));
                if (method.equals("GET")) {
                    takers.add(at.winner("HEAD"));
                }
            }
        }
    }
}
