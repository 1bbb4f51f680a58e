package io.gatewright.dsl.parse;

import io.gatewright.dsl.parse.grammar.GwParser;
import io.gatewright.dsl.parse.grammar.GwParser.DeclarationContext;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Binding;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Doc;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Field;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.StringText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds what stands at the top of a file. */
final class DeclarationBuilder {
    private final Leaves leaves;
    private final ExprBuilder exprs;
    private final StatementBuilder statements;
    private final TestBuilder tests;

    DeclarationBuilder(Problems problems) {
        leaves = new Leaves(problems);
        exprs = new ExprBuilder(leaves);
        statements = new StatementBuilder(leaves, exprs);
        tests = new TestBuilder(leaves, exprs);
    }

    List<Declaration> declarations(GwParser.FileContext file) {
        List<Declaration> all = new ArrayList<>(file.declaration().size());
        for (DeclarationContext declaration : file.declaration()) {
            if (declaration.exception == null) {
                all.add(declaration(declaration));
            }
        }
        return all;
    }

    private Declaration declaration(DeclarationContext node) {
        Doc doc = Leaves.doc(node.DOC());
        ParserRuleContext inner = (ParserRuleContext) node.getChild(node.DOC().size());
        Span span = leaves.span(inner);
        return switch (inner.getRuleIndex()) {
            case GwParser.RULE_importDecl -> {
                leaves.noDoc(node.DOC());
                yield new Declaration.Import(leaves.string(node.importDecl().STRING()), span);
            }
            case GwParser.RULE_gatewayDecl -> {
                GwParser.GatewayDeclContext it = node.gatewayDecl();
                yield new Declaration.Gateway(doc, leaves.name(it.name()), statements.block(it.block()), span);
            }
            case GwParser.RULE_paramDecl -> param(node.paramDecl(), doc, span);
            case GwParser.RULE_secretDecl -> {
                GwParser.SecretDeclContext it = node.secretDecl();
                yield new Declaration.Secret(doc, leaves.name(it.name()), exprs.expr(it.expr()), span);
            }
            case GwParser.RULE_overlayDecl -> overlay(node.overlayDecl(), doc, span);
            case GwParser.RULE_typeDecl -> type(node.typeDecl(), doc, span);
            case GwParser.RULE_shapeDecl -> shape(node.shapeDecl(), doc, span);
            case GwParser.RULE_upstreamDecl -> {
                GwParser.UpstreamDeclContext it = node.upstreamDecl();
                yield new Declaration.Upstream(doc, leaves.name(it.name()), statements.block(it.block()), span);
            }
            case GwParser.RULE_authDecl -> {
                GwParser.AuthDeclContext it = node.authDecl();
                Name name = leaves.name(it.name(0));
                Name kind = leaves.name(it.name(1));
                yield new Declaration.Auth(doc, name, kind, statements.block(it.block()), span);
            }
            case GwParser.RULE_policyDecl -> {
                GwParser.PolicyDeclContext it = node.policyDecl();
                yield new Declaration.Policy(doc, leaves.name(it.name()), statements.block(it.block()), span);
            }
            case GwParser.RULE_flowDecl -> flow(node.flowDecl(), doc, span);
            case GwParser.RULE_assertDecl -> assertion(node.assertDecl(), doc, span);
            case GwParser.RULE_testDecl -> {
                GwParser.TestDeclContext it = node.testDecl();
                yield new Declaration.Test(doc, leaves.string(it.STRING()), tests.statements(it.testBlock()), span);
            }
            case GwParser.RULE_group -> statements.group(node.group(), doc);
            case GwParser.RULE_route -> statements.route(node.route(), doc);
            default -> throw new IllegalStateException("not a declaration: rule " + inner.getRuleIndex());
        };
    }

    private Declaration param(GwParser.ParamDeclContext node, Doc doc, Span span) {
        Optional<Expr> initial = node.expr() == null ? Optional.empty() : Optional.of(exprs.expr(node.expr()));
        return new Declaration.Param(
                doc,
                leaves.name(node.name()),
                leaves.type(node.typeRef()),
                initial,
                statements.optionalBlock(node.block()),
                span);
    }

    private Declaration overlay(GwParser.OverlayDeclContext node, Doc doc, Span span) {
        List<Binding> bindings = new ArrayList<>();
        for (GwParser.BindingContext it : node.bindings().binding()) {
            if (it.exception == null) {
                Name name = leaves.name(it.name());
                Expr value = exprs.expr(it.expr());
                bindings.add(new Binding(name, value, name.span().to(value.span())));
            }
        }
        return new Declaration.Overlay(doc, leaves.name(node.name()), bindings, span);
    }

    private Declaration type(GwParser.TypeDeclContext node, Doc doc, Span span) {
        Name name = leaves.name(node.name());
        TerminalNode kind = node.IDENT();
        if (kind != null) {
            return new Declaration.PatternType(doc, name, leaves.name(kind), leaves.string(node.STRING(0)), span);
        }
        List<StringText> values = new ArrayList<>();
        for (TerminalNode value : node.STRING()) {
            values.add(leaves.string(value));
        }
        return new Declaration.FiniteType(doc, name, values, span);
    }

    private Declaration shape(GwParser.ShapeDeclContext node, Doc doc, Span span) {
        List<Field> fields = new ArrayList<>();
        for (GwParser.FieldContext it : node.fields().field()) {
            if (it.exception == null) {
                fields.add(leaves.field(it.word(), it.typeRef()));
            }
        }
        return new Declaration.Shape(doc, leaves.name(node.name()), fields, span);
    }

    private Declaration flow(GwParser.FlowDeclContext node, Doc doc, Span span) {
        List<Field> arguments = new ArrayList<>();
        for (GwParser.ParameterContext it : node.parameter()) {
            arguments.add(leaves.field(it.name(), it.typeRef()));
        }
        return new Declaration.Flow(doc, leaves.name(node.name()), arguments, statements.block(node.block()), span);
    }

    private Declaration assertion(GwParser.AssertDeclContext node, Doc doc, Span span) {
        boolean filtered = node.WHERE() != null;
        return new Declaration.Assert(
                doc,
                leaves.string(node.STRING()),
                leaves.name(node.subject()),
                filtered ? Optional.of(exprs.expr(node.expr(0))) : Optional.empty(),
                exprs.expr(node.expr(filtered ? 1 : 0)),
                span);
    }
}
