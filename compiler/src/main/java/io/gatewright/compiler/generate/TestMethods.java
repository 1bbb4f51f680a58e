package io.gatewright.compiler.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.gatewright.compiler.generate.code.Comments;
import io.gatewright.compiler.generate.code.JsonConstant;
import io.gatewright.compiler.generate.code.Literals;
import io.gatewright.compiler.generate.code.RuntimeNames;
import io.gatewright.compiler.generate.router.SegmentTypeCode;
import io.gatewright.compiler.model.PathModel;
import io.gatewright.compiler.model.TestModel;
import io.gatewright.compiler.model.TestStep;
import io.gatewright.compiler.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes a test as a method, and the continuation of a very long one as further methods. */
final class TestMethods implements TestStep.Cases<CodeBlock> {
    private TestMethods() {}

    static List<MethodSpec> of(String name, TestModel test) {
        List<List<TestStep>> chunks = Chunks.of(test.steps());
        List<MethodSpec> methods = new ArrayList<>();
        for (int i = 0; i < Math.max(1, chunks.size()); i++) {
            MethodSpec.Builder method = MethodSpec.methodBuilder(i == 0 ? name : name + "__" + (i + 1))
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameter(RuntimeNames.GATEWAY_TEST, "t");
            if (i == 0) {
                method.addJavadoc(
                        "$L",
                        Docs.of(test.doc(), test.span(), "test " + test.span().text()));
            }
            if (!chunks.isEmpty()) {
                method.addCode(steps(chunks.get(i)));
            }
            if (i + 1 < chunks.size()) {
                method.addStatement("$L(t)", name + "__" + (i + 2));
            }
            methods.add(method.build());
        }
        return methods;
    }

    private static CodeBlock steps(List<TestStep> steps) {
        CodeBlock.Builder code = CodeBlock.builder();
        TestMethods writer = new TestMethods();
        steps.forEach(step -> code.add(step.match(writer)));
        return code.build();
    }

    @Override
    public CodeBlock stub(TestStep.Stub step) {
        List<CodeBlock> arguments = new ArrayList<>(List.of(
                Literals.string(step.upstream()),
                Literals.string(step.method()),
                path(step.path()),
                CodeBlock.of("$L", step.status())));
        step.json().ifPresent(json -> arguments.add(Literals.string(JsonConstant.text(json))));
        return CodeBlock.of("t.stub($L);\n", CodeBlock.join(arguments, ", "));
    }

    @Override
    public CodeBlock failing(TestStep.Failing step) {
        return CodeBlock.of(
                "t.$L($L, $L, $L);\n",
                switch (step.failure()) {
                    case TIMEOUT -> "stubTimeout";
                    case UNREACHABLE -> "stubUnreachable";
                },
                Literals.string(step.upstream()),
                Literals.string(step.method()),
                path(step.path()));
    }

    private static CodeBlock path(PathModel path) {
        CodeBlock text = Literals.string(path.toString());
        List<CodeBlock> arguments = new ArrayList<>(List.of(text));
        path.segments()
                .forEach(segment -> segment.match(new PathModel.Cases<Optional<CodeBlock>>() {
                            @Override
                            public Optional<CodeBlock> literal(PathModel.Literal literal) {
                                return Optional.empty();
                            }

                            @Override
                            public Optional<CodeBlock> capture(PathModel.Capture capture) {
                                return Optional.of(SegmentTypeCode.of(capture.language()));
                            }
                        })
                        .ifPresent(arguments::add));
        return arguments.size() == 1
                ? text
                : CodeBlock.of("$T.of($L)", RuntimeNames.STUB_PATH, CodeBlock.join(arguments, ", "));
    }

    @Override
    public CodeBlock send(TestStep.Send step) {
        CodeBlock request = CodeBlock.of("$L, $L", Literals.string(step.method()), Literals.string(step.target()));
        if (step.as().isEmpty()
                && step.from().isEmpty()
                && step.headers().isEmpty()
                && step.json().isEmpty()) {
            return CodeBlock.of("t.send($L);\n", request);
        }
        CodeBlock.Builder code = CodeBlock.builder().add("t.request($L)$>$>", request);
        step.as()
                .forEach(as -> code.add(
                        "\n.as($L, $L)",
                        Literals.string(as.auth()),
                        Literals.string(JsonConstant.text(new Value.ObjectValue(as.claims(), as.span())))));
        step.from().ifPresent(address -> code.add("\n.from($L)", Literals.string(address)));
        step.headers()
                .forEach(header ->
                        code.add("\n.header($L, $L)", Literals.string(header.name()), Literals.string(header.value())));
        step.json().ifPresent(json -> code.add("\n.json($L)", Literals.string(JsonConstant.text(json))));
        return code.add("\n.send();\n$<$<").build();
    }

    @Override
    public CodeBlock expect(TestStep.Expect step) {
        return CodeBlock.of(
                "t.expect($L, $L).that($L);\n",
                Literals.string(Comments.plain(step.span().text().replaceAll("\\s+", " "))),
                Literals.string(step.span().toString()),
                Checks.of(step.what()));
    }

    @Override
    public CodeBlock repeat(TestStep.Repeat step) {
        return CodeBlock.of("t.repeat($L, () -> {\n$>$L$<});\n", step.times(), steps(step.steps()));
    }

    @Override
    public CodeBlock advance(TestStep.Advance step) {
        return CodeBlock.of("t.advance($L);\n", Literals.duration(step.by()));
    }
}
