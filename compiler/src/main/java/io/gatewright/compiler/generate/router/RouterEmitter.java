package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.gatewright.compiler.plan.route.Decision;
import io.gatewright.compiler.plan.route.RoutePlan;
import io.gatewright.compiler.plan.route.Table;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Route plan to Java: a class that implements {@code io.gatewright.runtime.Router}. */
public final class RouterEmitter {
    private RouterEmitter() {}

    /** The router, first, and for a large table the classes it is split into. Same plan and frame, same text. */
    public static List<JavaFile> emit(RoutePlan plan, RouterFrame frame) {
        RouteRefs refs = RouteFields.suits(plan) ? new RouteFields(plan, frame) : new RouteArray(plan, frame);
        MethodHome home = new MethodHome(frame.className(), refs.isOneClass());
        DecisionCode decisions = new DecisionCode(home, refs);
        TypeSpec.Builder router = TypeSpec.classBuilder(frame.className())
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(JavaNames.ROUTER)
                .addJavadoc("Chooses the route of a request. $L.\n", size(plan));
        Allowed.methodsTo(router, plan);
        refs.declareIn(router);
        router.addMethod(serves());
        router.addMethod(select(
                decisions.start(plan.otherHosts().map(Table::select).orElse(Decision.NOTHING), refs.isOneClass())));
        router.addMethod(preflight());
        router.addMethod(Allowed.method());
        decisions.writeAll();
        router.addMethods(home.own());
        List<TypeSpec> types = new ArrayList<>(List.of(router.build()));
        types.addAll(home.parts());
        types.addAll(refs.parts());
        return types.stream()
                .map(type -> JavaFile.builder(frame.packageName(), type)
                        .indent("    ")
                        .skipJavaLangImports(true)
                        .build())
                .toList();
    }

    private static MethodSpec select(CodeBlock body) {
        return MethodSpec.methodBuilder("select")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(JavaNames.NULLABLE_ROUTE)
                .addParameter(String.class, "method")
                .addParameter(JavaNames.REQUEST_PATH, "path")
                .addParameter(JavaNames.REQUEST_VIEW, "request")
                .addCode(body)
                .build();
    }

    private static MethodSpec serves() {
        return MethodSpec.methodBuilder("serves")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(boolean.class)
                .addParameter(String.class, "host")
                .addStatement("return true")
                .build();
    }

    private static MethodSpec preflight() {
        return MethodSpec.methodBuilder("preflight")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(JavaNames.NULLABLE_ROUTE)
                .addParameter(String.class, "requestedMethod")
                .addParameter(JavaNames.REQUEST_PATH, "path")
                .addParameter(JavaNames.REQUEST_VIEW, "request")
                .addStatement("return select(requestedMethod, path, request)")
                .build();
    }

    private static String size(RoutePlan plan) {
        return plan.routes().size() == 1 ? "One route" : plan.routes().size() + " routes";
    }
}
