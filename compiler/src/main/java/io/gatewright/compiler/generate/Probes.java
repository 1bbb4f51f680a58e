package io.gatewright.compiler.generate;

import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.generate.code.JsonConstant;
import io.gatewright.compiler.generate.code.Literals;
import io.gatewright.compiler.generate.code.RuntimeNames;
import io.gatewright.compiler.model.Probe;
import io.gatewright.compiler.model.TestStep;
import io.gatewright.compiler.model.Value;
import java.math.BigDecimal;
import java.util.List;

/** The two sides of an {@code expect}, and their comparison, as Java. */
final class Probes implements Probe.Cases<CodeBlock> {
    private Probes() {}

    static CodeBlock check(TestStep.Expect expect) {
        Probes writer = new Probes();
        return CodeBlock.of(
                "$T.$L($L, $L)",
                RuntimeNames.CHECK,
                function(expect.comparison()),
                expect.left().match(writer),
                expect.comparison() == TestStep.Comparison.IN
                        ? CodeBlock.of("new Object[] {$L}", items(expect.right()))
                        : expect.right().match(writer));
    }

    private static String function(TestStep.Comparison comparison) {
        return switch (comparison) {
            case EQ -> "equal";
            case NE -> "notEqual";
            case LT -> "less";
            case LE -> "atMost";
            case GT -> "greater";
            case GE -> "atLeast";
            case IN -> "oneOf";
        };
    }

    private static CodeBlock items(Probe list) {
        Probe.Constant constant = (Probe.Constant) list;
        List<CodeBlock> items = ((Value.ListValue) constant.value())
                .items().stream().map(Probes::constant).toList();
        return CodeBlock.join(items, ", ");
    }

    @Override
    public CodeBlock status(Probe.Status probe) {
        return CodeBlock.of("t.status()");
    }

    @Override
    public CodeBlock header(Probe.Header probe) {
        return CodeBlock.of("t.header($L)", Literals.string(probe.name()));
    }

    @Override
    public CodeBlock body(Probe.Body probe) {
        List<CodeBlock> steps = probe.steps().stream()
                .map(step -> step.match(new Probe.StepCases<CodeBlock>() {
                    @Override
                    public CodeBlock field(Probe.Field field) {
                        return Literals.string(field.name());
                    }

                    @Override
                    public CodeBlock item(Probe.Item item) {
                        return CodeBlock.of("$L", item.index());
                    }
                }))
                .toList();
        return CodeBlock.of("t.body($L)", CodeBlock.join(steps, ", "));
    }

    @Override
    public CodeBlock calls(Probe.Calls probe) {
        return CodeBlock.of("t.calls($L)", Literals.string(probe.upstream()));
    }

    @Override
    public CodeBlock constant(Probe.Constant probe) {
        return constant(probe.value());
    }

    private static CodeBlock constant(Value value) {
        if (value instanceof Value.Text text) {
            return Literals.string(text.value());
        }
        if (value instanceof Value.Decimal number) {
            return number(number.value());
        }
        if (value instanceof Value.Bool || value instanceof Value.Null) {
            return CodeBlock.of("$L", JsonConstant.text(value));
        }
        return CodeBlock.of("$T.json($L)", RuntimeNames.CHECK, Literals.string(JsonConstant.text(value)));
    }

    private static CodeBlock number(BigDecimal number) {
        boolean small = number.scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        return small
                ? CodeBlock.of("$L", number.intValueExact())
                : CodeBlock.of("new $T($L)", BigDecimal.class, Literals.string(number.toString()));
    }
}
