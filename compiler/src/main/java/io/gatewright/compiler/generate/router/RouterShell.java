package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.gatewright.compiler.plan.route.RoutePlan;
import javax.lang.model.element.Modifier;

/** The outside of a router: its head, and the heads of the methods of {@code io.gatewright.runtime.Router}. */
final class RouterShell {
    private RouterShell() {}

    static TypeSpec.Builder begin(RoutePlan plan, RouterFrame frame) {
        int routes = plan.routes().size();
        return TypeSpec.classBuilder(frame.className())
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(JavaNames.ROUTER)
                .addJavadoc("Chooses the route of a request. $L.\n", routes == 1 ? "One route" : routes + " routes");
    }

    static MethodSpec.Builder serves() {
        return overriding("serves").returns(boolean.class).addParameter(String.class, "host");
    }

    static MethodSpec.Builder select() {
        return withRequest(overriding("select").returns(JavaNames.NULLABLE_ROUTE));
    }

    static MethodSpec.Builder preflight() {
        return withRequest(overriding("preflight").returns(JavaNames.NULLABLE_ROUTE));
    }

    static MethodSpec.Builder allowed() {
        return overriding("allowed")
                .returns(String.class)
                .addParameter(JavaNames.REQUEST_PATH, "path")
                .addParameter(JavaNames.REQUEST_VIEW, "request");
    }

    private static MethodSpec.Builder withRequest(MethodSpec.Builder head) {
        return head.addParameter(String.class, "method")
                .addParameter(JavaNames.REQUEST_PATH, "path")
                .addParameter(JavaNames.REQUEST_VIEW, "request");
    }

    private static MethodSpec.Builder overriding(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }
}
