package io.gatewright.dsl.format;

import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.TestStatement;
import java.util.List;
import java.util.stream.Collectors;

/** Prints what stands in a test. */
final class TestPrinter implements TestStatement.Cases<String> {
    private static final TestPrinter INSTANCE = new TestPrinter();

    private TestPrinter() {}

    static String block(List<TestStatement> statements) {
        return Layout.block(
                statements.stream().map(statement -> statement.match(INSTANCE)).collect(Collectors.toList()));
    }

    @Override
    public String stub(TestStatement.Stub node) {
        String body = node.body().map(it -> " " + ExprPrinter.print(it)).orElse("");
        return "stub " + node.upstream() + " " + node.method() + " " + Texts.path(node.path()) + " -> "
                + node.status().value() + body;
    }

    @Override
    public String failing(TestStatement.Failing node) {
        return "stub " + node.upstream() + " " + node.method() + " " + Texts.path(node.path()) + " -> " + node.reason();
    }

    @Override
    public String send(TestStatement.Send node) {
        String query = node.query().map(it -> "?" + it.value()).orElse("");
        String parts = node.parts().isEmpty()
                ? ""
                : " "
                        + Layout.block(
                                node.parts().stream().map(TestPrinter::part).collect(Collectors.toList()));
        return "send " + node.method() + " " + Texts.path(node.path()) + query + parts;
    }

    private static String part(TestStatement.SendPart part) {
        if (part instanceof TestStatement.As as) {
            return "as " + as.auth()
                    + as.claims().map(it -> " " + ExprPrinter.object(it)).orElse("");
        }
        if (part instanceof TestStatement.With with) {
            return "set " + Texts.place(with.place()) + " = " + ExprPrinter.print(with.value());
        }
        if (part instanceof TestStatement.Body body) {
            return "body " + ExprPrinter.object(body.object());
        }
        throw new IllegalStateException("not a part of send: " + part);
    }

    @Override
    public String expect(TestStatement.Expect node) {
        return "expect " + ExprPrinter.print(node.condition());
    }

    @Override
    public String let(TestStatement.Let node) {
        return "let " + node.name() + " = " + ExprPrinter.print(node.value());
    }

    @Override
    public String act(TestStatement.Act node) {
        Expr argument = node.argument();
        String body = node.body().isEmpty() ? "" : " " + block(node.body());
        return node.verb() + " " + ExprPrinter.print(argument) + body;
    }
}
