package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.parse.grammar.GwParser;
import io.gatewright.dsl.source.Span;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Slips of those who come from other languages, told by their cause. */
final class Slips {
    private static final Set<String> UNITS = Set.of("ms", "s", "m", "h", "d", "B", "KiB", "MiB", "GiB", "min", "day");

    private Slips() {}

    static Optional<Diagnostic> find(Problems problems, ParserRuleContext rule, Token before, Token found) {
        Span span = problems.span(found);
        String last = before.getText();
        boolean ended = endsStatement(rule);
        if (ended && isSettingName(rule, before) && isAssignment(found)) {
            return Optional.of(Diagnostic.error(
                            Codes.UNEXPECTED, "a setting takes its value without `" + found.getText() + "`", span, "")
                    .help("`" + Quoted.cut(last) + " VALUE`"));
        }
        if (before.getType() == GwParser.INT && UNITS.contains(found.getText())) {
            return Optional.of(
                    Diagnostic.error(Codes.UNEXPECTED, "a blank stands between a number and its unit", span, "")
                            .help("`" + Quoted.cut(last)
                                    + BadUnits.meant(found.getText()).orElse(found.getText()) + "`"));
        }
        Optional<Diagnostic> foreign = Foreign.find(problems, rule, before, found);
        if (foreign.isPresent()) {
            return foreign;
        }
        Optional<Diagnostic> borrowed = Borrowed.find(problems, rule, before, found);
        if (borrowed.isPresent()) {
            return borrowed;
        }
        if (found.getType() == GwParser.ASSIGN && comparesIn(rule)) {
            return Optional.of(Diagnostic.error(Codes.UNEXPECTED, "`=` does not compare", span, "")
                    .help("write `==`"));
        }
        if (before.getType() == GwParser.LT && found.getType() == GwParser.GT) {
            return Optional.of(Diagnostic.error(Codes.UNEXPECTED, "`<>` does not compare", span, "")
                    .help("write `!=`"));
        }
        if (before.getType() == GwParser.ARROW && found.getType() == GwParser.STRING) {
            return Optional.of(Diagnostic.error(Codes.UNEXPECTED, "a route goes to an upstream, by its name", span, "")
                    .help("`upstream NAME { target " + Quoted.cut(found.getText()) + " }`, then `-> NAME`"));
        }
        Optional<Diagnostic> methods = methods(rule, before, found, span);
        if (methods.isPresent()) {
            return methods;
        }
        if (pointsNowhere(rule) && isArrowLike(found)) {
            return Optional.of(Diagnostic.error(
                            Codes.UNEXPECTED, "expected `->`, found `" + Quoted.cut(found.getText()) + "`", span, "")
                    .help("`route NAME METHODS PATH -> UPSTREAM { … }`"));
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
        if (ended && rule instanceof GwParser.StatementContext && startsStatement(found)) {
            return Optional.of(Diagnostic.error(
                            Codes.UNEXPECTED, "`" + found.getText() + "` has to start a line of its own", span, "")
                    .help("put a line break or `;` before it"));
        }
        return Optional.empty();
    }

    /** Methods joined by something else than a bar, and a star for all of them. */
    private static Optional<Diagnostic> methods(ParserRuleContext rule, Token before, Token found, Span span) {
        boolean ofRoute = rule instanceof GwParser.MethodsContext || rule instanceof GwParser.RouteContext;
        if (ofRoute && found.getType() == GwParser.COMMA && before.getType() == GwParser.IDENT) {
            return Optional.of(Diagnostic.error(Codes.UNEXPECTED, "methods are joined by `|`", span, "")
                    .help("`" + Quoted.cut(before.getText()) + "|…`"));
        }
        if (ofRoute && found.getType() == GwParser.STAR) {
            return Optional.of(Diagnostic.error(Codes.UNEXPECTED, "`*` is not a method", span, "")
                    .help("`ANY` takes every method"));
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

    /** Whether a route just ended that has no upstream yet. */
    private static boolean pointsNowhere(ParserRuleContext rule) {
        GwParser.RouteContext route = rule.getRuleContext(GwParser.RouteContext.class, 0);
        return route != null && route.target() == null && route.block() == null;
    }

    private static boolean isArrowLike(Token found) {
        return switch (found.getType()) {
            case GwParser.ASSIGN, GwParser.GT, GwParser.GE, GwParser.COLON, GwParser.IDENT -> true;
            default -> false;
        };
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
