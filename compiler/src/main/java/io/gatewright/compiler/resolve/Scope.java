package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.PathModel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What expressions of one route may refer to.
 *
 * @param route for messages
 * @param path null where the path itself did not resolve: captures are then not looked at
 * @param jwts the jwt auths that the route identifies or requires, which {@code claims} may mean
 * @param unbuilt names given by statements that were refused: what refers to them is not told again
 */
record Scope(String route, @Nullable PathModel path, Set<String> jwts, Set<String> unbuilt) {
    Scope {
        jwts = Set.copyOf(jwts);
        unbuilt = Set.copyOf(unbuilt);
    }
}
