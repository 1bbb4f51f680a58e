package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.gatewright.compiler.plan.route.Candidate;
import java.util.List;

/** How decision code names an opened route. */
interface RouteRefs {
    /** The expression that is the route. */
    CodeBlock of(Candidate route);

    /** Whether routes are fields of the router, so that all code must stand in it. */
    boolean isOneClass();

    /** Adds what holds the routes, and the constructor that opens them. */
    void declareIn(TypeSpec.Builder router);

    /** Further classes that opening needs. */
    List<TypeSpec> parts();
}
