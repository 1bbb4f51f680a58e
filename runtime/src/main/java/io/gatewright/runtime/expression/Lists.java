package io.gatewright.runtime.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The language's functions of lists. What is no list has no items. */
public final class Lists {
    private Lists() {}

    private static List<?> of(@Nullable Object list) {
        return list instanceof List<?> items ? items : List.of();
    }

    /** How many items a list has, or members an object. */
    public static long count(@Nullable Object list) {
        return list instanceof Map<?, ?> map ? map.size() : of(list).size();
    }

    /** The items as texts, absent ones left out; a single value is its text. */
    public static String join(@Nullable Object list, @Nullable String by) {
        if (!(list instanceof List<?> items)) {
            return Texts.text(list);
        }
        return items.stream()
                .map(Values::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(by == null ? "" : by));
    }

    /** Each item once, where it stood first; numbers are the same by what they are worth. */
    public static List<Object> distinct(@Nullable Object list) {
        Map<Object, Object> seen = new LinkedHashMap<>();
        for (Object item : of(list)) {
            if (item != null) {
                seen.putIfAbsent(worth(item), item);
            }
        }
        return new ArrayList<>(seen.values());
    }

    private static Object worth(Object item) {
        BigDecimal number = decimal(item);
        return number == null ? item : number.stripTrailingZeros();
    }

    /** Null where it is empty. */
    public static @Nullable Object first(@Nullable Object list) {
        return item(list, 0);
    }

    /** Null where it is empty. */
    public static @Nullable Object last(@Nullable Object list) {
        return item(list, of(list).size() - 1);
    }

    /** The item at a whole number from 0; null where there is none. */
    public static @Nullable Object item(@Nullable Object list, @Nullable Object index) {
        List<?> items = of(list);
        BigDecimal number = decimal(index);
        if (number == null
                || number.signum() < 0
                || number.compareTo(BigDecimal.valueOf(items.size())) >= 0
                || number.stripTrailingZeros().scale() > 0) {
            return null;
        }
        return items.get(number.intValue());
    }

    /** Whether an item is equal to {@code item}; an absent one is in no list. */
    public static boolean holds(@Nullable Object list, @Nullable Object item) {
        return of(list).stream().anyMatch(each -> Values.areEqual(each, item));
    }

    /** The sum of the numbers in it. */
    public static BigDecimal sum(@Nullable Object list) {
        return numbers(list).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The least of the numbers in it; null where there is none. */
    public static @Nullable Object min(@Nullable Object list) {
        return numbers(list).min(Comparator.naturalOrder()).orElse(null);
    }

    /** The greatest of the numbers in it; null where there is none. */
    public static @Nullable Object max(@Nullable Object list) {
        return numbers(list).max(Comparator.naturalOrder()).orElse(null);
    }

    private static Stream<BigDecimal> numbers(@Nullable Object list) {
        return of(list).stream().map(Lists::decimal).flatMap(Stream::ofNullable);
    }

    private static @Nullable BigDecimal decimal(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? BigDecimal.valueOf(number) : null;
        }
        return value instanceof Number number ? BigDecimal.valueOf(number.longValue()) : null;
    }
}
