package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.gatewright.compiler.plan.route.Candidate;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The routes of a large table in one array, opened by classes of {@link #CHUNK} routes each. */
final class RouteArray {
    static final int CHUNK = 400;

    private final List<Candidate> routes;
    private final RouterFrame frame;

    RouteArray(List<Candidate> routes, RouterFrame frame) {
        this.routes = routes;
        this.frame = frame;
    }

    /** The array, and the constructor that fills it. */
    void declareIn(TypeSpec.Builder router) {
        router.addField(JavaNames.ROUTES, "routes", Modifier.PRIVATE, Modifier.FINAL);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameters(frame.parameters())
                .addStatement("this.routes = new $T[$L]", JavaNames.ROUTE, routes.size());
        for (int chunk = 0; chunk * CHUNK < routes.size(); chunk++) {
            CodeBlock.Builder arguments = CodeBlock.builder().add("this.routes");
            frame.parameters().forEach(parameter -> arguments.add(", $N", parameter.name()));
            constructor.addStatement("$T.open($L)", chunkName(chunk), arguments.build());
        }
        router.addMethod(constructor.build());
    }

    List<TypeSpec> parts() {
        List<TypeSpec> parts = new ArrayList<>();
        for (int from = 0; from < routes.size(); from += CHUNK) {
            parts.add(chunk(from, Math.min(from + CHUNK, routes.size())));
        }
        return parts;
    }

    private TypeSpec chunk(int from, int to) {
        MethodSpec.Builder open = MethodSpec.methodBuilder("open")
                .addModifiers(Modifier.STATIC)
                .addParameter(JavaNames.ROUTES, "routes")
                .addParameters(frame.parameters());
        for (int i = from; i < to; i++) {
            open.addCode(
                    "routes[$L] = $L; // $L\n", i, frame.open().apply(routes.get(i)), Comments.line(routes.get(i)));
        }
        return TypeSpec.classBuilder(chunkName(from / CHUNK))
                .addModifiers(Modifier.FINAL)
                .addJavadoc(
                        "Opens the routes from {@code $L} to {@code $L}.\n",
                        Comments.safe(routes.get(from).name()),
                        Comments.safe(routes.get(to - 1).name()))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(open.build())
                .build();
    }

    private ClassName chunkName(int chunk) {
        return ClassName.get(frame.packageName(), frame.className() + "Routes" + (chunk + 1));
    }
}
