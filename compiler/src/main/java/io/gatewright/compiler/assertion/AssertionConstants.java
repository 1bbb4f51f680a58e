package io.gatewright.compiler.assertion;

import io.gatewright.compiler.logic.Truth;
import io.gatewright.dsl.source.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Constants of assertions. */
public final class AssertionConstants {
    private AssertionConstants() {}

    public static Term.Constant text(String value, Span span) {
        return new Term.Constant(Facts.text(value, span), Type.TEXT, span);
    }

    public static Term.Constant flag(boolean value, Span span) {
        return new Term.Constant(new Fact.Flag(Truth.of(value), Optional.of(span)), Type.FLAG, span);
    }

    public static Term.Constant number(BigDecimal value, Span span) {
        return amount(value, Type.NUMBER, span);
    }

    public static Term.Constant duration(Duration value, Span span) {
        return amount(Facts.millis(value), Type.DURATION, span);
    }

    public static Term.Constant size(long bytes, Span span) {
        return amount(BigDecimal.valueOf(bytes), Type.SIZE, span);
    }

    public static Term.Constant rate(long count, Duration per, Span span) {
        return amount(Facts.perDay(count, per), Type.RATE, span);
    }

    private static Term.Constant amount(BigDecimal value, Type type, Span span) {
        return new Term.Constant(Facts.amount(value, span.text(), Optional.of(span)), type, span);
    }

    /** {@code null} */
    public static Term.Constant nothing(Span span) {
        return new Term.Constant(Facts.ABSENT, Type.NULL, span);
    }

    public static Fact list(List<Term.Constant> items) {
        return new Fact.Items(items.stream().map(Term.Constant::fact).toList(), Optional.empty());
    }
}
