package io.gatewright.dsl.parse;

import io.gatewright.dsl.parse.grammar.GwParser;
import io.gatewright.dsl.parse.grammar.GwParser.StatementContext;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Block;
import io.gatewright.dsl.syntax.Call;
import io.gatewright.dsl.syntax.Doc;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.GroupDecl;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.PathPattern;
import io.gatewright.dsl.syntax.RouteDecl;
import io.gatewright.dsl.syntax.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds blocks and what stands in them. A sentence with a syntax error was told and is left out. */
final class StatementBuilder {
    private final Leaves leaves;
    private final ExprBuilder exprs;

    StatementBuilder(Leaves leaves, ExprBuilder exprs) {
        this.leaves = leaves;
        this.exprs = exprs;
    }

    Block block(GwParser.BlockContext node) {
        List<Statement> statements = new ArrayList<>(node.statement().size());
        for (StatementContext statement : node.statement()) {
            if (statement.exception == null) {
                statements.add(statement(statement));
            }
        }
        return new Block(statements, leaves.span(node));
    }

    Optional<Block> optionalBlock(GwParser.@Nullable BlockContext node) {
        return node == null ? Optional.empty() : Optional.of(block(node));
    }

    private Statement statement(StatementContext node) {
        if (node.setting() != null) {
            return setting(node.setting(), Leaves.doc(node.DOC()));
        }
        if (node.route() != null) {
            return route(node.route(), Leaves.doc(node.DOC()));
        }
        if (node.group() != null) {
            return group(node.group(), Leaves.doc(node.DOC()));
        }
        leaves.noDoc(node.DOC());
        if (node.useStmt() != null) {
            return new Statement.Use(leaves.names(node.useStmt().name()), leaves.span(node.useStmt()));
        }
        if (node.requireStmt() != null) {
            return new Statement.Require(exprs.expr(node.requireStmt().expr()), leaves.span(node.requireStmt()));
        }
        if (node.publicStmt() != null) {
            return new Statement.Public(leaves.span(node.publicStmt()));
        }
        if (node.setStmt() != null) {
            GwParser.SetStmtContext set = node.setStmt();
            return new Statement.Assign(leaves.place(set.place()), exprs.value(set.value()), leaves.span(set));
        }
        if (node.removeStmt() != null) {
            return new Statement.Remove(leaves.place(node.removeStmt().place()), leaves.span(node.removeStmt()));
        }
        if (node.liftStmt() != null) {
            GwParser.LiftStmtContext lift = node.liftStmt();
            return new Statement.Lift(leaves.name(lift.name()), leaves.string(lift.STRING()), leaves.span(lift));
        }
        if (node.allowStmt() != null) {
            return allow(node.allowStmt());
        }
        if (node.letStmt() != null) {
            GwParser.LetStmtContext let = node.letStmt();
            return new Statement.Let(leaves.name(let.name()), exprs.value(let.value()), leaves.span(let));
        }
        return node.fetchStmt() != null ? fetch(node.fetchStmt()) : respond(node.respondStmt());
    }

    private Statement setting(GwParser.SettingContext node, Doc doc) {
        Span span = leaves.span(node);
        Optional<Block> block = optionalBlock(node.block());
        Name name = leaves.name(node.IDENT(0));
        if (node.IDENT().size() == 2) {
            Name kind = leaves.name(node.IDENT(1));
            Name both = new Name(name + " " + kind, name.span().to(kind.span()));
            return new Statement.Setting(
                    doc, both, Optional.of(leaves.literal(node.INT().getSymbol())), block, span);
        }
        Optional<Expr> value = node.expr() == null ? Optional.empty() : Optional.of(exprs.expr(node.expr()));
        return new Statement.Setting(doc, name, value, block, span);
    }

    private Statement allow(GwParser.AllowStmtContext node) {
        TerminalNode until = node.DATE();
        Optional<LocalDate> day = until == null
                ? Optional.empty()
                : Optional.of(leaves.literals().day(until.getText(), leaves.span(until.getSymbol())));
        return new Statement.Allow(leaves.name(node.IDENT()), leaves.string(node.STRING()), day, leaves.span(node));
    }

    private Statement fetch(GwParser.FetchStmtContext node) {
        boolean loops = node.EACH() != null;
        return new Statement.Fetch(
                leaves.name(node.name(0)),
                node.typeRef() == null ? Optional.empty() : Optional.of(leaves.type(node.typeRef())),
                loops
                        ? Optional.of(new Statement.Loop(leaves.name(node.name(1)), exprs.expr(node.expr())))
                        : Optional.empty(),
                call(node.call()),
                optionalBlock(node.block()),
                exprs.optionalValue(node.value()),
                leaves.span(node));
    }

    private Call call(GwParser.CallContext node) {
        return new Call(
                leaves.name(node.IDENT()),
                leaves.name(node.name()),
                leaves.path(node.PATH(), PathUse.CALL),
                leaves.span(node));
    }

    private Statement respond(GwParser.RespondStmtContext node) {
        return new Statement.Respond(leaves.status(node.INT()), exprs.optionalValue(node.value()), leaves.span(node));
    }

    RouteDecl route(GwParser.RouteContext node, Doc doc) {
        List<Name> methods = new ArrayList<>();
        for (TerminalNode method : node.methods().IDENT()) {
            methods.add(leaves.name(method));
        }
        return new RouteDecl(
                doc,
                leaves.name(node.name()),
                methods,
                leaves.path(node.PATH(), PathUse.PATTERN),
                condition(node.condition()),
                target(node.target()),
                optionalBlock(node.block()),
                leaves.span(node));
    }

    private Optional<Expr> condition(GwParser.@Nullable ConditionContext node) {
        return node == null ? Optional.empty() : Optional.of(exprs.expr(node.expr()));
    }

    private Optional<RouteDecl.Target> target(GwParser.@Nullable TargetContext node) {
        if (node == null) {
            return Optional.empty();
        }
        Optional<PathPattern> path =
                node.PATH() == null ? Optional.empty() : Optional.of(leaves.path(node.PATH(), PathUse.TARGET));
        return Optional.of(new RouteDecl.Target(leaves.name(node.name()), path, leaves.span(node)));
    }

    GroupDecl group(GwParser.GroupContext node, Doc doc) {
        return new GroupDecl(
                doc,
                leaves.path(node.PATH(), PathUse.PATTERN),
                condition(node.condition()),
                block(node.block()),
                leaves.span(node));
    }
}
