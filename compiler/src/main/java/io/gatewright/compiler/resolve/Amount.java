package io.gatewright.compiler.resolve;

import io.gatewright.dsl.syntax.Expr;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts as plain numbers, so that they can be compared: milliseconds, bytes, percent, or just a number. */
final class Amount {
    private static final Pattern TEXT = Pattern.compile("(\\d+(?:\\.\\d+)?)([A-Za-z%]*)");

    private static final Map<String, Long> UNITS = Map.ofEntries(
            Map.entry("", 1L),
            Map.entry("%", 1L),
            Map.entry("ms", 1L),
            Map.entry("s", 1_000L),
            Map.entry("m", 60_000L),
            Map.entry("h", 3_600_000L),
            Map.entry("d", 86_400_000L),
            Map.entry("B", 1L),
            Map.entry("KiB", 1L << 10),
            Map.entry("MiB", 1L << 20),
            Map.entry("GiB", 1L << 30));

    private Amount() {}

    /** Of the vocabulary's {@code 10s}, {@code 64KiB}, {@code 50%} or {@code 3}. */
    static BigDecimal of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches() || !UNITS.containsKey(parts.group(2))) {
            throw new IllegalArgumentException("not an amount: " + text);
        }
        return new BigDecimal(parts.group(1)).multiply(BigDecimal.valueOf(UNITS.get(parts.group(2))));
    }

    /** Of what a source says, where that is an amount. */
    static Optional<BigDecimal> of(Expr expr) {
        if (expr instanceof Expr.IntText number) {
            return Optional.of(BigDecimal.valueOf(number.value()));
        }
        if (expr instanceof Expr.DecimalText number) {
            return Optional.of(number.value());
        }
        if (expr instanceof Expr.DurationText duration) {
            return Optional.of(BigDecimal.valueOf(duration.value().toMillis()));
        }
        if (expr instanceof Expr.SizeText size) {
            return Optional.of(BigDecimal.valueOf(size.bytes()));
        }
        return expr instanceof Expr.PercentText percent ? Optional.of(percent.percent()) : Optional.empty();
    }

    static Duration duration(BigDecimal amount) {
        return Duration.ofMillis(amount.longValueExact());
    }
}
