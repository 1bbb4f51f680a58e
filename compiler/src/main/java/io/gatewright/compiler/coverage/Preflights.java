package io.gatewright.compiler.coverage;

import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.Choice;
import io.gatewright.compiler.plan.route.Decision;
import io.gatewright.compiler.plan.route.RoutePlan;
import io.gatewright.compiler.plan.route.Winners;
import io.gatewright.compiler.policy.cors.CorsModel;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which routes may answer a CORS preflight with leave. Others have a {@code cors} too that they inherit: of routes that only
 * conditions tell apart one answers for all, and some are asked for methods alone that no page may use.
 */
final class Preflights {
    private final Set<Decision> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> answering = new TreeSet<>();

    private Preflights() {}

    /** Their names. */
    static Set<String> answering(RoutePlan plan) {
        Preflights preflights = new Preflights();
        plan.tables().forEach(table -> preflights.visit(table.preflight()));
        return preflights.answering;
    }

    private void visit(Decision decision) {
        if (!seen.add(decision)) {
            return;
        }
        decision.match(new Decision.Cases<Void>() {
            @Override
            public Void settled(Decision.Settled settled) {
                visit(settled.winners());
                return null;
            }

            @Override
            public Void branch(Decision.Branch branch) {
                branch.forEachWay(Preflights.this::visit, Preflights.this::visit);
                return null;
            }
        });
    }

    private void visit(Winners winners) {
        winners.named().forEach((method, choice) -> add(choice, asked -> asked.equals(method)));
        add(winners.others(), asked -> !winners.named().containsKey(asked));
    }

    /** @param asked which methods a preflight that comes here asks about */
    private void add(Choice choice, Predicate<String> asked) {
        Set<Candidate> takers = new LinkedHashSet<>();
        choice.addTo(takers);
        for (Candidate route : takers) {
            if (route.cors().stream().flatMap(Preflights::allowed).anyMatch(asked)) {
                answering.add(route.name());
            }
        }
    }

    private static Stream<String> allowed(CorsModel cors) {
        Stream<String> head = cors.methods().contains("GET") ? Stream.of("HEAD") : Stream.empty();
        return Stream.concat(cors.methods().stream(), head);
    }
}
