package io.gatewright.compiler.generate.code;

import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.model.Bound;
import java.time.Duration;
import java.util.function.Function;

/** Values that are written in the source or bound at start-up, as Java expressions. */
public final class Bounds {
    private Bounds() {}

    public static CodeBlock duration(Bound<Duration> bound, Function<String, CodeBlock> param) {
        return of(bound, Literals::duration, param);
    }

    /** A number of type {@code long}. */
    public static CodeBlock size(Bound<Long> bound, Function<String, CodeBlock> param) {
        return of(bound, bytes -> CodeBlock.of("$L", Literals.number(bytes)), param);
    }

    public static CodeBlock text(Bound<String> bound, Function<String, CodeBlock> param) {
        return of(bound, Literals::string, param);
    }

    /**
     * @param fixed the expression for a value that is known
     * @param param the expression for the param of that name
     */
    public static <T> CodeBlock of(Bound<T> bound, Function<T, CodeBlock> fixed, Function<String, CodeBlock> param) {
        return bound.match(new Bound.Cases<T, CodeBlock>() {
            @Override
            public CodeBlock fixed(Bound.Fixed<T> known) {
                return fixed.apply(known.value());
            }

            @Override
            public CodeBlock param(Bound.FromParam<T> named) {
                return param.apply(named.param());
            }
        });
    }

    /** Whether it is just {@code value}, so that nothing need be said. */
    public static <T> boolean is(Bound<T> bound, T value) {
        return bound instanceof Bound.Fixed<T> fixed && fixed.value().equals(value);
    }
}
