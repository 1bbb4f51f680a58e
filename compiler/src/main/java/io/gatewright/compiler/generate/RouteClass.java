package io.gatewright.compiler.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.gatewright.compiler.generate.code.ChainCall;
import io.gatewright.compiler.generate.code.Chains;
import io.gatewright.compiler.generate.code.ClassScope;
import io.gatewright.compiler.generate.code.Literals;
import io.gatewright.compiler.generate.code.RuntimeNames;
import io.gatewright.compiler.generate.code.Shared;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.plan.chain.ChainPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the class of one route. */
final class RouteClass {
    private RouteClass() {}

    static TypeSpec write(ClassName type, ChainPlan plan, Shared shared) {
        RouteModel route = plan.route();
        String path = route.path().toString();
        ClassScope scope = new ClassScope(type, shared, Set.of("open"));
        List<ChainCall> calls = new ArrayList<>();
        if (route.methods().contains("OPTIONS")) {
            calls.add(ChainCall.of(CodeBlock.of(".namesOptions()")));
        }
        calls.addAll(StepEmitters.calls(scope, plan));
        MethodSpec open = MethodSpec.methodBuilder("open")
                .addModifiers(Modifier.STATIC)
                .returns(RuntimeNames.ROUTE)
                .addParameter(RuntimeNames.GATEWAY_RUNTIME, "runtime")
                .addParameter(shared.partsType(), "parts")
                .addCode(Chains.returning(
                        CodeBlock.of("runtime.route($L, $L)", Literals.string(route.name()), Literals.string(path)),
                        calls))
                .build();
        String declared = "route " + route.name() + " " + String.join("|", route.methods()) + " " + path;
        TypeSpec.Builder written = TypeSpec.classBuilder(type)
                .addModifiers(Modifier.FINAL)
                .addJavadoc("$L", Docs.of(route.doc(), route.span(), declared))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(open);
        scope.writeTo(written);
        return written.build();
    }
}
