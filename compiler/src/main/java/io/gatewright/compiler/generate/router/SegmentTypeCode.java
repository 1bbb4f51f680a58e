package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.generate.code.Literals;
import io.gatewright.compiler.language.Language;

/** A language as the runtime's {@code SegmentType}. */
public final class SegmentTypeCode {
    private SegmentTypeCode() {}

    public static CodeBlock of(Language language) {
        return BuiltIn.of(language)
                .map(type -> CodeBlock.of("$T.$L", JavaNames.SEGMENT_TYPE, type.name()))
                .orElseGet(() ->
                        CodeBlock.of("$T.of($L)", JavaNames.SEGMENT_TYPE, Literals.string(Automata.of(language))));
    }
}
