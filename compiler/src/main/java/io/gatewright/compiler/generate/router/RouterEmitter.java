package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.gatewright.compiler.plan.route.RoutePlan;
import java.util.List;

/** Route plan to Java: a class that implements {@code io.gatewright.runtime.Router}. */
public final class RouterEmitter {
    private RouterEmitter() {}

    /** How a router keeps its plan. */
    enum Form {
        /** As decision code. */
        CODE,
        /** As data that the runtime walks. */
        TABLE
    }

    /** The router, first, and the classes it needs. Same plan and frame, same text. */
    public static List<JavaFile> emit(RoutePlan plan, RouterFrame frame) {
        return emit(plan, frame, PlanSize.suitsCode(plan) ? Form.CODE : Form.TABLE);
    }

    static List<JavaFile> emit(RoutePlan plan, RouterFrame frame, Form form) {
        List<TypeSpec> types = switch (form) {
            case CODE -> List.of(CodeRouter.write(plan, frame));
            case TABLE -> TableRouter.write(plan, frame);
        };
        return types.stream()
                .map(type -> JavaFile.builder(frame.packageName(), type)
                        .indent("    ")
                        .skipJavaLangImports(true)
                        .build())
                .toList();
    }
}
