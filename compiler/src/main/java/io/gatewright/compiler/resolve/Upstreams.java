package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.UpstreamModel;
import io.gatewright.compiler.model.upstream.Pool;
import io.gatewright.compiler.model.upstream.Retry;
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
        String name = upstream.name().text();
        Span span = upstream.name().span();
        Body body = new BodyReader(findings).read(upstream.block(), Place.UPSTREAM);
        Fields fields = new Fields(body, Place.UPSTREAM, span, arguments, findings);
        List<Pool> pools = new Pools(arguments, findings).read(upstream.name(), fields);
        Bound<Duration> timeout = fields.duration("timeout");
        Fields waits = Fields.read(
                body.one("timeout").flatMap(Statement.Setting::block),
                Place.UPSTREAM_TIMEOUT,
                span,
                arguments,
                findings);
        Bound<Duration> connect = waits.duration("connect");
        Optional<Bound<Duration>> firstByte = waits.maybeDuration("first-byte");
        waits.one("connect").ifPresent(each -> shorter(each, connect, timeout));
        firstByte.ifPresent(wait -> shorter(waits.one("first-byte").orElseThrow(), wait, timeout));
        for (String block : List.of("breaker", "eject", "tls")) {
            body.one(block)
                    .flatMap(Statement.Setting::value)
                    .ifPresent(value -> findings.error(
                            "GW2012", "`" + block + "` takes no value", value.span(), "its block says how"));
        }
        Resilience resilience = new Resilience(declared, arguments, findings);
        Optional<Retry> retry =
                body.one("retry").flatMap(each -> new Retries(arguments, findings).read(each, fields.count(each)));
        UpstreamModel model = new UpstreamModel(
                name,
                upstream.doc().lines(),
                span,
                pools.isEmpty() ? List.of(Pools.nowhere(span)) : pools,
                timeout,
                connect,
                firstByte,
                connections(fields),
                resilience.balance(name, body, span),
                body.one("health").flatMap(resilience::health),
                body.one("eject").map(resilience::ejection),
                body.one("breaker").map(resilience::breaker),
                retry,
                body.one("tls").map(new UpstreamTlsReader(arguments, findings)::read));
        if (findings.errors() > before || pools.isEmpty()) {
            return null;
        }
        new UpstreamContradictions(findings).tell(model);
        return findings.errors() > before ? null : model;
    }

    /** Written out: the connections are counted before params are known. */
    private Bound<Integer> connections(Fields fields) {
        Bound<Integer> connections = fields.count("max-connections");
        if (connections instanceof Bound.FromParam<Integer>) {
            arguments.writtenOut(fields.one("max-connections").orElseThrow(), connections);
        }
        return connections;
    }

    private void shorter(Statement.Setting part, Bound<Duration> wait, Bound<Duration> whole) {
        if (wait instanceof Bound.Fixed<Duration> inner
                && whole instanceof Bound.Fixed<Duration> outer
                && inner.value().compareTo(outer.value()) > 0) {
            findings.add(Diagnostic.error(
                            "GW5302",
                            "`" + part.name().text() + "` is longer than the `timeout` it is part of",
                            inner.span(),
                            "never reached")
                    .and(outer.span(), "over before"));
        }
    }
}
