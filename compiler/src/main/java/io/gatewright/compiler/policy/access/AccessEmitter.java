package io.gatewright.compiler.policy.access;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.gatewright.compiler.generate.code.ChainCall;
import io.gatewright.compiler.generate.code.ClassScope;
import io.gatewright.compiler.generate.code.Comments;
import io.gatewright.compiler.generate.code.MethodScope;
import io.gatewright.compiler.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes {@code require} as a method that says yes or no. */
public final class AccessEmitter {
    private AccessEmitter() {}

    public static ChainCall require(ClassScope scope, AccessModel.Require require) {
        MethodScope method = new MethodScope(scope);
        List<CodeBlock> conditions = new ArrayList<>();
        boolean several = require.conditions().size() > 1;
        for (Value condition : require.conditions()) {
            conditions.add(several ? method.conjunct(condition) : method.condition(condition));
        }
        method.statement(CodeBlock.of("return $L", CodeBlock.join(conditions, "\n&& ")));
        String written = require.conditions().stream()
                .map(condition -> several && condition instanceof Value.Or
                        ? "(" + condition.span().text() + ")"
                        : condition.span().text())
                .collect(Collectors.joining(" and "));
        CodeBlock allowed = method.close(
                "allowed", CodeBlock.of("$L", Comments.quote("require " + written)), TypeName.BOOLEAN, Map.of());
        List<CodeBlock> arguments = new ArrayList<>(List.of(allowed));
        List<CodeBlock> scopes =
                NeededScopes.of(require).stream().map(scope::grant).toList();
        if (!scopes.isEmpty()) {
            arguments.add(CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(scopes, ", ")));
        }
        require.auths().forEach(auth -> arguments.add(scope.shared().auth(auth)));
        return ChainCall.of(CodeBlock.of(".require($L)", CodeBlock.join(arguments, ", ")), require.span());
    }
}
