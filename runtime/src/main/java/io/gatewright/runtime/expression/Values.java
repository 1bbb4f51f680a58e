package io.gatewright.runtime.expression;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons as the language defines them: an absent value is equal to nothing and stands in no order; numbers are
 * compared by what they are worth, whatever their Java type.
 */
public final class Values {
    private Values() {}

    public static boolean areEqual(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return false;
        }
        if (left instanceof Number a && right instanceof Number b) {
            return areOrdered(a, b) && compare(a, b) == 0;
        }
        if (left instanceof List<?> a && right instanceof List<?> b) {
            return areEqual(a, b);
        }
        return left.equals(right);
    }

    private static boolean areEqual(List<?> left, List<?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!areEqual(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    public static boolean isOneOf(@Nullable Object item, @Nullable Object... list) {
        for (Object element : list) {
            if (areEqual(item, element)) {
                return true;
            }
        }
        return false;
    }

    /** {@code left < right}; false unless both are numbers. */
    public static boolean isLess(@Nullable Object left, @Nullable Object right) {
        return left instanceof Number a && right instanceof Number b && areOrdered(a, b) && compare(a, b) < 0;
    }

    /** {@code left <= right}; false unless both are numbers. */
    public static boolean isAtMost(@Nullable Object left, @Nullable Object right) {
        return left instanceof Number a && right instanceof Number b && areOrdered(a, b) && compare(a, b) <= 0;
    }

    /** The value as text: a number in plain digits, a list with commas; null when absent. */
    public static @Nullable String text(@Nullable Object value) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        if (value instanceof BigDecimal number) {
            return plain(number);
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? plain(BigDecimal.valueOf(number)) : null;
        }
        return value instanceof List<?> list ? text(list) : value.toString();
    }

    private static String text(List<?> list) {
        StringBuilder text = new StringBuilder();
        for (Object item : list) {
            text.append(text.length() == 0 ? "" : ",").append(text(item));
        }
        return text.toString();
    }

    /** Digits without an exponent, unless there would be very many of them. */
    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > 100 ? number.toString() : number.toPlainString();
    }

    /** A list whose items may be null. */
    public static List<@Nullable Object> list(@Nullable Object... items) {
        return Collections.unmodifiableList(Arrays.asList(items));
    }

    private static boolean areOrdered(Number left, Number right) {
        return isFinite(left) && isFinite(right);
    }

    private static boolean isFinite(Number number) {
        return !(number instanceof Double) || Double.isFinite(number.doubleValue());
    }

    private static int compare(Number left, Number right) {
        return isWhole(left) && isWhole(right)
                ? Long.compare(left.longValue(), right.longValue())
                : decimal(left).compareTo(decimal(right));
    }

    private static boolean isWhole(Number number) {
        return number instanceof Long || number instanceof Integer;
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        return isWhole(number) ? BigDecimal.valueOf(number.longValue()) : BigDecimal.valueOf(number.doubleValue());
    }
}
