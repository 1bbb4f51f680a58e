package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.gatewright.compiler.plan.route.RoutePlan;
import io.gatewright.compiler.plan.route.Table;

/** A router whose plan is decision code. */
final class CodeRouter {
    private CodeRouter() {}

    static TypeSpec write(RoutePlan plan, RouterFrame frame) {
        RouteFields routes = new RouteFields(plan, frame);
        RouterMembers members = new RouterMembers(asks(plan));
        DecisionCode decisions = new DecisionCode(members, routes);
        HostCode hosts = new HostCode(plan, decisions);
        CodeBlock serves = hosts.serves();
        CodeBlock select = hosts.dispatch(Table::select, "");
        CodeBlock preflight = plan.tables().stream().allMatch(table -> table.select() == table.preflight())
                ? CodeBlock.of("return select(method, path, request);\n")
                : hosts.dispatch(Table::preflight, "preflight-");
        decisions.writeAll();
        TypeSpec.Builder router = RouterShell.begin(plan, frame);
        Allowed.methodsTo(router, plan);
        router.addFields(members.constants());
        routes.declareIn(router);
        return router.addMethod(RouterShell.serves().addCode(serves).build())
                .addMethod(RouterShell.select().addCode(select).build())
                .addMethod(RouterShell.preflight().addCode(preflight).build())
                .addMethod(Allowed.method())
                .addMethods(members.methods())
                .build();
    }

    /** Whether some route has a condition. */
    private static boolean asks(RoutePlan plan) {
        return plan.routes().stream().anyMatch(route -> !route.conditions().isNone());
    }
}
