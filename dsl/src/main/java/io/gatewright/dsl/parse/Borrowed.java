package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.parse.grammar.GwParser;
import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Map;
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
    private static final String RATES = "`10/s`, `10/min`, `10/h` or `10/day`";

    /** Words between two values of a condition, and what is written here. */
    private static final Map<String, String> COMPARISONS = Map.of(
            "contains", "`ITEM in LIST`, or `contains(TEXT, PART)`",
            "is", "`==`",
            "equals", "`==`",
            "eq", "`==`",
            "matches", "`starts-with(TEXT, START)`, `ends-with(TEXT, END)`, or a `type` for a part of the path",
            "like", "`starts-with(TEXT, START)`, `ends-with(TEXT, END)`, or a `type` for a part of the path");

    private Borrowed() {}

    static Optional<Diagnostic> find(Problems problems, ParserRuleContext rule, Token before, Token found) {
        Token first = Borders.first(Borders.sentence(rule));
        Span span = problems.span(found);
        Optional<Diagnostic> unquoted = unquoted(problems, first, before, span);
        if (unquoted.isPresent()) {
            return unquoted;
        }
        String word = found.getText();
        if (first == before && first.getType() != GwParser.IDENT && isAssignment(found) && isStatement(first)) {
            return told("a setting takes its value without `" + word + "`", span, form(first));
        }
        if (first == before && MESSAGE_PARTS.contains(first.getText()) && found.getType() == GwParser.DOT) {
            return told(
                    "a change starts with `set` or `remove`",
                    problems.span(first),
                    "`set " + first.getText() + ".NAME = VALUE`");
        }
        if (first.getType() == GwParser.IDENT && isNumber(before) && found.getType() == GwParser.IDENT) {
            Optional<String> unit = word.length() > 1 ? BadUnits.meant(word) : Optional.empty();
            if (unit.isPresent()) {
                return told(
                        "a unit stands right behind its number",
                        span,
                        "`" + Quoted.cut(before.getText()) + unit.get() + "`");
            }
            if (word.equals("per")) {
                return told("a rate is written with `/`", span, RATES);
            }
        }
        if (first == before && first.getText().equals("body") && isAssignment(found)) {
            return told("a setting takes its value without `" + word + "`", span, "`body …`");
        }
        if (first.getType() == GwParser.SEND && word.equals("as")) {
            return told("who calls stands in the block", span, "`send METHOD PATH { as AUTH { … } }`");
        }
        if (found.getType() == GwParser.COMMA && endsSetting(rule)) {
            return told("settings are not separated by `,`", span, "`;` or a line break");
        }
        if (first.getText().equals("limit") && word.equals("by")) {
            return told("whose allowance it is stands in the block", span, "`limit RATE { key VALUE }`");
        }
        if (first.getText().equals("redirect") && isNumber(before) && found.getType() == GwParser.STRING) {
            return told(
                    "the status of a redirect stands in its block",
                    problems.span(before),
                    "`redirect " + Quoted.cut(word) + " { status " + Quoted.cut(before.getText()) + " }`");
        }
        String comparison = isCondition(first) ? COMPARISONS.get(word) : null;
        return comparison == null
                ? Optional.empty()
                : told("`" + word + "` does not compare", span, "write " + comparison);
    }

    /** A URL or an address that is read as numbers, names and a path. */
    private static Optional<Diagnostic> unquoted(Problems problems, Token first, Token before, Span found) {
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
            return told("`listen` takes a port alone", span, "`listen 8080`, at all addresses of the machine");
        }
        String address = url ? quoted : "\"http://" + quoted.substring(1);
        if (text.substring(0, whole.start()).stripTrailing().endsWith("->")) {
            return told("a route goes to an upstream, by its name", span, target(address) + ", then `-> NAME`");
        }
        if (TARGETS.contains(first.getText())) {
            return told("the address of an upstream is a `target`, in double quotes", span, "`target " + address + "`");
        }
        String help = first.getText().equals("require") ? "[" + quoted + "]" : address;
        return told((url ? "a URL" : "an address") + " stands in double quotes", span, "`" + help + "`");
    }

    private static String target(String address) {
        return "`upstream NAME { target " + address + " }`";
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

    private static String form(Token first) {
        return first.getType() == GwParser.PUBLIC ? "`public`" : "`" + first.getText() + " …`";
    }

    private static Optional<Diagnostic> told(String message, Span span, String help) {
        return Optional.of(Diagnostic.error(Codes.UNEXPECTED, message, span, "").help(help));
    }
}
