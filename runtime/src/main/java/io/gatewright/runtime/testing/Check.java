package io.gatewright.runtime.testing;

import io.gatewright.runtime.expression.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one comparison. Values are texts, numbers, {@code true} and {@code false}, lists and maps of these, and
 * null for what is absent, which is equal to null here.
 *
 * @param holds whether it is as expected
 * @param came the left side, as JSON
 * @param wanted the right side, as JSON; empty where it is not one value
 */
public record Check(boolean holds, String came, String wanted) {
    public Check {
        Objects.requireNonNull(came);
        Objects.requireNonNull(wanted);
    }

    private static Check of(boolean holds, @Nullable Object left, @Nullable Object right) {
        return new Check(holds, Json.text(left), Json.text(right));
    }

    public static Check equal(@Nullable Object actual, @Nullable Object expected) {
        return of(Json.areEqual(actual, expected), actual, expected);
    }

    public static Check notEqual(@Nullable Object actual, @Nullable Object unwanted) {
        return of(!Json.areEqual(actual, unwanted), actual, unwanted);
    }

    public static Check less(@Nullable Object actual, @Nullable Object bound) {
        return of(Values.isLess(actual, bound), actual, bound);
    }

    public static Check atMost(@Nullable Object actual, @Nullable Object bound) {
        return of(Values.isAtMost(actual, bound), actual, bound);
    }

    public static Check greater(@Nullable Object actual, @Nullable Object bound) {
        return of(Values.isLess(bound, actual), actual, bound);
    }

    public static Check atLeast(@Nullable Object actual, @Nullable Object bound) {
        return of(Values.isAtMost(bound, actual), actual, bound);
    }

    public static Check oneOf(@Nullable Object actual, @Nullable Object... list) {
        return of(Arrays.stream(list).anyMatch(item -> Json.areEqual(actual, item)), actual, Arrays.asList(list));
    }

    /** Both ends included. */
    public static Check between(@Nullable Object actual, Object least, Object most) {
        boolean between = Values.isAtMost(least, actual) && Values.isAtMost(actual, most);
        return new Check(between, Json.text(actual), "");
    }

    /** Whether all hold; what came is that of the first that does not. */
    public static Check all(Check... checks) {
        return Arrays.stream(checks)
                .filter(check -> !check.holds())
                .findFirst()
                .orElseGet(() -> new Check(true, joined(checks), ""));
    }

    /** Whether one holds. */
    public static Check any(Check... checks) {
        return new Check(Arrays.stream(checks).anyMatch(Check::holds), joined(checks), "");
    }

    public static Check not(Check check) {
        return new Check(!check.holds(), check.came(), check.wanted());
    }

    private static String joined(Check... checks) {
        return Arrays.stream(checks).map(Check::came).collect(Collectors.joining(", "));
    }

    /** How many items a list has, or members an object; null for anything else. */
    public static @Nullable Object count(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return object.size();
        }
        return value instanceof List<?> list ? list.size() : null;
    }

    /** A list or an object to compare with, from its JSON. */
    public static @Nullable Object json(String text) {
        return Json.parse(text);
    }
}
