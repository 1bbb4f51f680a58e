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
 */
public record Check(boolean holds, String came) {
    public Check {
        Objects.requireNonNull(came);
    }

    public static Check equal(@Nullable Object actual, @Nullable Object expected) {
        return new Check(Json.areEqual(actual, expected), Json.text(actual));
    }

    public static Check notEqual(@Nullable Object actual, @Nullable Object unwanted) {
        return new Check(!Json.areEqual(actual, unwanted), Json.text(actual));
    }

    public static Check less(@Nullable Object actual, @Nullable Object bound) {
        return new Check(Values.isLess(actual, bound), Json.text(actual));
    }

    public static Check atMost(@Nullable Object actual, @Nullable Object bound) {
        return new Check(Values.isAtMost(actual, bound), Json.text(actual));
    }

    public static Check greater(@Nullable Object actual, @Nullable Object bound) {
        return new Check(Values.isLess(bound, actual), Json.text(actual));
    }

    public static Check atLeast(@Nullable Object actual, @Nullable Object bound) {
        return new Check(Values.isAtMost(bound, actual), Json.text(actual));
    }

    public static Check oneOf(@Nullable Object actual, @Nullable Object... list) {
        return new Check(Arrays.stream(list).anyMatch(item -> Json.areEqual(actual, item)), Json.text(actual));
    }

    /** Both ends included. */
    public static Check between(@Nullable Object actual, Object least, Object most) {
        return new Check(Values.isAtMost(least, actual) && Values.isAtMost(actual, most), Json.text(actual));
    }

    /** Whether all hold; what came is that of the first that does not. */
    public static Check all(Check... checks) {
        return Arrays.stream(checks)
                .filter(check -> !check.holds())
                .findFirst()
                .orElseGet(() -> new Check(true, joined(checks)));
    }

    /** Whether one holds. */
    public static Check any(Check... checks) {
        return new Check(Arrays.stream(checks).anyMatch(Check::holds), joined(checks));
    }

    public static Check not(Check check) {
        return new Check(!check.holds(), check.came());
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
