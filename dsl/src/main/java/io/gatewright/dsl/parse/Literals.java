package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.parse.grammar.GwLexer;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Expr;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.antlr.v4.runtime.Token;

/** Reads the literals that are one token. What cannot be read is told, and {@code null} stands in its place. */
final class Literals {
    /** Digits of the longest number that is read; every value that any setting takes is far shorter. */
    private static final int MOST_DIGITS = 40;

    private static final Map<String, Duration> PER = Map.of(
            "s", Duration.ofSeconds(1),
            "min", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "day", Duration.ofDays(1));

    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    private static final Map<String, Long> SIZES = Map.of("B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);

    private final Problems problems;
    private final Strings strings;

    Literals(Problems problems) {
        this.problems = problems;
        this.strings = new Strings(problems);
    }

    Expr read(Token token) {
        Span span = problems.span(token);
        String text = token.getText();
        return switch (token.getType()) {
            case GwLexer.STRING -> new Expr.StringLiteral(strings.read(token));
            case GwLexer.TRUE -> new Expr.BoolText(true, span);
            case GwLexer.FALSE -> new Expr.BoolText(false, span);
            case GwLexer.DATE -> date(text, span);
            case GwLexer.NULL, GwLexer.BADUNIT, GwLexer.BADRATE -> new Expr.NullText(span);
            default -> number(token.getType(), text, span);
        };
    }

    private Expr number(int type, String text, Span span) {
        int digits = digits(text);
        if (digits > MOST_DIGITS) {
            return tooLarge(span, text.substring(0, MOST_DIGITS) + "…");
        }
        try {
            return switch (type) {
                case GwLexer.INT -> new Expr.IntText(Long.parseLong(text), span);
                case GwLexer.DECIMAL -> new Expr.DecimalText(new BigDecimal(text), span);
                case GwLexer.PERCENT -> new Expr.PercentText(new BigDecimal(text.substring(0, digits)), span);
                case GwLexer.DURATION -> new Expr.DurationText(duration(text, digits), span);
                case GwLexer.SIZE ->
                    new Expr.SizeText(
                            Math.multiplyExact(count(text, digits), known(SIZES, text.substring(digits))), span);
                case GwLexer.RATE ->
                    new Expr.RateText(count(text, digits), known(PER, text.substring(digits + 1)), span);
                default -> throw new IllegalStateException("not a literal: token type " + type);
            };
        } catch (NumberFormatException | ArithmeticException e) {
            return tooLarge(span, text);
        }
    }

    /** Up to 292 years, which is as far as the runtime's nanoseconds reach. */
    private static Duration duration(String text, int digits) {
        long nanos = known(UNITS, text.substring(digits)).toNanos();
        return Duration.ofNanos(Math.multiplyExact(nanos, count(text, digits)));
    }

    private static <T> T known(Map<String, T> units, String unit) {
        T value = units.get(unit);
        if (value == null) {
            throw new IllegalStateException("a unit that the lexer knows and this does not: " + unit);
        }
        return value;
    }

    private static long count(String text, int digits) {
        return Long.parseLong(text.substring(0, digits));
    }

    /** The length of the number that {@code text} starts with. */
    private static int digits(String text) {
        int i = 0;
        while (i < text.length() && "-.0123456789".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private Expr tooLarge(Span span, String shown) {
        problems.add(Diagnostic.error(Codes.BAD_NUMBER, "`" + shown + "` is too large a number", span, ""));
        return new Expr.NullText(span);
    }

    private Expr date(String text, Span span) {
        LocalDate date = day(text, span);
        return date.equals(LocalDate.MAX) ? new Expr.NullText(span) : new Expr.DateText(date, span);
    }

    /** The day that {@code text} names, or the last of all days where there is none. */
    LocalDate day(String text, Span span) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            problems.add(Diagnostic.error(Codes.BAD_NUMBER, "`" + text + "` is not a day of the calendar", span, "")
                    .help("year, month and day, as in `2027-03-31`"));
            return LocalDate.MAX;
        }
    }
}
