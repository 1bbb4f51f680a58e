package io.gatewright.compiler.policy.answer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.gatewright.compiler.generate.code.ChainCall;
import io.gatewright.compiler.generate.code.ClassScope;
import io.gatewright.compiler.generate.code.JsonConstant;
import io.gatewright.compiler.generate.code.Literals;
import io.gatewright.compiler.generate.code.MethodScope;
import io.gatewright.compiler.model.Value;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes what ends a chain: the upstream, or a constant or computed answer. */
public final class AnswerEmitter {
    private AnswerEmitter() {}

    public static ChainCall step(ClassScope scope, AnswerModel answer) {
        return answer.match(new AnswerModel.Cases<>() {
            @Override
            public ChainCall proxy(AnswerModel.Proxy proxy) {
                return ChainCall.of(
                        CodeBlock.of(".proxy($L)", scope.shared().upstream(proxy.upstream())), proxy.span());
            }

            @Override
            public ChainCall respond(AnswerModel.Respond respond) {
                CodeBlock call = respond.json()
                        .map(json -> CodeBlock.of(".respondJson($L, $L)", respond.status(), body(scope, json)))
                        .orElseGet(() -> CodeBlock.of(".respond($L)", respond.status()));
                return ChainCall.of(call, respond.span());
            }

            /** Refused before (GW5900). */
            @Override
            public ChainCall redirect(AnswerModel.Redirect answer) {
                throw new IllegalStateException("not built, " + answer.span());
            }

            @Override
            public ChainCall composition(AnswerModel.Composition answer) {
                throw new IllegalStateException("not built, " + answer.span());
            }
        });
    }

    private static CodeBlock body(ClassScope scope, Value json) {
        if (JsonConstant.isConstant(json)) {
            String constant = scope.constant("BODY");
            scope.add(FieldSpec.builder(String.class, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(Literals.string(JsonConstant.text(json)))
                    .build());
            return CodeBlock.of("$L", constant);
        }
        MethodScope method = new MethodScope(scope);
        method.statement(CodeBlock.of("return $L", method.json(json)));
        return method.close(
                "body", CodeBlock.of("The body that {@code respond} gives."), ClassName.get(String.class), Map.of());
    }
}
