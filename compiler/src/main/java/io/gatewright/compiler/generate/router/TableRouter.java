package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.gatewright.compiler.plan.route.RoutePlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** A router that keeps its plan as data, for tables that would not read well as code, nor run well. */
final class TableRouter {
    /** Most characters in one constant; a class file takes 65,535. */
    private static final int PIECE = 40_000;

    private static final int WIDTH = 100;

    private final RoutePlan plan;
    private final RouterFrame frame;
    private final ClassName text;

    private TableRouter(RoutePlan plan, RouterFrame frame) {
        this.plan = plan;
        this.frame = frame;
        this.text = ClassName.get(frame.packageName(), frame.className() + "Table");
    }

    /** The router first, then what it needs. */
    static List<TypeSpec> write(RoutePlan plan, RouterFrame frame) {
        return new TableRouter(plan, frame).types();
    }

    private List<TypeSpec> types() {
        RouteNumbers numbers = RouteNumbers.of(plan);
        RouteArray routes = new RouteArray(numbers.inOrder(), frame);
        TypeSpec.Builder router = RouterShell.begin(plan, frame)
                .addField(FieldSpec.builder(
                                JavaNames.ROUTE_TABLE, "TABLE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.read($T.text())", JavaNames.ROUTE_TABLE, text)
                        .build());
        routes.declareIn(router);
        router.addMethod(RouterShell.serves()
                        .addStatement("return TABLE.serves(host)")
                        .build())
                .addMethod(RouterShell.select()
                        .addStatement("return at(TABLE.select(method, path, request))")
                        .build())
                .addMethod(RouterShell.preflight()
                        .addStatement("return at(TABLE.preflight(method, path, request))")
                        .build())
                .addMethod(RouterShell.allowed()
                        .addStatement("return TABLE.allowed(path, request)")
                        .build())
                .addMethod(MethodSpec.methodBuilder("at")
                        .addModifiers(Modifier.PRIVATE)
                        .returns(JavaNames.NULLABLE_ROUTE)
                        .addParameter(int.class, "number")
                        .addStatement("return number < 0 ? null : routes[number]")
                        .build());
        List<TypeSpec> types = new ArrayList<>(List.of(router.build(), table(TableText.of(plan, numbers))));
        types.addAll(routes.parts());
        return types;
    }

    private TypeSpec table(List<String> lines) {
        CodeBlock pieces =
                pieces(lines).stream().map(piece -> CodeBlock.of("$L", piece)).collect(CodeBlock.joining(",\n"));
        return TypeSpec.classBuilder(text)
                .addModifiers(Modifier.FINAL)
                .addJavadoc(
                        "The decisions of {@link $L}, as {@link $T} reads them.\n",
                        frame.className(),
                        JavaNames.ROUTE_TABLE)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("text")
                        .addModifiers(Modifier.STATIC)
                        .returns(ArrayTypeName.of(String.class))
                        .addCode("return new String[] {\n$L\n};\n", pieces)
                        .build())
                .build();
    }

    /**
     * The lines in text blocks, long ones over several. They hold no quote and no backslash: segments are in normal form,
     * values encoded.
     */
    private static List<String> pieces(List<String> lines) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String line : lines) {
            for (String part : wrapped(line)) {
                if (piece.length() + part.length() > PIECE) {
                    pieces.add("\"\"\"\n" + piece + "\"\"\"");
                    piece.setLength(0);
                }
                piece.append(part).append('\n');
            }
        }
        pieces.add("\"\"\"\n" + piece + "\"\"\"");
        return pieces;
    }

    private static List<String> wrapped(String line) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (line.length() - start > WIDTH) {
            int blank = line.indexOf(' ', start + WIDTH - 20);
            if (blank < 0) {
                break;
            }
            parts.add(line.substring(start, blank + 1) + "\\");
            start = blank + 1;
        }
        parts.add(line.substring(start));
        return parts;
    }
}
