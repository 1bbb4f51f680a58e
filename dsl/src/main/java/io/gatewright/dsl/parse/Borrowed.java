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

/** What other gateways write without quotes, with a word instead of a sign, or in another order. */
final class Borrowed {
    private static final Pattern ADDRESS =
            Pattern.compile("(https?://)?[A-Za-z0-9_.-]+(:[0-9]+)?(/[^\\s;,{}\\])\"]*)?");
    private static final Pattern NUMBERS = Pattern.compile("[0-9]+(\\.[0-9]+){3}(:[0-9]+|/[0-9]+)?");
    private static final List<String> MESSAGE_PARTS = List.of("header", "query", "cookie", "body");
    private static final Set<String> TARGETS = Set.of("server", "url", "uri", "address", "endpoint");
    private static final Pattern CALLER = Pattern.compile(
            "as[ \\t]++[A-Za-z_][A-Za-z0-9_-]*+(?:[ \\t]*+\\{[^{}\\r\\n]*+})?+(?=[ \\t]*+(?:[;}\\r\\n#]|\\z))");

    private Borrowed() {}

    static Optional<Diagnostic> find(Problems problems, ParserRuleContext rule, Token before, Token found) {
        Token first = Borders.first(Borders.sentence(rule));
        Span span = problems.span(found);
        Optional<Diagnostic> unquoted = unquoted(problems, rule, before, span);
        if (unquoted.isPresent()) {
            return unquoted;
        }
        String word = found.getText();
        if (first == before && first.getType() != GwParser.IDENT && isAssignment(found) && isStatement(first)) {
            return Optional.of(Assigned.problem(problems, first, found));
        }
        if (first == before && MESSAGE_PARTS.contains(first.getText()) && found.getType() == GwParser.DOT) {
            return Optional.of(Changes.problem(problems, first));
        }
        if (first == before && first.getText().equals("body") && isAssignment(found)) {
            return Optional.of(Assigned.problem(problems, first, found));
        }
        if (first.getType() == GwParser.SEND && word.equals("as")) {
            return as(problems, first, found);
        }
        if (found.getType() == GwParser.COMMA && endsSetting(rule) && first.getType() == GwParser.REMOVE) {
            return told(
                    "a `remove` takes away one part",
                    span,
                    "write `; remove` instead of the comma",
                    Commas.replaced(span, "; remove"));
        }
        if (found.getType() == GwParser.COMMA && endsSetting(rule)) {
            return told("settings are not separated by `,`", span, "`;` or a line break", Commas.replaced(span, ";"));
        }
        if (first.getText().equals("redirect") && isNumber(before) && found.getType() == GwParser.STRING) {
            Span both = problems.span(before).to(span);
            String written = word + " { status " + before.getText() + " }";
            return told(
                    "the status of a redirect stands in its block",
                    both,
                    "`" + Quoted.cut(word) + " { status " + Quoted.cut(before.getText()) + " }`",
                    Fix.replace(both, written));
        }
        return isCondition(first) ? Comparisons.find(problems, found) : Optional.empty();
    }

    /** {@code send GET /a as caller { … }}. */
    private static Optional<Diagnostic> as(Problems problems, Token first, Token found) {
        String text = problems.file().text();
        Matcher caller = CALLER.matcher(text).region(found.getStartIndex(), text.length());
        if (!caller.lookingAt()) {
            return told("who calls stands in the block", problems.span(found), "`send METHOD PATH { as AUTH { … } }`");
        }
        Span place = problems.file().span(caller.start(), caller.end());
        String sent =
                text.substring(first.getStartIndex(), found.getStartIndex()).strip();
        return told(
                "who calls stands in the block",
                place,
                "`" + Quoted.cut(sent) + " { " + Quoted.cut(place.text()) + " }`",
                Fix.replace(place, "{ " + place.text() + " }"));
    }

    /** A URL or an address that is read as numbers, names and a path. */
    private static Optional<Diagnostic> unquoted(Problems problems, ParserRuleContext rule, Token before, Span found) {
        Token first = Borders.first(Borders.sentence(rule));
        String text = problems.file().text();
        int from = before.getStartIndex();
        boolean url = found.text().equals(":") && before.getText().matches("https?");
        Matcher whole = (url ? ADDRESS : NUMBERS).matcher(text).region(from(text, from, url), text.length());
        if (!(url || before.getType() == GwParser.DECIMAL || before.getType() == GwParser.DOT)
                || !whole.lookingAt()
                || whole.end() <= found.start()) {
            return Optional.empty();
        }
        Span span = problems.file().span(whole.start(), whole.end());
        String quoted = "\"" + Quoted.cut(whole.group()) + "\"";
        if (first.getText().equals("listen")) {
            String port = whole.group().replaceFirst("^.*:", "");
            String listened = whole.group().contains(":") ? port : "8080";
            return told(
                    "`listen` takes a port alone",
                    span,
                    "`" + Quoted.cut(listened) + "`, at all addresses of the machine",
                    Fix.replace(span, listened));
        }
        String address = url ? quoted : "\"http://" + quoted.substring(1);
        if (text.substring(0, whole.start()).stripTrailing().endsWith("->")) {
            String name = Arrows.name(rule);
            return told(
                    "a route goes to an upstream, by its name",
                    span,
                    "`upstream " + name + " { target " + address + " }` at the top of a file, then `-> " + name + "`");
        }
        String plain = "\"" + (url ? "" : "http://") + whole.group() + "\"";
        if (TARGETS.contains(first.getText())) {
            Span both = problems.span(first).to(span);
            return told(
                    "the address of an upstream is a `target`, in double quotes",
                    both,
                    "`target " + address + "`",
                    Fix.replace(both, "target " + plain));
        }
        boolean network = first.getText().equals("require");
        return told(
                (url ? "a URL" : "an address") + " stands in double quotes",
                span,
                "`" + (network ? "[" + quoted + "]" : address) + "`",
                Fix.replace(span, network ? "[\"" + whole.group() + "\"]" : plain));
    }

    /** Where the address starts that the token at {@code at} is a part of. */
    private static int from(String text, int at, boolean url) {
        int from = at;
        while (!url && from > 0 && "0123456789.".indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        return from;
    }

    private static boolean endsSetting(ParserRuleContext rule) {
        return rule instanceof GwParser.StatementContext || rule instanceof GwParser.SettingContext;
    }

    private static boolean isNumber(Token token) {
        return token.getType() == GwParser.INT || token.getType() == GwParser.DECIMAL;
    }

    private static boolean isAssignment(Token found) {
        return found.getType() == GwParser.ASSIGN || found.getType() == GwParser.COLON;
    }

    private static boolean isStatement(Token first) {
        return first.getType() >= GwParser.USE && first.getType() <= GwParser.RESPOND;
    }

    private static boolean isCondition(Token first) {
        return first.getType() == GwParser.REQUIRE || first.getType() == GwParser.EXPECT;
    }

    private static Optional<Diagnostic> told(String message, Span span, String help) {
        return Optional.of(Diagnostic.error(Codes.UNEXPECTED, message, span, "").help(help));
    }

    private static Optional<Diagnostic> told(String message, Span span, String help, Fix fix) {
        return told(message, span, help).map(problem -> problem.fix(fix));
    }
}
