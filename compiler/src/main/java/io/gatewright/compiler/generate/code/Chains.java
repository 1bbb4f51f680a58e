package io.gatewright.compiler.generate.code;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** Chains of calls, one to a line, each with the place it comes from. */
public final class Chains {
    private Chains() {}

    /** {@code return START.a().b();} over several lines. */
    public static CodeBlock returning(CodeBlock start, List<ChainCall> calls) {
        CodeBlock.Builder code = CodeBlock.builder().add("return $L", start);
        return end(code, calls);
    }

    /** {@code START.a().b();} over several lines. */
    public static CodeBlock statement(CodeBlock start, List<ChainCall> calls) {
        return end(CodeBlock.builder().add("$L", start), calls);
    }

    /** The calls on one line. */
    public static CodeBlock line(List<CodeBlock> calls) {
        return CodeBlock.join(calls, "");
    }

    /** {@code return A.b().c();}, the start on the first line and each call on one of its own. */
    public static CodeBlock returning(List<CodeBlock> calls) {
        return returning(
                calls.get(0),
                calls.subList(1, calls.size()).stream().map(ChainCall::of).toList());
    }

    private static CodeBlock end(CodeBlock.Builder code, List<ChainCall> calls) {
        code.add("$>$>");
        for (int i = 0; i < calls.size(); i++) {
            ChainCall call = calls.get(i);
            code.add("\n$L$L", call.code(), i == calls.size() - 1 ? ";" : "");
            call.comment().ifPresent(comment -> code.add(" // $L", comment));
        }
        return code.add("\n$<$<").build();
    }
}
