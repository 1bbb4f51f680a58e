package io.gatewright.compiler.assertion;

import io.gatewright.compiler.logic.Truth;
import io.gatewright.compiler.model.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How two facts compare. Unknown where a param decides at start-up. */
final class Comparison {
    private Comparison() {}

    static Truth of(Value.Op op, Fact left, Fact right) {
        return switch (op) {
            case EQ -> equal(left, right);
            case NE -> equal(left, right).not();
            case LT -> less(left, right);
            case LE -> atMost(left, right);
            case GT -> less(right, left);
            case GE -> atMost(right, left);
        };
    }

    static Truth equal(Fact left, Fact right) {
        Fact a = own(left, right);
        Fact b = own(right, left);
        if (a instanceof Fact.Absent || b instanceof Fact.Absent) {
            return Truth.of(a instanceof Fact.Absent && b instanceof Fact.Absent);
        }
        if (a instanceof Fact.Text one && b instanceof Fact.Text other) {
            return one.value().isEmpty() || other.value().isEmpty()
                    ? Truth.UNKNOWN
                    : Truth.of(one.value().equals(other.value()));
        }
        if (a instanceof Fact.Flag one && b instanceof Fact.Flag other) {
            return one.value() == Truth.UNKNOWN || other.value() == Truth.UNKNOWN
                    ? Truth.UNKNOWN
                    : Truth.of(one.value() == other.value());
        }
        if (a instanceof Fact.Amount && b instanceof Fact.Amount) {
            return atMost(a, b).and(atMost(b, a));
        }
        if (a instanceof Fact.Items one && b instanceof Fact.Items other) {
            return equal(one.facts(), other.facts());
        }
        return Truth.of(a instanceof Fact.Path one
                && b instanceof Fact.Path other
                && one.value().toString().equals(other.value().toString()));
    }

    private static Truth equal(List<Fact> left, List<Fact> right) {
        Truth same = Truth.of(left.size() == right.size());
        for (int i = 0; i < left.size() && same != Truth.NO; i++) {
            same = same.and(equal(left.get(i), right.get(i)));
        }
        return same;
    }

    /** What a setting with a block says by itself; that it is there, where it is held against {@code null}. */
    private static Fact own(Fact fact, Fact other) {
        return fact instanceof Fact.Thing thing && !(other instanceof Fact.Absent) ? thing.own() : fact;
    }

    private static Truth less(Fact left, Fact right) {
        return ordered(left, right)
                ? atMost(/* left= */ right, /* right= */ left).not()
                : Truth.NO;
    }

    private static Truth atMost(Fact left, Fact right) {
        if (!(own(left, right) instanceof Fact.Amount a) || !(own(right, left) instanceof Fact.Amount b)) {
            return Truth.NO;
        }
        if (isAtMost(a.most(), b.least())) {
            return Truth.YES;
        }
        return isLess(b.most(), a.least()) ? Truth.NO : Truth.UNKNOWN;
    }

    private static boolean ordered(Fact left, Fact right) {
        return own(left, right) instanceof Fact.Amount && own(right, left) instanceof Fact.Amount;
    }

    private static boolean isAtMost(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.isPresent() && b.isPresent() && a.get().compareTo(b.get()) <= 0;
    }

    private static boolean isLess(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.isPresent() && b.isPresent() && a.get().compareTo(b.get()) < 0;
    }
}
