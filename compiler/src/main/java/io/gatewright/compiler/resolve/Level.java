package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Owner;
import io.gatewright.dsl.source.Span;
import java.util.Locale;

/**
 * One block that says something about the routes it reaches.
 *
 * @param kind where it stands
 * @param owner its name: of the policy, route or gateway, or a group's path
 * @param scope the whole declaration
 */
record Level(Kind kind, String owner, Span scope, Body body) {
    enum Kind {
        POLICY,
        GATEWAY,
        GROUP,
        ROUTE
    }

    /** The declaration, for those who show where a setting comes from. */
    Owner declaration() {
        return new Owner(kind.name().toLowerCase(Locale.ROOT) + " " + owner, scope);
    }
}
