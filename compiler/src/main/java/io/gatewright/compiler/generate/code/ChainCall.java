package io.gatewright.compiler.generate.code;

import com.palantir.javapoet.CodeBlock;
import io.gatewright.dsl.source.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * One call on a builder: {@code .timeout(Duration.ofSeconds(2))}.
 *
 * @param code from the dot on, without semicolon
 * @param from where it was written, if it comes from one place
 */
public record ChainCall(CodeBlock code, Optional<Span> from) {
    public ChainCall {
        Objects.requireNonNull(code);
        Objects.requireNonNull(from);
    }

    public static ChainCall of(CodeBlock code, Span from) {
        return new ChainCall(code, Optional.of(from));
    }

    public static ChainCall of(CodeBlock code) {
        return new ChainCall(code, Optional.empty());
    }
}
