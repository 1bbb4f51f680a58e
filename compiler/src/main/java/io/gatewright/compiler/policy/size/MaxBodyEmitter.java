package io.gatewright.compiler.policy.size;

import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.generate.code.Bounds;
import io.gatewright.compiler.generate.code.ChainCall;
import io.gatewright.compiler.generate.code.ClassScope;

/** Writes {@code max-body} of a route. */
public final class MaxBodyEmitter {
    private MaxBodyEmitter() {}

    public static ChainCall step(ClassScope scope, MaxBodyModel size) {
        return ChainCall.of(
                CodeBlock.of(".maxBody($L)", Bounds.size(size.bytes(), scope.shared()::ownParam)),
                size.bytes().span());
    }
}
