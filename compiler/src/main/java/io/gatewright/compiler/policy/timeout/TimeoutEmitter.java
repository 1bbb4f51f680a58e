package io.gatewright.compiler.policy.timeout;

import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.generate.code.Bounds;
import io.gatewright.compiler.generate.code.ChainCall;
import io.gatewright.compiler.generate.code.ClassScope;

/** Writes {@code timeout} of a route. */
public final class TimeoutEmitter {
    private TimeoutEmitter() {}

    public static ChainCall step(ClassScope scope, TimeoutModel timeout) {
        return ChainCall.of(
                CodeBlock.of(".timeout($L)", Bounds.duration(timeout.after(), scope.shared()::ownParam)),
                timeout.after().span());
    }
}
