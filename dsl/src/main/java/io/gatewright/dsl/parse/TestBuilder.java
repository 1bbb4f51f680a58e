package io.gatewright.dsl.parse;

import io.gatewright.dsl.parse.grammar.GwParser;
import io.gatewright.dsl.parse.grammar.GwParser.TestStatementContext;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.TestStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds what stands in a test. */
final class TestBuilder {
    private final Leaves leaves;
    private final ExprBuilder exprs;

    TestBuilder(Leaves leaves, ExprBuilder exprs) {
        this.leaves = leaves;
        this.exprs = exprs;
    }

    List<TestStatement> statements(GwParser.@Nullable TestBlockContext node) {
        List<TestStatement> statements = new ArrayList<>();
        if (node != null) {
            for (TestStatementContext statement : node.testStatement()) {
                if (statement.exception == null) {
                    statements.add(statement(statement));
                }
            }
        }
        return statements;
    }

    private TestStatement statement(TestStatementContext node) {
        if (node.stubStmt() != null) {
            return stub(node.stubStmt());
        }
        if (node.sendStmt() != null) {
            return send(node.sendStmt());
        }
        if (node.expectStmt() != null) {
            return new TestStatement.Expect(exprs.expr(node.expectStmt().expr()), leaves.span(node.expectStmt()));
        }
        if (node.letStmt() != null) {
            GwParser.LetStmtContext let = node.letStmt();
            return new TestStatement.Let(leaves.name(let.name()), exprs.value(let.value()), leaves.span(let));
        }
        GwParser.ActStmtContext act = node.actStmt();
        return new TestStatement.Act(
                leaves.name(act.IDENT()), exprs.expr(act.expr()), statements(act.testBlock()), leaves.span(act));
    }

    private TestStatement stub(GwParser.StubStmtContext node) {
        if (node.INT() == null) {
            return new TestStatement.Failing(
                    leaves.name(node.name()),
                    leaves.name(node.IDENT(0)),
                    leaves.path(node.PATH(), PathUse.STUB),
                    leaves.name(node.IDENT(1)),
                    leaves.span(node));
        }
        return new TestStatement.Stub(
                leaves.name(node.name()),
                leaves.name(node.IDENT(0)),
                leaves.path(node.PATH(), PathUse.STUB),
                leaves.status(node.INT()),
                exprs.optionalValue(node.value()),
                leaves.span(node));
    }

    private TestStatement send(GwParser.SendStmtContext node) {
        List<TestStatement.SendPart> parts = new ArrayList<>();
        if (node.sendBlock() != null) {
            for (GwParser.SendPartContext part : node.sendBlock().sendPart()) {
                if (part.exception == null) {
                    parts.add(part(part));
                }
            }
        }
        return new TestStatement.Send(
                leaves.name(node.IDENT()),
                leaves.path(node.PATH(), PathUse.SEND),
                leaves.query(node.PATH()),
                parts,
                leaves.span(node));
    }

    private TestStatement.SendPart part(GwParser.SendPartContext node) {
        if (node.setStmt() != null) {
            GwParser.SetStmtContext set = node.setStmt();
            return new TestStatement.With(leaves.place(set.place()), exprs.value(set.value()), leaves.span(set));
        }
        Name verb = leaves.name(node.IDENT());
        if (node.name() == null) {
            leaves.verb(verb, "body");
            Expr.ObjectText body = exprs.object(node.object());
            return new TestStatement.Body(body, verb.span().to(body.span()));
        }
        leaves.verb(verb, "as");
        Name auth = leaves.name(node.name());
        Optional<Expr.ObjectText> claims =
                node.object() == null ? Optional.empty() : Optional.of(exprs.object(node.object()));
        return new TestStatement.As(
                auth, claims, verb.span().to(claims.map(Expr.ObjectText::span).orElse(auth.span())));
    }
}
