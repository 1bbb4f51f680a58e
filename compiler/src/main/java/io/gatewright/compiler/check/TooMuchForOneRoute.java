package io.gatewright.compiler.check;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.model.Values;
import io.gatewright.compiler.policy.access.AccessModel;
import io.gatewright.compiler.policy.transform.JsonRemoval;
import io.gatewright.compiler.policy.transform.TransformModel;
import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A route's conditions, values and changes fit into one Java class (GW2013). */
final class TooMuchForOneRoute implements Rule {
    /** Changes, and values read from the request. */
    static final int MOST_PARTS = 500;

    /** Constants in conditions and lists. */
    static final int MOST_CONSTANTS = 5_000;

    /** Paths that one filter of a JSON body follows at a time. */
    static final int MOST_BODY_PATHS = 64;

    /** Steps of such a path. */
    static final int MOST_BODY_STEPS = 32;

    @Override
    public List<Diagnostic> check(GatewayModel gateway) {
        List<Diagnostic> found = new ArrayList<>();
        for (RouteModel route : gateway.routes()) {
            Stream<Value> body = route.answer().values().stream();
            long constants = parts(outsideBody(route))
                    .filter(TooMuchForOneRoute::isConstant)
                    .count();
            long read = parts(Stream.concat(outsideBody(route), body))
                    .filter(value -> !isConstant(value) && !holdsOthers(value))
                    .count();
            long all = read + changes(route.request()) + changes(route.response());
            tell(route, all, MOST_PARTS, "values and changes").ifPresent(found::add);
            tell(route, constants, MOST_CONSTANTS, "constants").ifPresent(found::add);
            List<JsonRemoval> removals = route.response().json();
            tell(route, removals.size(), MOST_BODY_PATHS, "paths removed from the body")
                    .ifPresent(found::add);
            for (JsonRemoval removal : removals) {
                if (removal.path().size() > MOST_BODY_STEPS) {
                    found.add(Diagnostic.error(
                            "GW2013",
                            "this path is too long",
                            removal.span(),
                            removal.path().size() + " steps, at most " + MOST_BODY_STEPS));
                }
            }
        }
        return found;
    }

    private static Optional<Diagnostic> tell(RouteModel route, long count, int most, String what) {
        return count <= most
                ? Optional.empty()
                : Optional.of(Diagnostic.error(
                        "GW2013",
                        "route `" + route.name() + "` holds too much",
                        route.span(),
                        count + " " + what + ", at most " + most));
    }

    private static Stream<Value> outsideBody(RouteModel route) {
        Stream<Value> conditions =
                route.access() instanceof AccessModel.Require require ? require.conditions().stream() : Stream.empty();
        Stream<Value> edits = Stream.of(route.request(), route.response())
                .flatMap(edit -> Stream.concat(
                        edit.sets().stream().map(set -> set.value()),
                        edit.parts().sets().stream().map(set -> set.value())));
        Stream<Value> keys = Stream.concat(
                route.limits().stream().map(limit -> limit.key()),
                route.cache().stream().flatMap(cache -> cache.vary().stream()));
        return Stream.of(conditions, edits, keys).flatMap(values -> values);
    }

    private static Stream<Value> parts(Stream<Value> values) {
        return values.flatMap(value -> Values.parts(value).stream());
    }

    private static boolean isConstant(Value value) {
        return value instanceof Value.Text
                || value instanceof Value.Decimal
                || value instanceof Value.Bool
                || value instanceof Value.Null;
    }

    private static boolean holdsOthers(Value value) {
        return value instanceof Value.ListValue || value instanceof Value.ObjectValue;
    }

    private static int changes(TransformModel edits) {
        return edits.sets().size()
                + edits.removes().size()
                + edits.json().size()
                + edits.parts().sets().size()
                + edits.parts().removes().size();
    }
}
