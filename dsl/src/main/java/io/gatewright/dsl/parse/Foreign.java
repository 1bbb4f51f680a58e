package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
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

    private static final Pattern NETWORKS = Pattern.compile(
            "[ \\t]*+(\"?[0-9a-fA-F:]*[0-9]+[.:][0-9a-fA-F.:]+(?:/[0-9]+)?\"?|\\[[ ]*\"[0-9][^\\]\\r\\n]{0,200}])");
    private static final Pattern HEADER =
            Pattern.compile("(header\\.[A-Za-z0-9-]{1,40})[ \\t]*+[=:][ \\t]*+(\"[^\"\\\\\\r\\n]{0,60}\")");
    private static final Pattern ARROW = Pattern.compile("[ \\t]*+->[ \\t]*+([A-Za-z_][A-Za-z0-9_-]*+)");

    private Foreign() {}

    static Optional<Diagnostic> find(Problems problems, ParserRuleContext rule, Token before, Token found) {
        ParserRuleContext sentence = Borders.sentence(rule);
        Token first = Borders.first(sentence);
        if (first.getType() == GwParser.IDENT && sentence instanceof GwParser.StatementContext && first != found) {
            Optional<String> ours = OtherGateways.inBlocks(problems.span(first));
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
            case GwParser.EXPECT -> expect(problems, before, found);
            case GwParser.SEND -> {
                Optional<Diagnostic> outside = outside(problems, first, before, found);
                yield outside.isPresent() ? outside : path(problems, rule, before, found);
            }
            case GwParser.ROUTE, GwParser.STUB -> path(problems, rule, before, found);
            default -> Optional.empty();
        };
    }

    /** {@code allow all}, and days that are written otherwise. */
    private static Optional<Diagnostic> allow(Problems problems, Token before, Token found) {
        if (before.getType() == GwParser.UNTIL) {
            Matcher day = DAY.matcher(found.getText());
            Span span = problems.span(found);
            String message = "expected a day, found `" + Quoted.cut(found.getText()) + "`";
            return day.matches()
                    ? told(message, span, "`" + day.group(1) + "`").map(it -> it.fix(Fix.replace(span, day.group(1))))
                    : told(message, span, "year, month and day, as in `2027-03-31`");
        }
        String text = problems.file().text();
        Matcher networks = NETWORKS.matcher(text).region(before.getStopIndex() + 1, text.length());
        if (before.getType() == GwParser.ALLOW && networks.lookingAt()) {
            return told(
                    "`allow` silences a warning; who may call is said otherwise",
                    problems.file().span(before.getStartIndex(), networks.end(1)),
                    "`require client.ip in "
                            + (networks.group(1).startsWith("[")
                                    ? Quoted.cut(networks.group(1))
                                    : "[\"" + Quoted.cut(networks.group(1).replace("\"", "")) + "\"]")
                            + "`");
        }
        boolean caller = before.getType() == GwParser.IDENT && !before.getText().startsWith("GW");
        return caller
                ? told(
                        "`allow` silences a warning; who may call is said otherwise",
                        problems.span(before),
                        "`public` for all, or `require …`")
                : Optional.empty();
    }

    /** A header behind the path of a {@code send}. */
    private static Optional<Diagnostic> outside(Problems problems, Token first, Token before, Token found) {
        String text = problems.file().text();
        Matcher header = HEADER.matcher(text).region(found.getStartIndex(), text.length());
        if (before.getType() != GwParser.PATH || !header.lookingAt()) {
            return Optional.empty();
        }
        Span span = problems.file().span(header.start(), header.end());
        String block = "{ set " + header.group(1) + " = " + header.group(2) + " }";
        String sent =
                text.substring(first.getStartIndex(), found.getStartIndex()).strip();
        return told("what is sent stands in the block", span, "`" + Quoted.cut(sent) + " " + Quoted.cut(block) + "`")
                .map(it -> it.fix(Fix.replace(span, block)));
    }

    /** {@code expect status 200}. */
    private static Optional<Diagnostic> expect(Problems problems, Token before, Token found) {
        boolean value = found.getType() == GwParser.INT
                || found.getType() == GwParser.STRING
                || found.getType() == GwParser.TRUE
                || found.getType() == GwParser.FALSE;
        Span both = problems.span(before).to(problems.span(found));
        return value && before.getType() == GwParser.IDENT
                ? told(
                                "a comparison stands between two values",
                                both,
                                "`" + Quoted.cut(before.getText()) + " == " + Quoted.cut(found.getText()) + "`")
                        .map(it -> it.fix(Fix.replace(both, before.getText() + " == " + found.getText())))
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
                    "`route " + upstream(problems, found) + " " + Quoted.cut(before.getText()) + " …`");
        }
        if (found.getType() == GwParser.STRING && found.getText().startsWith("\"/")) {
            String path = found.getText().substring(1, found.getText().length() - 1);
            return told("a path stands without quotes", span, "`" + Quoted.cut(path) + "`")
                    .map(it -> it.fix(Fix.replace(span, path)));
        }
        Matcher word = WITHOUT_SLASH
                .matcher(problems.file().text())
                .region(span.start(), problems.file().text().length());
        if (found.getType() != GwParser.IDENT || !word.lookingAt() || word.group(2) == null) {
            return Optional.empty();
        }
        Span whole = problems.file().span(word.start(), word.end());
        String named = word.group(1);
        boolean host = named.indexOf('.') > 0;
        return told(
                        "a path starts with `/`",
                        whole,
                        host
                                ? "`" + Quoted.cut(word.group(2)) + "`, and `host \"" + Quoted.cut(named)
                                        + "\"` in the block"
                                : "`/" + Quoted.cut(whole.text()) + "`")
                .map(it -> host ? it : it.fix(Fix.insert(problems.file(), whole.start(), "/")));
    }

    /** The upstream that a route without a name goes to, which is a name for the route too. */
    private static String upstream(Problems problems, Token path) {
        String text = problems.file().text();
        Matcher arrow = ARROW.matcher(text).region(path.getStopIndex() + 1, text.length());
        return arrow.lookingAt() ? Quoted.cut(arrow.group(1)) : "NAME";
    }

    private static Optional<Diagnostic> told(String message, Span span, String help) {
        return Optional.of(Diagnostic.error(Codes.UNEXPECTED, message, span, "").help(help));
    }
}
