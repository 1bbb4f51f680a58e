package io.gatewright.compiler.generate;

import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.generate.code.Bounds;
import io.gatewright.compiler.generate.code.Literals;
import io.gatewright.compiler.generate.code.Shared;
import io.gatewright.compiler.model.UpstreamModel;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code upstream}. */
final class UpstreamEmitter {
    private UpstreamEmitter() {}

    /** The calls that open it; what has its default is not said. */
    static List<CodeBlock> open(UpstreamModel upstream, Shared shared) {
        List<CodeBlock> calls = new ArrayList<>();
        calls.add(CodeBlock.of("runtime.upstream($L)", Literals.string(upstream.name())));
        CodeBlock target = Bounds.of(upstream.onlyTarget().orElseThrow().url(), Literals::string, shared::param);
        calls.add(CodeBlock.of(".target($L)", target));
        if (!Bounds.is(upstream.connect(), UpstreamModel.DEFAULT_CONNECT)) {
            calls.add(CodeBlock.of(".connectTimeout($L)", Bounds.duration(upstream.connect(), shared::param)));
        }
        if (!Bounds.is(upstream.timeout(), UpstreamModel.DEFAULT_TIMEOUT)) {
            calls.add(CodeBlock.of(".timeout($L)", Bounds.duration(upstream.timeout(), shared::param)));
        }
        upstream.firstByte()
                .ifPresent(
                        wait -> calls.add(CodeBlock.of(".firstByteTimeout($L)", Bounds.duration(wait, shared::param))));
        if (!Bounds.is(upstream.maxConnections(), UpstreamModel.DEFAULT_MAX_CONNECTIONS)) {
            CodeBlock most = Bounds.of(upstream.maxConnections(), number -> CodeBlock.of("$L", number), shared::param);
            calls.add(CodeBlock.of(".maxConnections($L)", most));
        }
        calls.add(CodeBlock.of(".open()"));
        return calls;
    }
}
