package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.AmountText;
import io.gatewright.dsl.syntax.Expr;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Amounts as plain numbers, so that they can be compared: milliseconds, bytes, percent, or just a number. */
final class Amount {
    private Amount() {}

    /** Of the vocabulary's {@code 10s}, {@code 64KiB}, {@code 50%} or {@code 3}. */
    static BigDecimal of(String text) {
        return AmountText.parse(text).orElseThrow(() -> new IllegalArgumentException("not an amount: " + text));
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
