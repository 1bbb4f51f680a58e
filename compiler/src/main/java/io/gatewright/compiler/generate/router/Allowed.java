package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.gatewright.compiler.plan.route.Atom;
import io.gatewright.compiler.plan.route.RoutePlan;
import java.util.List;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** The method {@code allowed}: asks {@code select} for every method the table knows, so that the two cannot disagree. */
final class Allowed {
    /** What ANY is spelt out as. */
    private static final List<String> USUAL = List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

    private Allowed() {}

    /** The methods that may stand in {@code Allow}. */
    static SortedSet<String> methods(RoutePlan plan) {
        SortedSet<String> methods = new TreeSet<>(plan.namedMethods());
        methods.add("OPTIONS");
        if (plan.routes().stream().anyMatch(route -> route.methods().contains(Atom.ANY))) {
            methods.addAll(USUAL);
        }
        return methods;
    }

    static void methodsTo(TypeSpec.Builder router, RoutePlan plan) {
        CodeBlock list =
                methods(plan).stream().map(method -> CodeBlock.of("$S", method)).collect(CodeBlock.joining(", "));
        router.addField(FieldSpec.builder(
                        ParameterizedTypeName.get(List.class, String.class),
                        "METHODS",
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer("$T.of($L)", ClassName.get(List.class), list)
                .build());
    }

    static MethodSpec method() {
        return RouterShell.allowed()
                .addStatement("$T allow = new $T($S)", StringJoiner.class, StringJoiner.class, ", ")
                .addStatement("boolean known = false")
                .beginControlFlow("for (String method : METHODS)")
                .addStatement("boolean taken = select(method, path, request) != null")
                .addStatement("known |= taken")
                .beginControlFlow("if (taken || method.equals($S))", "OPTIONS")
                .addStatement("allow.add(method)")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return known ? allow.toString() : $S", "")
                .build();
    }
}
