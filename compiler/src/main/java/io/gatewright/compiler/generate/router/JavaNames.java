package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/** Types in a router's signatures. */
final class JavaNames {
    static final ClassName ROUTER = ClassName.get("io.gatewright.runtime", "Router");
    static final ClassName ROUTE = ClassName.get("io.gatewright.runtime", "Route");
    static final ClassName REQUEST_PATH = ClassName.get("io.gatewright.runtime.http", "RequestPath");
    static final TypeName NULLABLE_ROUTE =
            ROUTE.annotated(AnnotationSpec.builder(ClassName.get("org.jspecify.annotations", "Nullable"))
                    .build());
    static final TypeName ROUTES = ArrayTypeName.of(ROUTE);

    private JavaNames() {}
}
