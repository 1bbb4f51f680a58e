package io.gatewright.compiler.explain.text;

import io.gatewright.compiler.model.Bound;
import io.gatewright.dsl.format.Units;
import java.time.Duration;
import java.util.function.Function;

/** Settings with a unit, as the language writes them; the name of a param where one stands. */
public final class Amounts {
    private Amounts() {}

    public static String duration(Bound<Duration> bound) {
        return text(bound, Units::duration);
    }

    /** @param bound bytes */
    public static String size(Bound<Long> bound) {
        return text(bound, Units::size);
    }

    public static String text(Bound<String> bound) {
        return text(bound, Function.identity());
    }

    private static <T> String text(Bound<T> bound, Function<T, String> written) {
        return bound.match(new Bound.Cases<T, String>() {
            @Override
            public String fixed(Bound.Fixed<T> known) {
                return written.apply(known.value());
            }

            @Override
            public String param(Bound.FromParam<T> named) {
                return named.param();
            }
        });
    }
}
