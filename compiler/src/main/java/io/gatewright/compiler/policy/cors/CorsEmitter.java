package io.gatewright.compiler.policy.cors;

import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.generate.code.Bounds;
import io.gatewright.compiler.generate.code.ChainCall;
import io.gatewright.compiler.generate.code.Chains;
import io.gatewright.compiler.generate.code.ClassScope;
import io.gatewright.compiler.generate.code.Literals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** Writes {@code cors}: the policy, and a route's step that follows it. */
public final class CorsEmitter {
    private CorsEmitter() {}

    /** The step of one route. A policy that no other route shares is opened in its place. */
    public static ChainCall step(ClassScope scope, CorsModel cors) {
        return scope.shared()
                .cors(cors.name())
                .map(shared -> ChainCall.using(call(shared), "cors " + cors.name(), cors.span()))
                .orElseGet(() -> ChainCall.of(call(Chains.line(open(cors, scope.shared()::ownParam))), cors.span()));
    }

    private static CodeBlock call(CodeBlock opened) {
        return CodeBlock.of(".cors($L)", opened);
    }

    /**
     * The calls that open the policy.
     *
     * @param param the expression for the param of that name
     */
    public static List<CodeBlock> open(CorsModel cors, Function<String, CodeBlock> param) {
        List<CodeBlock> calls = new ArrayList<>();
        calls.add(CodeBlock.of("runtime.cors($L)", Literals.string(cors.name())));
        calls.add(CodeBlock.of(".origins($L)", Literals.strings(cors.origins())));
        if (!cors.methods().equals(new TreeSet<>(CorsModel.SAFELISTED_METHODS))) {
            add(calls, "methods", cors.methods());
        }
        add(calls, "headers", cors.headers());
        add(calls, "expose", cors.expose());
        if (cors.credentials()) {
            calls.add(CodeBlock.of(".credentials(true)"));
        }
        cors.maxAge().ifPresent(age -> calls.add(CodeBlock.of(".maxAge($L)", Bounds.duration(age, param))));
        calls.add(CodeBlock.of(".open()"));
        return calls;
    }

    private static void add(List<CodeBlock> calls, String name, Collection<String> texts) {
        if (!texts.isEmpty()) {
            calls.add(CodeBlock.of(".$L($L)", name, Literals.strings(texts)));
        }
    }
}
