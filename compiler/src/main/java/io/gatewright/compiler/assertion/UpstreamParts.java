package io.gatewright.compiler.assertion;

import io.gatewright.compiler.model.upstream.Breaker;
import io.gatewright.compiler.model.upstream.Health;
import io.gatewright.compiler.model.upstream.UpstreamTls;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked of the blocks of an upstream. */
final class UpstreamParts {
    private UpstreamParts() {}

    static List<Property> rows() {
        return Stream.of(healths(), breakers(), tls()).flatMap(List::stream).toList();
    }

    static Fact health(Health health) {
        return new Fact.Thing(Kind.HEALTH, health, Facts.ABSENT, "health", Optional.of(health.span()));
    }

    private static List<Property> healths() {
        Rows<Health> rows = new Rows<>(Kind.HEALTH, Health.class);
        rows.add("path", Type.TEXT, "what is asked for", (health, g) -> Facts.text(health.path(), health.span()));
        rows.add(
                "interval",
                Type.DURATION,
                "from one question to the next",
                (health, g) -> Facts.duration(g, health.interval(), health.span()));
        rows.add(
                "timeout",
                Type.DURATION,
                "how long an answer may take",
                (health, g) -> Facts.duration(g, health.timeout(), health.span()));
        rows.add(
                "healthy",
                Type.NUMBER,
                "good answers in a row that bring a target back",
                (health, g) -> Facts.count(g, health.healthy(), health.span()));
        rows.add(
                "unhealthy",
                Type.NUMBER,
                "bad answers in a row that take a target out",
                (health, g) -> Facts.count(g, health.unhealthy(), health.span()));
        rows.add(
                "status",
                Type.NUMBER.asList(),
                "the statuses of good answers, none for 200 to 299",
                (health, g) -> Facts.items(
                        health.statuses(),
                        status -> Facts.number(status, Optional.of(health.span())),
                        Optional.of(health.span())));
        return rows.list();
    }

    static Fact breaker(Breaker breaker) {
        return new Fact.Thing(Kind.BREAKER, breaker, Facts.ABSENT, "breaker", Optional.of(breaker.span()));
    }

    private static List<Property> breakers() {
        Rows<Breaker> rows = new Rows<>(Kind.BREAKER, Breaker.class);
        rows.add(
                "within",
                Type.DURATION,
                "what failures are counted over",
                (breaker, g) -> Facts.duration(g, breaker.within(), breaker.span()));
        rows.add(
                "open",
                Type.DURATION,
                "how long it stays open before it probes",
                (breaker, g) -> Facts.duration(g, breaker.open(), breaker.span()));
        rows.add(
                "errors",
                Type.NUMBER,
                "percent of the requests failed that open it",
                (breaker, g) -> Facts.percent(g, breaker.errors(), breaker.span()));
        rows.add(
                "minimum",
                Type.NUMBER,
                "requests that are too few to open it, if there are fewer",
                (breaker, g) -> Facts.count(g, breaker.minimum(), breaker.span()));
        rows.add(
                "probes",
                Type.NUMBER,
                "requests let through to see whether it may close",
                (breaker, g) -> Facts.count(g, breaker.probes(), breaker.span()));
        return rows.list();
    }

    static Fact tls(UpstreamTls tls) {
        return new Fact.Thing(Kind.TLS, tls, Facts.ABSENT, "tls", Optional.of(tls.span()));
    }

    private static List<Property> tls() {
        Rows<UpstreamTls> rows = new Rows<>(Kind.TLS, UpstreamTls.class);
        rows.add(
                "identity",
                Type.of(Kind.SECRET).asOptional(),
                "the gateway's own certificate",
                (tls, g) -> Facts.optional(tls.identity(), secret -> Things.secret(g, secret.name())));
        rows.add(
                "ca",
                Type.of(Kind.SECRET).asOptional(),
                "who may have signed the upstream's certificate",
                (tls, g) -> Facts.optional(tls.ca(), secret -> Things.secret(g, secret.name())));
        rows.add(
                "verified",
                Type.FLAG,
                "whether the upstream's certificate is looked at",
                (tls, g) -> Facts.flag(!(tls.verify() instanceof UpstreamTls.Off), tls.span()));
        rows.add(
                "verify",
                Type.TEXT.asOptional(),
                "the name that the certificate must hold, where one is written",
                (tls, g) ->
                        tls.verify() instanceof UpstreamTls.Named named ? Facts.text(g, named.name()) : Facts.ABSENT);
        return rows.list();
    }
}
