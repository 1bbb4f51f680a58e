package io.gatewright.compiler.policy.limit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.generate.code.ChainCall;
import io.gatewright.compiler.generate.code.Chains;
import io.gatewright.compiler.generate.code.ClassScope;
import io.gatewright.compiler.generate.code.Comments;
import io.gatewright.compiler.generate.code.Literals;
import io.gatewright.compiler.generate.code.MethodScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes {@code limit}: the allowance, and a route's step that takes from it. */
public final class LimitEmitter {
    private LimitEmitter() {}

    /** The step of one route. A limit that no other route shares is opened in its place. */
    public static ChainCall step(ClassScope scope, LimitModel limit) {
        MethodScope method = new MethodScope(scope);
        method.statement(CodeBlock.of("return $L", method.text(limit.key())));
        CodeBlock key = method.close(
                limit.name() + "-key",
                CodeBlock.of(
                        "The key of {@code limit $L}: $L",
                        limit.name(),
                        Comments.quote(limit.key().span().text())),
                ClassName.get(String.class),
                Map.of());
        return scope.shared()
                .limit(limit.name())
                .map(shared -> ChainCall.using(call(shared, key), "limit " + limit.name(), limit.span()))
                .orElseGet(() -> ChainCall.of(call(Chains.line(open(limit)), key), limit.span()));
    }

    private static CodeBlock call(CodeBlock opened, CodeBlock key) {
        return CodeBlock.of(".limit($L, $L)", opened, key);
    }

    /** The calls that open the allowance. */
    public static List<CodeBlock> open(LimitModel limit) {
        List<CodeBlock> calls = new ArrayList<>();
        calls.add(CodeBlock.of("runtime.limit($L)", Literals.string(limit.name())));
        calls.add(
                limit.burst().isPresent()
                        ? CodeBlock.of(
                                ".tokenBucket($L, $L, $L)",
                                limit.count(),
                                Literals.duration(limit.per()),
                                limit.burst().getAsLong())
                        : CodeBlock.of(".slidingWindow($L, $L)", limit.count(), Literals.duration(limit.per())));
        if (limit.cost() != 1) {
            calls.add(CodeBlock.of(".cost($L)", limit.cost()));
        }
        calls.add(CodeBlock.of(".open()"));
        return calls;
    }
}
