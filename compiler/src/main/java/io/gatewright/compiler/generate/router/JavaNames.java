package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.gatewright.compiler.generate.code.RuntimeNames;

/** Types in a router's signatures. */
final class JavaNames {
    static final ClassName ROUTER = RuntimeNames.ROUTER;
    static final ClassName ROUTE = RuntimeNames.ROUTE;
    static final ClassName REQUEST_PATH = RuntimeNames.REQUEST_PATH;
    static final ClassName REQUEST_VIEW = RuntimeNames.REQUEST_VIEW;
    static final ClassName ROUTE_TABLE = RuntimeNames.ROUTE_TABLE;
    static final ClassName SEGMENT_SET = RuntimeNames.SEGMENT_SET;
    static final ClassName SEGMENT_TYPE = RuntimeNames.SEGMENT_TYPE;
    static final ClassName SEGMENT_TYPES = RuntimeNames.SEGMENT_TYPES;
    static final TypeName NULLABLE_ROUTE =
            ROUTE.annotated(AnnotationSpec.builder(RuntimeNames.NULLABLE).build());
    static final TypeName ROUTES = ArrayTypeName.of(ROUTE);

    private JavaNames() {}
}
