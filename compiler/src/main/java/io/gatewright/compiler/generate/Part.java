package io.gatewright.compiler.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;

/**
 * One thing that routes share.
 *
 * @param name as declared
 * @param field of the class that holds it
 * @param comment what it is and where it was written, as a line comment
 * @param calls the calls that open it, over {@code runtime} and {@code params}
 */
record Part(Kind kind, String name, String field, ClassName type, String comment, List<CodeBlock> calls) {
    /** What can be shared. */
    enum Kind {
        UPSTREAM,
        AUTH,
        LIMIT,
        CORS
    }

    Part {
        calls = List.copyOf(calls);
    }

    /** Comment and assignment. */
    CodeBlock opening() {
        CodeBlock.Builder code =
                CodeBlock.builder().add("// $L\n", comment).add("this.$L = $L$>$>", field, calls.get(0));
        calls.subList(1, calls.size()).forEach(call -> code.add("\n$L", call));
        return code.add(";\n$<$<").build();
    }
}
