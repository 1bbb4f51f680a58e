package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.UpstreamModel;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where requests go. */
final class Upstreams {
    private final Declared declared;
    private final Findings findings;
    private final Arguments arguments;

    Upstreams(Declared declared, Findings findings) {
        this.declared = declared;
        this.findings = findings;
        this.arguments = new Arguments(declared, findings);
    }

    List<UpstreamModel> resolve() {
        List<UpstreamModel> upstreams = new ArrayList<>();
        for (Declaration.Upstream upstream : declared.upstreams.values()) {
            UpstreamModel model = resolve(upstream);
            if (model != null) {
                upstreams.add(model);
            }
        }
        return upstreams;
    }

    private @Nullable UpstreamModel resolve(Declaration.Upstream upstream) {
        int before = findings.errors();
        Span span = upstream.name().span();
        Body body = new BodyReader(findings).read(upstream.block(), Place.UPSTREAM);
        Statement.Setting target = body.one("target").orElse(null);
        if (target == null && !body.broken()) {
            findings.add(Diagnostic.error(
                            "GW2011",
                            "upstream `" + upstream.name().text() + "` has no `target`",
                            span,
                            "where do requests go?")
                    .help("`target \"http://host:port\"`"));
        }
        Bound<String> url = target == null ? null : arguments.url(target);
        Optional<Statement.Setting> timeout = body.one("timeout");
        Bound<Duration> wait = duration(timeout, UpstreamModel.DEFAULT_TIMEOUT, span);
        Body inner =
                new BodyReader(findings).read(timeout.flatMap(Statement.Setting::block), Place.UPSTREAM_TIMEOUT, span);
        Bound<Duration> connect = duration(inner.one("connect"), UpstreamModel.DEFAULT_CONNECT, span);
        Bound<Duration> firstByte =
                inner.one("first-byte").map(arguments::duration).orElse(null);
        Long connections = body.one("max-connections")
                .map(setting -> arguments.number(setting, 1, 1_000_000))
                .orElse((long) UpstreamModel.DEFAULT_MAX_CONNECTIONS);
        if (findings.errors() > before || url == null || wait == null || connect == null || connections == null) {
            return null;
        }
        return new UpstreamModel(
                upstream.name().text(),
                upstream.doc().lines(),
                span,
                url,
                wait,
                connect,
                Optional.ofNullable(firstByte),
                connections.intValue());
    }

    private @Nullable Bound<Duration> duration(Optional<Statement.Setting> setting, Duration initial, Span span) {
        return setting.isPresent() ? arguments.duration(setting.get()) : new Bound.Fixed<>(initial, span);
    }
}
