package io.gatewright.compiler.generate;

import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.generate.code.JsonConstant;
import io.gatewright.compiler.generate.code.Literals;
import io.gatewright.compiler.generate.code.RuntimeNames;
import io.gatewright.compiler.model.Probe;
import io.gatewright.compiler.model.Value;
import java.math.BigDecimal;
import java.util.List;

/** What an {@code expect} looks at, as Java. */
final class Probes implements Probe.Cases<CodeBlock> {
    private Probes() {}

    static CodeBlock of(Probe probe) {
        return probe.match(new Probes());
    }

    /** The items of a constant list. */
    static CodeBlock items(Probe list) {
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
        return CodeBlock.of("t.body($L)", steps(probe.steps()));
    }

    private static CodeBlock steps(List<Probe.Step> steps) {
        List<CodeBlock> written = steps.stream()
                .map(step -> step.match(new Probe.StepCases<CodeBlock>() {
                    @Override
                    public CodeBlock field(Probe.Field field) {
                        return Literals.string(field.name());
                    }

                    @Override
                    public CodeBlock item(Probe.Item item) {
                        return CodeBlock.of("$L", item.index());
                    }

                    @Override
                    public CodeBlock each(Probe.Each each) {
                        return CodeBlock.of("$T.EACH", RuntimeNames.GATEWAY_TEST);
                    }
                }))
                .toList();
        return CodeBlock.join(written, ", ");
    }

    @Override
    public CodeBlock calls(Probe.Calls probe) {
        return CodeBlock.of("t.calls($L)", Literals.string(probe.upstream()));
    }

    @Override
    public CodeBlock sent(Probe.Sent probe) {
        CodeBlock request = CodeBlock.of("t.sent($L)", Literals.string(probe.upstream()));
        return switch (probe.part()) {
            case METHOD -> CodeBlock.of("$L.method()", request);
            case PATH -> CodeBlock.of("$L.path()", request);
            case QUERY -> CodeBlock.of("$L.query($L)", request, Literals.string(probe.name()));
            case HEADER -> CodeBlock.of("$L.header($L)", request, Literals.string(probe.name()));
            case BODY -> CodeBlock.of("$L.body($L)", request, steps(probe.steps()));
        };
    }

    @Override
    public CodeBlock count(Probe.Count probe) {
        return CodeBlock.of("$T.count($L)", RuntimeNames.CHECK, probe.of().match(this));
    }

    @Override
    public CodeBlock share(Probe.Share probe) {
        return CodeBlock.of("t.share($L, $L)", Literals.string(probe.upstream()), Literals.string(probe.pool()));
    }

    @Override
    public CodeBlock state(Probe.State probe) {
        return CodeBlock.of("t.state($L)", Literals.string(probe.upstream()));
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

    static CodeBlock number(BigDecimal number) {
        boolean small = number.scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        return small
                ? CodeBlock.of("$L", number.intValueExact())
                : CodeBlock.of("new $T($L)", BigDecimal.class, Literals.string(number.toString()));
    }
}
