package io.gatewright.compiler.generate;

import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.generate.code.ChainCall;
import io.gatewright.compiler.generate.code.Literals;
import io.gatewright.compiler.generate.code.RuntimeNames;
import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.EdgeLimits;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.Http2Model;
import io.gatewright.compiler.model.OverlayModel;
import io.gatewright.compiler.model.ParamModel;
import io.gatewright.compiler.model.SecretModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The calls that declare a gateway's manifest; what has its default is not said. */
final class ManifestCalls {
    private final List<ChainCall> calls = new ArrayList<>();

    private ManifestCalls() {}

    static List<ChainCall> of(GatewayModel model) {
        ManifestCalls manifest = new ManifestCalls();
        manifest.add(CodeBlock.of(".digest($L)", Literals.string(model.digest())));
        manifest.calls.add(port("listen", model.listen()));
        model.adminPort().ifPresent(port -> manifest.calls.add(port("admin", port)));
        if (!model.trustedProxies().isEmpty()) {
            manifest.add(CodeBlock.of(".trustedProxies($L)", Literals.strings(model.trustedProxies())));
        }
        manifest.limits(model.edge());
        if (model.trailingSlashRedirect()) {
            manifest.add(CodeBlock.of(".trailingSlashRedirect(true)"));
        }
        if (!model.accessLog()) {
            manifest.add(CodeBlock.of(".accessLog(false)"));
        }
        model.params().forEach(param -> manifest.calls.add(ChainCall.of(param(param), param.span())));
        model.overlays().forEach(manifest::overlay);
        model.secrets().forEach(secret -> manifest.calls.add(ChainCall.of(secret(secret), secret.span())));
        return manifest.calls;
    }

    private void add(CodeBlock call) {
        calls.add(ChainCall.of(call));
    }

    private static ChainCall port(String name, Bound<Integer> port) {
        return port.match(new Bound.Cases<>() {
            @Override
            public ChainCall fixed(Bound.Fixed<Integer> number) {
                return ChainCall.of(CodeBlock.of(".$L($L)", name, number.value()), number.span());
            }

            @Override
            public ChainCall param(Bound.FromParam<Integer> param) {
                return ChainCall.of(CodeBlock.of(".$LParam($L)", name, Literals.string(param.param())), param.span());
            }
        });
    }

    private void limits(EdgeLimits limits) {
        EdgeLimits defaults = EdgeLimits.DEFAULTS;
        if (limits.maxHeaderSize() != defaults.maxHeaderSize()) {
            add(CodeBlock.of(".maxHeaderSize($L)", Literals.number(limits.maxHeaderSize())));
        }
        if (limits.maxHeaders() != defaults.maxHeaders()) {
            add(CodeBlock.of(".maxHeaders($L)", limits.maxHeaders()));
        }
        if (limits.maxTargetSize() != defaults.maxTargetSize()) {
            add(CodeBlock.of(".maxTargetSize($L)", Literals.number(limits.maxTargetSize())));
        }
        if (!limits.headerTimeout().equals(defaults.headerTimeout())) {
            add(CodeBlock.of(".headerTimeout($L)", Literals.duration(limits.headerTimeout())));
        }
        if (!limits.idleTimeout().equals(defaults.idleTimeout())) {
            add(CodeBlock.of(".idleTimeout($L)", Literals.duration(limits.idleTimeout())));
        }
        if (limits.minRate() != defaults.minRate() || !limits.rateGrace().equals(defaults.rateGrace())) {
            add(CodeBlock.of(
                    ".minRate($L, $L)", Literals.number(limits.minRate()), Literals.duration(limits.rateGrace())));
        }
        if (limits.maxConnections() != defaults.maxConnections()) {
            add(CodeBlock.of(".maxConnections($L)", limits.maxConnections()));
        }
        limits.http2().ifPresent(http2 -> add(CodeBlock.of(".http2($L)", http2(http2))));
        if (!limits.shutdownGrace().equals(defaults.shutdownGrace())) {
            add(CodeBlock.of(".shutdownGrace($L)", Literals.duration(limits.shutdownGrace())));
        }
    }

    private static CodeBlock http2(Http2Model http2) {
        Http2Model defaults = Http2Model.DEFAULTS;
        CodeBlock.Builder limits = CodeBlock.builder().add("$T.DEFAULTS", RuntimeNames.HTTP2_LIMITS);
        if (http2.maxStreams() != defaults.maxStreams()) {
            limits.add(".maxStreams($L)", http2.maxStreams());
        }
        if (http2.window() != defaults.window()) {
            limits.add(".window($L)", http2.window());
        }
        if (http2.maxFrameSize() != defaults.maxFrameSize()) {
            limits.add(".maxFrameSize($L)", http2.maxFrameSize());
        }
        if (http2.headerTableSize() != defaults.headerTableSize()) {
            limits.add(".headerTableSize($L)", http2.headerTableSize());
        }
        if (http2.maxResets() != defaults.maxResets() || !http2.resetsPer().equals(defaults.resetsPer())) {
            limits.add(".maxResets($L, $L)", Literals.number(http2.maxResets()), Literals.duration(http2.resetsPer()));
        }
        return limits.build();
    }

    private static CodeBlock param(ParamModel param) {
        CodeBlock.Builder call = CodeBlock.builder()
                .add(
                        ".param($L, $T.$L",
                        Literals.string(param.name()),
                        RuntimeNames.PARAM_TYPE,
                        param.type().name());
        param.initial().ifPresent(initial -> call.add(", $L", Literals.string(initial)));
        call.add(")");
        param.range()
                .ifPresent(range ->
                        call.add(".range($L, $L)", Literals.string(range.from()), Literals.string(range.to())));
        return call.build();
    }

    private void overlay(OverlayModel overlay) {
        calls.add(ChainCall.of(CodeBlock.of(".overlay($L)", Literals.string(overlay.name())), overlay.span()));
        for (Map.Entry<String, String> value : overlay.values().entrySet()) {
            add(CodeBlock.of(".value($L, $L)", Literals.string(value.getKey()), Literals.string(value.getValue())));
        }
    }

    private static CodeBlock secret(SecretModel secret) {
        String call = switch (secret.from()) {
            case ENV -> "secretFromEnv";
            case FILE -> "secretFromFile";
        };
        return CodeBlock.of(".$L($L, $L)", call, Literals.string(secret.name()), Literals.string(secret.place()));
    }
}
