package io.gatewright.compiler.policy.transform;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.gatewright.compiler.generate.code.ChainCall;
import io.gatewright.compiler.generate.code.ClassScope;
import io.gatewright.compiler.generate.code.Literals;
import io.gatewright.compiler.generate.code.MethodScope;
import io.gatewright.compiler.generate.code.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes {@code request} and {@code response} blocks as methods over the header map. */
public final class TransformEmitter {
    private TransformEmitter() {}

    public static ChainCall onRequest(ClassScope scope, TransformModel edits) {
        return ChainCall.of(
                CodeBlock.of(".onRequest($L)", method(scope, "request", "What goes to the upstream", edits)));
    }

    public static ChainCall onResponse(ClassScope scope, TransformModel edits) {
        return ChainCall.of(
                CodeBlock.of(".onResponse($L)", method(scope, "response", "What goes to the client", edits)));
    }

    private static CodeBlock method(ClassScope scope, String name, String what, TransformModel edits) {
        MethodScope method = new MethodScope(scope, "headers");
        List<CodeBlock> values = new ArrayList<>();
        edits.sets().forEach(set -> values.add(method.text(set.value())));
        for (HeaderRemoval removal : edits.removes()) {
            String function = removal.prefix() ? "removePrefix" : "remove";
            method.statement(
                    CodeBlock.of(
                            "$T.$L(headers, $L)",
                            RuntimeNames.HEADER_EDITS,
                            function,
                            removal.prefix() ? Literals.string(removal.name()) : scope.header(removal.name())),
                    removal.span());
        }
        for (int i = 0; i < values.size(); i++) {
            HeaderSet set = edits.sets().get(i);
            method.statement(
                    CodeBlock.of(
                            "$T.set(headers, $L, $L)",
                            RuntimeNames.HEADER_EDITS,
                            scope.header(set.name()),
                            values.get(i)),
                    set.span());
        }
        return method.close(
                name,
                CodeBlock.of("$L: reads what arrived, then edits.", what),
                TypeName.VOID,
                Map.of("headers", RuntimeNames.HEADER_MAP));
    }

    /** Takes the paths of {@code edits} out of JSON bodies. */
    public static ChainCall removeJson(TransformModel edits) {
        List<String> paths = edits.json().stream().map(JsonRemoval::text).toList();
        return ChainCall.of(
                CodeBlock.of(".removeJson($L)", Literals.strings(paths)),
                edits.json().get(0).span());
    }
}
