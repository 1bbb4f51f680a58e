package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.gatewright.compiler.generate.Names;
import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.RoutePlan;
import java.util.Set;
import java.util.SortedMap;
import javax.lang.model.element.Modifier;

/** Each route a field, named after it. */
final class RouteFields {
    private static final Set<String> PARAMETERS = Set.of("method", "path", "request", "host", "value");

    private final RoutePlan plan;
    private final RouterFrame frame;
    private final SortedMap<String, String> fields;

    RouteFields(RoutePlan plan, RouterFrame frame) {
        this.plan = plan;
        this.frame = frame;
        this.fields = Names.members(plan.routes().stream().map(Candidate::name).toList(), PARAMETERS);
    }

    /** The expression that is the route. */
    CodeBlock of(Candidate route) {
        return CodeBlock.of("$N", fields.get(route.name()));
    }

    /** Adds the fields, and the constructor that opens the routes. */
    void declareIn(TypeSpec.Builder router) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addParameters(frame.parameters());
        for (Candidate route : plan.routes()) {
            String field = fields.get(route.name());
            router.addField(FieldSpec.builder(JavaNames.ROUTE, field, Modifier.PRIVATE, Modifier.FINAL)
                    .addJavadoc("$L\n", Comments.route(route))
                    .build());
            constructor.addStatement("this.$N = $L", field, frame.open().apply(route));
        }
        router.addMethod(constructor.build());
    }
}
