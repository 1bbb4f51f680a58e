package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.JavaFile;
import io.gatewright.compiler.plan.route.RoutePlan;
import java.util.List;

/** Route plan to Java: a class that implements {@code io.gatewright.runtime.Router}. */
public final class RouterEmitter {
    private RouterEmitter() {}

    /** The router, first, and for a large table the classes it is split into. Same plan and frame, same text. */
    public static List<JavaFile> emit(RoutePlan plan, RouterFrame frame) {
        if (plan.routes().isEmpty()) {
            return List.of();
        }
        throw new UnsupportedOperationException(frame.className());
    }
}
