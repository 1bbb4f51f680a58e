package io.gatewright.compiler.generate;

import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.generate.code.RuntimeNames;
import io.gatewright.compiler.model.Expectation;
import io.gatewright.compiler.model.TestStep;
import java.util.List;

/** What an {@code expect} says, as Java. */
final class Checks implements Expectation.Cases<CodeBlock> {
    private static final Checks WRITER = new Checks();

    private Checks() {}

    static CodeBlock of(Expectation expectation) {
        return expectation.match(WRITER);
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

    @Override
    public CodeBlock compare(Expectation.Compare expectation) {
        return CodeBlock.of(
                "$T.$L($L, $L)",
                RuntimeNames.CHECK,
                function(expectation.comparison()),
                Probes.of(expectation.left()),
                expectation.comparison() == TestStep.Comparison.IN
                        ? CodeBlock.of("new Object[] {$L}", Probes.items(expectation.right()))
                        : Probes.of(expectation.right()));
    }

    @Override
    public CodeBlock between(Expectation.Between expectation) {
        return CodeBlock.of(
                "$T.between($L, $L, $L)",
                RuntimeNames.CHECK,
                Probes.of(expectation.probe()),
                Probes.number(expectation.least()),
                Probes.number(expectation.most()));
    }

    @Override
    public CodeBlock all(Expectation.All expectation) {
        return joined("all", expectation.parts());
    }

    @Override
    public CodeBlock any(Expectation.Any expectation) {
        return joined("any", expectation.parts());
    }

    private CodeBlock joined(String function, List<Expectation> parts) {
        List<CodeBlock> written = parts.stream().map(part -> part.match(this)).toList();
        return CodeBlock.of("$T.$L($L)", RuntimeNames.CHECK, function, CodeBlock.join(written, ", "));
    }

    @Override
    public CodeBlock not(Expectation.Not expectation) {
        return CodeBlock.of(
                "$T.not($L)", RuntimeNames.CHECK, expectation.operand().match(this));
    }
}
