package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import io.gatewright.compiler.plan.route.Candidate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What surrounds the decision code.
 *
 * @param className of the router; a large table adds classes whose names start with it
 * @param parameters of the router's constructor, which {@code open} may use
 * @param open the expression of type {@code Route} that opens a route; evaluated once
 */
public record RouterFrame(
        String packageName, String className, List<ParameterSpec> parameters, Function<Candidate, CodeBlock> open) {
    public RouterFrame {
        Objects.requireNonNull(packageName);
        Objects.requireNonNull(className);
        parameters = List.copyOf(parameters);
        Objects.requireNonNull(open);
    }
}
