package io.gatewright.compiler.generate.code;

import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.generate.code.Term.Kind;

/** Values as text. */
final class Texts {
    private Texts() {}

    /** An expression of type {@code String}; null where the value is absent, a number in plain digits. */
    static CodeBlock of(Term value) {
        return value.kind() == Kind.TEXT
                ? value.nullable()
                : CodeBlock.of("$T.text($L)", RuntimeNames.VALUES, value.nullable());
    }
}
