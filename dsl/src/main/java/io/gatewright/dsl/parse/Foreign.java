package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.OtherGateways;
import io.gatewright.dsl.parse.grammar.GwParser;
import io.gatewright.dsl.source.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Sentences that are right in another language and break off in ours. */
final class Foreign {
    private static final Pattern DAY = Pattern.compile("\"([0-9]{4}-[0-9]{2}-[0-9]{2})\"");
    private static final Pattern WITHOUT_SLASH = Pattern.compile("([A-Za-z0-9.-]++)(/[^ \\t\\r\\n;,()\\[\\]\"]*+)?");

    private Foreign() {}

    static Optional<Diagnostic> find(Problems problems, ParserRuleContext rule, Token before, Token found) {
        ParserRuleContext sentence = Borders.sentence(rule);
        Token first = Borders.first(sentence);
        Span span = problems.span(found);
        if (first.getType() == GwParser.IDENT && sentence instanceof GwParser.StatementContext && first != found) {
            Optional<String> ours = OtherGateways.inBlocks(first.getText());
            if (ours.isPresent()) {
                return Optional.of(Diagnostic.error(
                                Codes.UNKNOWN_START,
                                "`" + Quoted.cut(first.getText()) + "` does not start a setting",
                                problems.span(first),
                                "")
                        .help(ours.get()));
            }
        }
        return switch (first.getType()) {
            case GwParser.ALLOW -> allow(problems, before, found);
            case GwParser.EXPECT -> expect(before, found, span);
            case GwParser.ROUTE, GwParser.STUB, GwParser.SEND -> path(problems, rule, before, found);
            default -> Optional.empty();
        };
    }

    /** {@code allow all}, and days that are written otherwise. */
    private static Optional<Diagnostic> allow(Problems problems, Token before, Token found) {
        if (before.getType() == GwParser.UNTIL) {
            Matcher day = DAY.matcher(found.getText());
            return told(
                    "expected a day, found `" + Quoted.cut(found.getText()) + "`",
                    problems.span(found),
                    "`until " + (day.matches() ? day.group(1) : "2027-03-31") + "`");
        }
        boolean caller = before.getType() == GwParser.IDENT && !before.getText().startsWith("GW");
        return caller
                ? told(
                        "`allow` silences a warning; who may call is said otherwise",
                        problems.span(before),
                        "`public` for all, or `require …`")
                : Optional.empty();
    }

    /** {@code expect status 200}. */
    private static Optional<Diagnostic> expect(Token before, Token found, Span span) {
        boolean value = found.getType() == GwParser.INT
                || found.getType() == GwParser.STRING
                || found.getType() == GwParser.TRUE
                || found.getType() == GwParser.FALSE;
        return value && before.getType() == GwParser.IDENT
                ? told(
                        "a comparison stands between two values",
                        span,
                        "`" + Quoted.cut(before.getText()) + " == " + Quoted.cut(found.getText()) + "`")
                : Optional.empty();
    }

    /** A path in quotes, without its first slash, or behind a host; a route without a name. */
    private static Optional<Diagnostic> path(Problems problems, ParserRuleContext rule, Token before, Token found) {
        boolean pathNext = rule instanceof GwParser.RouteContext
                || rule instanceof GwParser.MethodsContext
                || rule instanceof GwParser.StubStmtContext
                || rule instanceof GwParser.SendStmtContext;
        if (!pathNext || !before.getText().matches("[A-Z]+")) {
            return Optional.empty();
        }
        Span span = problems.span(found);
        if (found.getType() == GwParser.PATH && rule instanceof GwParser.MethodsContext) {
            return told(
                    "a route needs a name",
                    problems.span(before),
                    "`route NAME " + Quoted.cut(before.getText()) + " …`");
        }
        if (found.getType() == GwParser.STRING && found.getText().startsWith("\"/")) {
            String path = found.getText().substring(1, found.getText().length() - 1);
            return told("a path stands without quotes", span, "`" + Quoted.cut(path) + "`");
        }
        Matcher word = WITHOUT_SLASH
                .matcher(problems.file().text())
                .region(span.start(), problems.file().text().length());
        if (found.getType() != GwParser.IDENT || !word.lookingAt() || word.group(2) == null) {
            return Optional.empty();
        }
        Span whole = problems.file().span(word.start(), word.end());
        String named = word.group(1);
        return told(
                "a path starts with `/`",
                whole,
                named.indexOf('.') > 0
                        ? "`" + Quoted.cut(word.group(2)) + "`, and `host \"" + Quoted.cut(named) + "\"` in the block"
                        : "`/" + Quoted.cut(whole.text()) + "`");
    }

    private static Optional<Diagnostic> told(String message, Span span, String help) {
        return Optional.of(Diagnostic.error(Codes.UNEXPECTED, message, span, "").help(help));
    }
}
