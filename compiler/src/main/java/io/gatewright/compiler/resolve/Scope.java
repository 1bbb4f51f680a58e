package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.PathModel;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What expressions of one route or flow may refer to.
 *
 * @param title {@code route orders} or {@code flow order-parts}, for messages
 * @param path null where the path itself did not resolve: captures are then not looked at
 * @param jwts the jwt auths that the route identifies or requires, which {@code claims} may mean
 * @param bodies what {@code body} is
 */
record Scope(String title, @Nullable PathModel path, Set<String> jwts, Locals locals, Bodies bodies, Use use) {
    Scope {
        jwts = Set.copyOf(jwts);
    }

    /** Of expressions about any request: they know no path, and nothing gives them names. */
    static Scope of(String title, Set<String> jwts) {
        return new Scope(title, null, jwts, new Locals.Given(Map.of()), Bodies.UNKNOWN, Use.GATE);
    }

    /** The kinds of the bodies of a route's messages. */
    record Bodies(Kind request, Kind response) {
        static final Bodies UNKNOWN = new Bodies(Open.BODY, Open.BODY);
    }

    /** What {@code body} is where this scope reads one. */
    Kind body() {
        return use == Use.RESPONSE ? bodies.response() : bodies.request();
    }

    Scope with(Locals known) {
        return new Scope(title, path, jwts, known, bodies, use);
    }

    Scope in(Use other) {
        return new Scope(title, path, jwts, locals, bodies, other);
    }
}
