package io.gatewright.compiler.generate;

import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.generate.code.Bounds;
import io.gatewright.compiler.generate.code.Literals;
import io.gatewright.compiler.generate.code.Shared;
import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.UpstreamModel;
import io.gatewright.compiler.model.upstream.Breaker;
import io.gatewright.compiler.model.upstream.Pool;
import io.gatewright.compiler.model.upstream.Target;
import io.gatewright.compiler.model.upstream.Targets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code upstream}. */
final class UpstreamEmitter {
    private UpstreamEmitter() {}

    /** The calls that open it; what has its default is not said. */
    static List<CodeBlock> open(UpstreamModel upstream, Shared shared) {
        List<CodeBlock> calls = new ArrayList<>();
        calls.add(CodeBlock.of("runtime.upstream($L)", Literals.string(upstream.name())));
        upstream.pools().forEach(pool -> calls.addAll(pool(pool, shared)));
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
            calls.add(CodeBlock.of(".maxConnections($L)", number(upstream.maxConnections(), shared)));
        }
        upstream.breaker().ifPresent(breaker -> calls.add(breaker(breaker, shared)));
        calls.add(CodeBlock.of(".open()"));
        return calls;
    }

    private static List<CodeBlock> pool(Pool pool, Shared shared) {
        List<CodeBlock> calls = new ArrayList<>();
        pool.name()
                .ifPresent(name ->
                        calls.add(CodeBlock.of(".pool($L, $L)", Literals.string(name), number(pool.weight(), shared))));
        calls.addAll(pool.targets().match(new Targets.Cases<List<CodeBlock>>() {
            @Override
            public List<CodeBlock> written(Targets.Written targets) {
                return targets.targets().stream()
                        .map(target -> target(target, shared))
                        .toList();
            }

            @Override
            public List<CodeBlock> dns(Targets.Dns targets) {
                return notBuilt(targets);
            }

            @Override
            public List<CodeBlock> kubernetes(Targets.Kubernetes targets) {
                return notBuilt(targets);
            }

            @Override
            public List<CodeBlock> consul(Targets.Consul targets) {
                return notBuilt(targets);
            }
        }));
        return calls;
    }

    /** Refused before (GW5900). */
    private static List<CodeBlock> notBuilt(Targets targets) {
        throw new IllegalStateException("not built, " + targets.span());
    }

    private static CodeBlock target(Target target, Shared shared) {
        CodeBlock url = Bounds.of(target.url(), Literals::string, shared::param);
        return Bounds.is(target.weight(), 1)
                ? CodeBlock.of(".target($L)", url)
                : CodeBlock.of(".target($L, $L)", url, number(target.weight(), shared));
    }

    private static CodeBlock breaker(Breaker breaker, Shared shared) {
        List<CodeBlock> calls = new ArrayList<>();
        if (!isNumber(breaker.errors(), Breaker.DEFAULT_ERRORS)) {
            CodeBlock percent = Bounds.of(breaker.errors(), Probes::number, shared::param);
            calls.add(CodeBlock.of(".errors($L)", percent));
        }
        if (!Bounds.is(breaker.minimum(), Breaker.DEFAULT_MINIMUM)) {
            calls.add(CodeBlock.of(".minimum($L)", number(breaker.minimum(), shared)));
        }
        if (!Bounds.is(breaker.within(), Breaker.DEFAULT_WITHIN)) {
            calls.add(CodeBlock.of(".within($L)", Bounds.duration(breaker.within(), shared::param)));
        }
        if (!Bounds.is(breaker.open(), Breaker.DEFAULT_OPEN)) {
            calls.add(CodeBlock.of(".open($L)", Bounds.duration(breaker.open(), shared::param)));
        }
        if (!Bounds.is(breaker.probes(), Breaker.DEFAULT_PROBES)) {
            calls.add(CodeBlock.of(".probes($L)", number(breaker.probes(), shared)));
        }
        return CodeBlock.of(".breaker(breaker -> breaker$L)", CodeBlock.join(calls, ""));
    }

    private static boolean isNumber(Bound<BigDecimal> bound, BigDecimal number) {
        return bound instanceof Bound.Fixed<BigDecimal> fixed && fixed.value().compareTo(number) == 0;
    }

    private static CodeBlock number(Bound<Integer> bound, Shared shared) {
        return Bounds.of(bound, number -> CodeBlock.of("$L", number), shared::param);
    }
}
