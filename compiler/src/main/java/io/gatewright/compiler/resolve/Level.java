package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Owner;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    /**
     * The declarations that it reaches; none when it reaches the whole gateway.
     *
     * @param users per policy, the routes it reaches
     */
    List<Span> reach(Map<String, List<Span>> users) {
        if (kind == Kind.GATEWAY) {
            return List.of();
        }
        List<Span> reach = new ArrayList<>(List.of(scope));
        if (kind == Kind.POLICY) {
            reach.addAll(users.getOrDefault(owner, List.of()));
        }
        return reach;
    }

    /** What may stand in its block. */
    Place place() {
        return switch (kind) {
            case POLICY -> Place.POLICY;
            case GATEWAY -> Place.GATEWAY;
            case GROUP -> Place.GROUP;
            case ROUTE -> Place.ROUTE;
        };
    }

    /** The declaration, for those who show where a setting comes from. */
    Owner declaration() {
        return new Owner(kind.name().toLowerCase(Locale.ROOT) + " " + owner, scope);
    }
}
