package io.gatewright.compiler.coverage;

import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.policy.answer.AnswerModel;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which {@link Outcome}s of its route a sighting is. A route's own answer may have the status of a refusal. */
final class Reached {
    /** What the runtime writes of a caller who is known and may not. */
    private static final String MAY_NOT = "forbidden";

    private final RouteModel route;
    private final Sighting seen;

    private Reached(RouteModel route, Sighting seen) {
        this.route = route;
        this.seen = seen;
    }

    /** Their keys. */
    static Set<String> by(Sighting seen, RouteModel route) {
        Reached reached = new Reached(route, seen);
        Set<String> keys = new TreeSet<>();
        if (seen.cache().equals("hit") || seen.cache().equals("collapsed")) {
            keys.add(Outcome.HIT);
        } else if (seen.cache().equals("miss")) {
            keys.add(Outcome.MISS);
        }
        reached.end().ifPresent(keys::add);
        return keys;
    }

    private Optional<String> end() {
        if (!seen.limit().isEmpty()) {
            return Optional.of(Outcome.limited(seen.limit()));
        }
        if (!seen.upstream().isEmpty()) {
            return Optional.of(seen.answered() ? Outcome.ANSWERED : seen.status());
        }
        if (isPreflight()) {
            return Optional.of(Outcome.PREFLIGHT);
        }
        if (seen.auth().equals(MAY_NOT) && seen.status().equals(Outcome.FORBIDDEN)) {
            return Optional.of(Outcome.FORBIDDEN);
        }
        boolean letIn = seen.auth().isEmpty() || route.auths().contains(seen.auth());
        if (letIn && ownStatus().filter(seen.status()::equals).isPresent()) {
            return Optional.of(Outcome.ANSWERED);
        }
        boolean refused = (!letIn && seen.status().equals(Outcome.UNKNOWN_CALLER))
                || seen.status().equals(Outcome.TOO_LARGE);
        return refused ? Optional.of(seen.status()) : Optional.empty();
    }

    /** An OPTIONS that the route itself takes by name is no preflight. */
    private boolean isPreflight() {
        return route.cors().isPresent()
                && !route.methods().contains("OPTIONS")
                && seen.method().equals("OPTIONS")
                && seen.status().equals("204");
    }

    /** Of a route that no upstream answers. */
    private Optional<String> ownStatus() {
        return route.answer().match(new AnswerModel.Cases<Optional<String>>() {
            @Override
            public Optional<String> proxy(AnswerModel.Proxy answer) {
                return Optional.empty();
            }

            @Override
            public Optional<String> respond(AnswerModel.Respond answer) {
                return Optional.of(String.valueOf(answer.status()));
            }

            @Override
            public Optional<String> composition(AnswerModel.Composition answer) {
                return Optional.of(String.valueOf(answer.status()));
            }

            @Override
            public Optional<String> redirect(AnswerModel.Redirect answer) {
                return Optional.of(String.valueOf(answer.status()));
            }
        });
    }
}
