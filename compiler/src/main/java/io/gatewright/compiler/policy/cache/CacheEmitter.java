package io.gatewright.compiler.policy.cache;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.generate.code.Bounds;
import io.gatewright.compiler.generate.code.ChainCall;
import io.gatewright.compiler.generate.code.ClassScope;
import io.gatewright.compiler.generate.code.Comments;
import io.gatewright.compiler.generate.code.Literals;
import io.gatewright.compiler.generate.code.MethodScope;
import io.gatewright.compiler.generate.code.RuntimeNames;
import io.gatewright.compiler.model.RequestValue;
import io.gatewright.compiler.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes {@code cache} with what its key varies by. */
public final class CacheEmitter {
    private CacheEmitter() {}

    public static ChainCall step(ClassScope scope, CacheModel cache) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(Bounds.duration(cache.ttl(), scope.shared()::ownParam));
        boolean headersOnly = cache.vary().stream().allMatch(RequestValue.HeaderValue.class::isInstance);
        List<CodeBlock> vary = cache.vary().stream()
                .map(value -> headersOnly ? headerName((RequestValue.HeaderValue) value) : key(scope, value))
                .toList();
        if (headersOnly) {
            arguments.addAll(vary);
        } else {
            arguments.add(CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(vary, ", ")));
        }
        return ChainCall.of(CodeBlock.of(".cache($L)", CodeBlock.join(arguments, ", ")), cache.span());
    }

    private static CodeBlock headerName(RequestValue.HeaderValue value) {
        return Literals.string(value.name());
    }

    private static CodeBlock key(ClassScope scope, Value value) {
        if (value instanceof RequestValue.HeaderValue header) {
            return CodeBlock.of("$T.header($L)", RuntimeNames.VARY_KEY, headerName(header));
        }
        MethodScope method = new MethodScope(scope);
        method.statement(CodeBlock.of("return $L", method.text(value)));
        CodeBlock of = method.close(
                "vary",
                CodeBlock.of("{@code vary} by $L", Comments.quote(value.span().text())),
                ClassName.get(String.class),
                Map.of());
        return CodeBlock.of("$T.value($L)", RuntimeNames.VARY_KEY, of);
    }
}
