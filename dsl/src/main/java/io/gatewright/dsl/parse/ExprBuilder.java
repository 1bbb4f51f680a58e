package io.gatewright.dsl.parse;

import io.gatewright.dsl.parse.grammar.GwParser;
import io.gatewright.dsl.parse.grammar.GwParser.ExprContext;
import io.gatewright.dsl.parse.grammar.GwParser.ValueContext;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Entry;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Expr.Operator;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.StringText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds expressions and objects. */
final class ExprBuilder {
    private final Leaves leaves;

    ExprBuilder(Leaves leaves) {
        this.leaves = leaves;
    }

    Optional<Expr> optionalValue(@Nullable ValueContext node) {
        return node == null ? Optional.empty() : Optional.of(value(node));
    }

    Expr value(ValueContext node) {
        if (node.object() != null) {
            return object(node.object());
        }
        return node.each() != null ? each(node.each()) : expr(node.expr());
    }

    Expr.ObjectText object(GwParser.ObjectContext node) {
        List<Entry> entries = new ArrayList<>(node.entry().size());
        for (GwParser.EntryContext entry : node.entry()) {
            if (entry.exception == null) {
                entries.add(entry(entry));
            }
        }
        return new Expr.ObjectText(entries, leaves.span(node));
    }

    private Entry entry(GwParser.EntryContext node) {
        if (node.name() != null) {
            Name key = leaves.name(node.name());
            return new Entry(key, Optional.empty(), key.span());
        }
        Name key = node.word() != null ? leaves.name(node.word()) : key(leaves.string(node.STRING()));
        Expr value = value(node.value());
        return new Entry(key, Optional.of(value), key.span().to(value.span()));
    }

    private static Name key(StringText text) {
        return new Name(text.value(), text.span());
    }

    private Expr.EachText each(GwParser.EachContext node) {
        return new Expr.EachText(leaves.name(node.name()), expr(node.expr()), object(node.object()), leaves.span(node));
    }

    Expr expr(ExprContext node) {
        Span span = leaves.span(node);
        if (node instanceof GwParser.PlainContext plain) {
            return atom(plain.atom());
        }
        if (node instanceof GwParser.MemberContext member) {
            return new Expr.Member(expr(member.expr()), leaves.name(member.word()), member.SAFEDOT() != null, span);
        }
        if (node instanceof GwParser.EveryContext every) {
            return new Expr.Every(expr(every.expr()), every.SAFEDOT() != null, span);
        }
        if (node instanceof GwParser.PickContext pick) {
            return new Expr.Pick(expr(pick.expr()), object(pick.object()), pick.SAFEDOT() != null, span);
        }
        if (node instanceof GwParser.IndexContext index) {
            return new Expr.Index(expr(index.expr(0)), expr(index.expr(1)), span);
        }
        if (node instanceof GwParser.ApplyContext apply) {
            List<Expr> all = exprs(apply.expr());
            return new Expr.Apply(all.get(0), all.subList(1, all.size()), span);
        }
        if (node instanceof GwParser.RangeContext range) {
            return new Expr.Range(expr(range.expr(0)), expr(range.expr(1)), span);
        }
        if (node instanceof GwParser.NotContext not) {
            return new Expr.Not(expr(not.expr()), span);
        }
        return binary(node, span);
    }

    private Expr binary(ExprContext node, Span span) {
        Expr left = expr((ExprContext) node.getChild(0));
        Token operator = ((TerminalNode) node.getChild(1)).getSymbol();
        Expr right = expr((ExprContext) node.getChild(2));
        return new Expr.Binary(operator(operator), left, right, span);
    }

    private static Operator operator(Token token) {
        return switch (token.getType()) {
            case GwParser.COALESCE -> Operator.COALESCE;
            case GwParser.EQ -> Operator.EQ;
            case GwParser.NE -> Operator.NE;
            case GwParser.LT -> Operator.LT;
            case GwParser.LE -> Operator.LE;
            case GwParser.GT -> Operator.GT;
            case GwParser.GE -> Operator.GE;
            case GwParser.IN -> Operator.IN;
            case GwParser.UNDER -> Operator.UNDER;
            case GwParser.AND -> Operator.AND;
            case GwParser.OR -> Operator.OR;
            default -> throw new IllegalStateException("not an operator: " + token.getText());
        };
    }

    private List<Expr> exprs(List<ExprContext> nodes) {
        List<Expr> all = new ArrayList<>(nodes.size());
        for (ExprContext node : nodes) {
            all.add(expr(node));
        }
        return all;
    }

    private Expr atom(GwParser.AtomContext node) {
        if (node.literal() != null) {
            return leaves.literal(node.literal().getStart());
        }
        if (node.PATH() != null) {
            return new Expr.PathText(leaves.path(node.PATH(), PathUse.VALUE));
        }
        if (node.name() != null) {
            return new Expr.Ref(leaves.name(node.name()));
        }
        if (node.expr() != null) {
            return expr(node.expr());
        }
        List<Expr> items = new ArrayList<>(node.value().size());
        for (ValueContext item : node.value()) {
            items.add(value(item));
        }
        return new Expr.ListText(items, leaves.span(node));
    }
}
