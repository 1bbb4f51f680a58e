package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.parse.grammar.GwParser;
import io.gatewright.dsl.source.Span;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/** Numbers that stand apart from their unit, and rates in words. */
final class Amounts {
    private static final Set<String> UNITS = Set.of("ms", "s", "m", "h", "d", "B", "KiB", "MiB", "GiB", "min", "day");
    private static final Pattern PER = Pattern.compile("per[ \\t]+([A-Za-z]+)");
    private static final Pattern BY = Pattern.compile("by[ \\t]+([A-Za-z_][A-Za-z0-9_.-]*)");
    private static final Pattern WORDS = Pattern.compile(
            "(?:r|reqs?|requests?|calls?|hits?)?[ \\t]*+(?:/|(?:per|an?|each|every)\\b)[ \\t]*+([A-Za-z]+)");
    private static final String RATES = "`10/s`, `10/min`, `10/h` or `10/day`";

    private Amounts() {}

    static Optional<Diagnostic> find(Problems problems, Token first, Token before, Token found) {
        String word = found.getText();
        String number = before.getText();
        if (before.getType() == GwParser.INT && UNITS.contains(word)) {
            return Optional.of(replaced(
                    "a blank stands between a number and its unit",
                    problems.span(before).to(problems.span(found)),
                    number + BadUnits.meant(word).orElse(word)));
        }
        boolean counted = before.getType() == GwParser.INT || before.getType() == GwParser.DECIMAL;
        if (first.getType() != GwParser.IDENT) {
            return Optional.empty();
        }
        if (counted && word.equals("per")) {
            return Optional.of(per(problems, before, found));
        }
        if (before.getType() == GwParser.DECIMAL && first.getText().equals("limit") && word.startsWith("/")) {
            return Smaller.rate(number, word.substring(1))
                    .map(rate -> replaced(
                            "a rate is a whole number of requests",
                            problems.span(before).to(problems.span(found)),
                            rate));
        }
        boolean limits = first.getText().equals("limit");
        if (limits && word.equals("by")) {
            return Optional.of(by(problems, first, found));
        }
        Optional<Diagnostic> rate = counted && limits ? words(problems, before, found) : Optional.empty();
        return rate.isEmpty() && counted && found.getType() == GwParser.IDENT ? unit(problems, before, found) : rate;
    }

    /** {@code 5 r/m}, {@code 5 requests per minute}. */
    private static Optional<Diagnostic> words(Problems problems, Token before, Token found) {
        Matcher words = matcher(WORDS, problems, found);
        Optional<String> unit = words.lookingAt() ? BadUnits.rateUnit(words.group(1)) : Optional.empty();
        return unit.map(known -> replaced(
                "a rate is written with `/`",
                problems.file().span(before.getStartIndex(), words.end()),
                BadUnits.amount(before.getText(), "/" + known)));
    }

    private static Optional<Diagnostic> unit(Problems problems, Token before, Token found) {
        String word = found.getText();
        return word.length() > 1
                ? BadUnits.meant(word)
                        .map(unit -> replaced(
                                "a unit stands right behind its number",
                                problems.span(before).to(problems.span(found)),
                                BadUnits.amount(before.getText(), unit)))
                : Optional.empty();
    }

    private static Diagnostic per(Problems problems, Token before, Token found) {
        Matcher per = matcher(PER, problems, found);
        Optional<String> unit = per.lookingAt() ? BadUnits.rateUnit(per.group(1)) : Optional.empty();
        String message = "a rate is written with `/`";
        return unit.map(known -> replaced(
                        message,
                        problems.file().span(before.getStartIndex(), per.end()),
                        BadUnits.amount(before.getText(), "/" + known)))
                .orElseGet(() -> Diagnostic.error(Codes.UNEXPECTED, message, problems.span(found), "")
                        .help(RATES));
    }

    private static Diagnostic by(Problems problems, Token first, Token found) {
        Matcher by = matcher(BY, problems, found);
        Span span = problems.file().span(found.getStartIndex(), by.lookingAt() ? by.end() : found.getStopIndex() + 1);
        Diagnostic problem = Diagnostic.error(Codes.UNEXPECTED, "whose allowance it is stands in the block", span, "");
        if (span.text().equals(found.getText())) {
            return problem.help("`limit RATE { key VALUE }`");
        }
        String block = "{ key " + by.group(1) + " }";
        String before = problems.file().text().substring(first.getStartIndex(), found.getStartIndex());
        return problem.help("`" + Quoted.cut(before.strip()) + " " + Quoted.cut(block) + "`")
                .fix(Fix.replace(span, block));
    }

    private static Matcher matcher(Pattern pattern, Problems problems, Token found) {
        String text = problems.file().text();
        return pattern.matcher(text).region(found.getStartIndex(), text.length());
    }

    private static Diagnostic replaced(String message, Span span, String text) {
        return Diagnostic.error(Codes.UNEXPECTED, message, span, "")
                .help("`" + Quoted.cut(text) + "`")
                .fix(Fix.replace(span, text));
    }
}
