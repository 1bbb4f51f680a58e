package io.gatewright.compiler.generate;

import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.generate.code.Comments;
import io.gatewright.dsl.source.Span;
import java.util.List;

/** The Javadoc of what stands for a declaration: its own documentation, then what it is and where. */
final class Docs {
    private Docs() {}

    /** @param what the declaration's first words as written: {@code route users GET /users/**} */
    static CodeBlock of(List<String> doc, Span span, String what) {
        CodeBlock declared = CodeBlock.of("$L, $L\n", Comments.quote(what), Comments.file(span));
        return doc.isEmpty() ? declared : CodeBlock.of("$L\n\n<p>$L", Comments.doc(doc), declared);
    }
}
