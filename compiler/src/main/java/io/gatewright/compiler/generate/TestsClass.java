package io.gatewright.compiler.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.gatewright.compiler.generate.code.ChainCall;
import io.gatewright.compiler.generate.code.Chains;
import io.gatewright.compiler.generate.code.Comments;
import io.gatewright.compiler.generate.code.Literals;
import io.gatewright.compiler.generate.code.RuntimeNames;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.TestModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the class that holds the {@code test} blocks and runs them; further classes when there are many. */
final class TestsClass {
    private final GatewayTypes types;
    private final GatewayModel model;
    private final List<ChainCall> needs;

    TestsClass(GatewayTypes types, GatewayModel model) {
        this.types = types;
        this.model = model;
        this.needs = TestNeeds.of(model);
    }

    /** Nothing for a gateway without tests. */
    List<TypeSpec> write() {
        if (model.tests().isEmpty()) {
            return List.of();
        }
        List<List<TestModel>> chunks = Chunks.of(model.tests());
        List<TypeSpec> written = new ArrayList<>();
        TypeSpec.Builder first = classBuilder(types.tests())
                .addModifiers(Modifier.PUBLIC)
                .addMethod(main())
                .addMethod(suite(chunks.size()));
        addTests(first, types.tests(), chunks.get(0));
        written.add(first.build());
        written.addAll(needsClasses());
        for (int i = 1; i < chunks.size(); i++) {
            ClassName type = Chunks.type(types.tests(), i);
            TypeSpec.Builder further = classBuilder(type);
            addTests(further, type, chunks.get(i));
            written.add(further.build());
        }
        return written;
    }

    private TypeSpec.Builder classBuilder(ClassName type) {
        return TypeSpec.classBuilder(type)
                .addModifiers(Modifier.FINAL)
                .addJavadoc("The {@code test} blocks of $L\n", Comments.quote("gateway " + model.name()))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
    }

    private static MethodSpec main() {
        return MethodSpec.methodBuilder("main")
                .addJavadoc("Runs the tests, or those whose title contains the argument; ends with 1 when one fails.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(String[].class, "args")
                .addStatement("suite().runAndExit(args)")
                .build();
    }

    private MethodSpec suite(int classes) {
        CodeBlock start = CodeBlock.of(
                "$T suite = $T.of($L, $T::new)",
                RuntimeNames.GATEWAY_TESTS,
                RuntimeNames.GATEWAY_TESTS,
                Literals.string(model.name()),
                types.gateway());
        MethodSpec.Builder suite = MethodSpec.methodBuilder("suite")
                .addJavadoc("What the gateway needs, and its tests.\n")
                .addModifiers(Modifier.STATIC)
                .returns(RuntimeNames.GATEWAY_TESTS);
        if (Chunks.fits(needs)) {
            suite.addCode(needs.isEmpty() ? CodeBlock.of("$L;\n", start) : Chains.statement(start, needs));
        } else {
            suite.addStatement(start);
            needsClasses().forEach(type -> suite.addStatement("$N.addTo(suite)", type));
        }
        for (int i = 0; i < classes; i++) {
            suite.addStatement(
                    i == 0
                            ? CodeBlock.of("addTo(suite)")
                            : CodeBlock.of("$T.addTo(suite)", Chunks.type(types.tests(), i)));
        }
        return suite.addStatement("return suite").build();
    }

    /** What is too much for one method stands in classes of its own. */
    private List<TypeSpec> needsClasses() {
        if (Chunks.fits(needs)) {
            return List.of();
        }
        ClassName whole = types.tests().peerClass(types.tests().simpleName() + "Needs");
        List<TypeSpec> written = new ArrayList<>();
        for (List<ChainCall> some : Chunks.of(needs)) {
            written.add(classBuilder(Chunks.type(whole, written.size()))
                    .addMethod(addTo(some))
                    .build());
        }
        return written;
    }

    private static MethodSpec addTo(List<ChainCall> calls) {
        return MethodSpec.methodBuilder("addTo")
                .addModifiers(Modifier.STATIC)
                .addParameter(RuntimeNames.GATEWAY_TESTS, "suite")
                .addCode(Chains.statement(CodeBlock.of("suite"), calls))
                .build();
    }

    private static void addTests(TypeSpec.Builder written, ClassName type, List<TestModel> tests) {
        Map<String, Integer> used = new HashMap<>(Map.of("main", 1, "suite", 1, "addTo", 1));
        List<ChainCall> calls = new ArrayList<>();
        List<MethodSpec> methods = new ArrayList<>();
        for (TestModel test : tests) {
            String name = unused(Names.member(test.title()), used);
            calls.add(ChainCall.of(CodeBlock.of(
                    ".test($L, $L, $T::$L)",
                    Literals.string(test.title()),
                    Literals.string(test.span().toString()),
                    type,
                    name)));
            methods.addAll(TestMethods.of(name, test));
        }
        written.addMethod(addTo(calls));
        written.addMethods(methods);
    }

    private static String unused(String base, Map<String, Integer> used) {
        int times = used.merge(base, 1, Integer::sum);
        return times == 1 ? base : base + "_" + times;
    }
}
