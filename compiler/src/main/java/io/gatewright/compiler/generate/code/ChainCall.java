package io.gatewright.compiler.generate.code;

import com.palantir.javapoet.CodeBlock;
import io.gatewright.dsl.source.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * One call on a builder: {@code .timeout(Duration.ofSeconds(2))}.
 *
 * @param code from the dot on, without semicolon
 * @param comment where it was written, if it comes from one place
 */
public record ChainCall(CodeBlock code, Optional<String> comment) {
    public ChainCall {
        Objects.requireNonNull(code);
        Objects.requireNonNull(comment);
    }

    /** A call with the line that it was written in. */
    public static ChainCall of(CodeBlock code, Span from) {
        return new ChainCall(code, Optional.of(Comments.line(from)));
    }

    /** A call that uses something whose settings stand elsewhere: {@code limit baseline}. */
    public static ChainCall using(CodeBlock code, String what, Span from) {
        return new ChainCall(code, Optional.of(Comments.plain(what) + ", " + Comments.file(from)));
    }

    public static ChainCall of(CodeBlock code) {
        return new ChainCall(code, Optional.empty());
    }
}
