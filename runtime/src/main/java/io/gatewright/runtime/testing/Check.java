package io.gatewright.runtime.testing;

import io.gatewright.runtime.expression.Values;
import java.util.Arrays;
import java.util.Objects;
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

    /** A list or an object to compare with, from its JSON. */
    public static @Nullable Object json(String text) {
        return Json.parse(text);
    }
}
