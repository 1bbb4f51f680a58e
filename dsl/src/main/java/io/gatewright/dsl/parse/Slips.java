package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.parse.grammar.GwParser;
import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Slips of those who come from other languages, told by their cause. */
final class Slips {
    private static final Pattern METHODS = Pattern.compile("[A-Za-z]++([ \\t]*+,[ \\t]*+[A-Za-z]++)++");

    private static final Set<String> SOCKETS = Set.of("ssl", "tls", "http2", "quic", "default_server", "reuseport");

    private Slips() {}

    static Optional<Diagnostic> find(Problems problems, ParserRuleContext rule, Token before, Token found) {
        Span span = problems.span(found);
        boolean ended = endsStatement(rule);
        if (ended && isSettingName(rule, before) && isAssignment(found)) {
            return Optional.of(Assigned.problem(problems, before, found));
        }
        Optional<Diagnostic> amount = Amounts.find(problems, Borders.first(Borders.sentence(rule)), before, found);
        if (amount.isPresent()) {
            return amount;
        }
        Token first = Borders.first(Borders.sentence(rule));
        Optional<Diagnostic> inside =
                Weights.find(problems, first, found).or(() -> Changes.verb(problems, first, found));
        if (inside.isPresent()) {
            return inside;
        }
        Optional<Diagnostic> foreign = Foreign.find(problems, rule, before, found);
        if (foreign.isPresent()) {
            return foreign;
        }
        Optional<Diagnostic> borrowed = Borrowed.find(problems, rule, before, found);
        if (borrowed.isPresent()) {
            return borrowed;
        }
        Optional<Diagnostic> joint = Joints.find(problems, rule, before, found);
        if (joint.isPresent()) {
            return joint;
        }
        if (found.getType() == GwParser.ASSIGN && comparesIn(rule)) {
            return Optional.of(Diagnostic.error(Codes.UNEXPECTED, "`=` does not compare", span, "")
                    .help("write `==`")
                    .fix(Fix.replace(span, "==")));
        }
        if (before.getType() == GwParser.LT && found.getType() == GwParser.GT) {
            Span both = problems.span(before).to(span);
            return Optional.of(Diagnostic.error(Codes.UNEXPECTED, "`<>` does not compare", both, "")
                    .help("write `!=`")
                    .fix(Fix.replace(both, "!=")));
        }
        if (before.getType() == GwParser.ARROW && found.getType() == GwParser.STRING) {
            String name = Arrows.name(rule);
            return Optional.of(Diagnostic.error(Codes.UNEXPECTED, "a route goes to an upstream, by its name", span, "")
                    .help("`upstream " + name + " { target " + Quoted.cut(found.getText())
                            + " }` at the top of a file, then `-> " + name + "`"));
        }
        Optional<Diagnostic> methods = methods(problems, rule, before, found);
        if (methods.isPresent()) {
            return methods;
        }
        Optional<Diagnostic> arrow = Arrows.find(problems, rule, before, found);
        if (arrow.isPresent()) {
            return arrow;
        }
        Optional<Diagnostic> misspelt = Starts.misspelt(problems, rule);
        if (misspelt.isPresent()) {
            return misspelt;
        }
        if (isReserved(found.getType()) && wantsName(rule)) {
            return Optional.of(Diagnostic.error(
                    Codes.BAD_NAME,
                    "`" + found.getText() + "` is a word of the language and cannot be a name here",
                    span,
                    ""));
        }
        if (ended && before.getType() == GwParser.INT && SOCKETS.contains(found.getText())) {
            return Optional.of(Diagnostic.error(Codes.UNEXPECTED, "`listen` takes a port alone", span, "")
                    .help("leave out `" + found.getText() + "`")
                    .fix(Fix.cut(problems.file().span(before.getStopIndex() + 1, span.end()))));
        }
        if (ended && rule instanceof GwParser.StatementContext && startsStatement(found)) {
            return Optional.of(Diagnostic.error(
                            Codes.UNEXPECTED, "`" + found.getText() + "` has to start a line of its own", span, "")
                    .help("put a line break or `;` before it")
                    .fix(new Fix(
                            "add `;`",
                            List.of(new Fix.Edit(
                                    problems.file().span(before.getStopIndex() + 1, span.start()), "; ")))));
        }
        return Optional.empty();
    }

    /** Methods joined by something else than a bar, and a star for all of them. */
    private static Optional<Diagnostic> methods(Problems problems, ParserRuleContext rule, Token before, Token found) {
        boolean ofRoute = rule instanceof GwParser.MethodsContext || rule instanceof GwParser.RouteContext;
        Span span = problems.span(found);
        if (ofRoute && found.getType() == GwParser.COMMA && before.getType() == GwParser.IDENT) {
            String text = problems.file().text();
            Matcher list = METHODS.matcher(text).region(before.getStartIndex(), text.length());
            if (!list.lookingAt()) {
                return Optional.of(Diagnostic.error(Codes.UNEXPECTED, "methods are joined by `|`", span, "")
                        .help("`GET|POST`"));
            }
            Span all = problems.file().span(list.start(), list.end());
            String joined = list.group().replaceAll("[ \\t]*,[ \\t]*", "|");
            return Optional.of(Diagnostic.error(Codes.UNEXPECTED, "methods are joined by `|`", all, "")
                    .help("`" + Quoted.cut(joined) + "`")
                    .fix(Fix.replace(all, joined)));
        }
        if (ofRoute && found.getType() == GwParser.STAR) {
            return Optional.of(Diagnostic.error(Codes.UNEXPECTED, "`*` is not a method", span, "")
                    .help("`ANY` takes every method")
                    .fix(Fix.replace(span, "ANY")));
        }
        return Optional.empty();
    }

    private static boolean comparesIn(ParserRuleContext rule) {
        int first = rule.getStart().getType();
        return first == GwParser.REQUIRE
                || first == GwParser.EXPECT
                || rule instanceof GwParser.AssertDeclContext
                || rule instanceof GwParser.ExprContext;
    }

    private static boolean endsStatement(ParserRuleContext rule) {
        return rule instanceof GwParser.StatementContext
                || rule instanceof GwParser.SettingContext
                || rule instanceof GwParser.DeclarationContext;
    }

    private static boolean isSettingName(ParserRuleContext rule, Token before) {
        return before.getType() == GwParser.IDENT && rule.getStart() == before;
    }

    private static boolean isAssignment(Token found) {
        return found.getType() == GwParser.ASSIGN || found.getType() == GwParser.COLON;
    }

    private static boolean isReserved(int type) {
        return switch (type) {
            case GwParser.BECAUSE,
                    GwParser.UNTIL,
                    GwParser.EACH,
                    GwParser.ELSE,
                    GwParser.WHEN,
                    GwParser.AND,
                    GwParser.OR,
                    GwParser.NOT,
                    GwParser.IN,
                    GwParser.UNDER,
                    GwParser.TRUE,
                    GwParser.FALSE,
                    GwParser.NULL -> true;
            default -> false;
        };
    }

    private static boolean wantsName(ParserRuleContext rule) {
        return rule instanceof GwParser.NameContext;
    }

    private static boolean startsStatement(Token found) {
        return found.getType() == GwParser.IDENT
                || (found.getType() >= GwParser.USE && found.getType() <= GwParser.RESPOND)
                || found.getType() == GwParser.ROUTE
                || found.getType() == GwParser.GROUP;
    }
}
