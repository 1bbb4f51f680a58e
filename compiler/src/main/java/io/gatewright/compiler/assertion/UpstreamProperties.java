package io.gatewright.compiler.assertion;

import io.gatewright.compiler.model.UpstreamModel;
import io.gatewright.compiler.model.upstream.Targets;
import java.util.List;
import java.util.Optional;

/** What can be asked of an upstream. */
final class UpstreamProperties {
    private static final Targets.Cases<Optional<Fact>> DISCOVERIES = new Targets.Cases<>() {
        @Override
        public Optional<Fact> written(Targets.Written targets) {
            return Optional.empty();
        }

        @Override
        public Optional<Fact> dns(Targets.Dns targets) {
            return Optional.of(Facts.text("dns", targets.span()));
        }

        @Override
        public Optional<Fact> kubernetes(Targets.Kubernetes targets) {
            return Optional.of(Facts.text("kubernetes", targets.span()));
        }

        @Override
        public Optional<Fact> consul(Targets.Consul targets) {
            return Optional.of(Facts.text("consul", targets.span()));
        }
    };

    private UpstreamProperties() {}

    static List<Property> rows() {
        Rows<UpstreamModel> rows = new Rows<>(Kind.UPSTREAM, UpstreamModel.class);
        rows.add("name", Type.TEXT, "its name", (upstream, g) -> Facts.text(upstream.name(), upstream.span()));
        rows.add(
                "target",
                Type.TEXT.asOptional(),
                "its URL, where it has one target; not known where a param gives it",
                (upstream, g) -> Facts.optional(upstream.onlyTarget(), target -> Facts.text(g, target.url())));
        rows.add(
                "targets",
                Type.TEXT.asList(),
                "all URLs that are written, over all pools",
                (upstream, g) -> Facts.items(
                        upstream.writtenTargets(), target -> Facts.text(g, target.url()), Optional.empty()));
        rows.add(
                "discover",
                Type.TEXT.asList(),
                "how targets are found by name, pool by pool: `\"dns\"`, `\"kubernetes\"`, `\"consul\"`",
                (upstream, g) -> Facts.items(
                        upstream.pools().stream()
                                .flatMap(pool -> pool.targets().match(DISCOVERIES).stream())
                                .toList(),
                        fact -> fact,
                        Optional.empty()));
        rows.add(
                "timeout",
                Type.DURATION.with(Kind.TIMEOUT),
                "how long it may take, 30s where nothing is written",
                PartProperties::timeout);
        rows.add(
                "max-connections",
                Type.NUMBER,
                "open connections at most",
                (upstream, g) -> Facts.count(g, upstream.maxConnections(), upstream.span()));
        addParts(rows);
        rows.add(
                "routes",
                Type.of(Kind.ROUTE).asList(),
                "the routes that call it, through flows too",
                (upstream, g) -> Things.routes(g, route -> Called.by(route, g).contains(upstream.name())));
        rows.add(
                "documented",
                Type.FLAG,
                "whether `##` lines stand above it",
                (upstream, g) -> Facts.flag(!upstream.doc().isEmpty(), upstream.span()));
        return rows.list();
    }

    private static void addParts(Rows<UpstreamModel> rows) {
        rows.add(
                "pools",
                Type.TEXT.asList(),
                "names of its pools",
                (upstream, g) -> Facts.items(
                        upstream.pools().stream()
                                .filter(pool -> pool.name().isPresent())
                                .toList(),
                        pool -> Facts.text(pool.name().orElseThrow(), pool.span()),
                        Optional.empty()));
        rows.add(
                "balance",
                Type.TEXT,
                "how a target is chosen",
                (upstream, g) -> Facts.text(
                        upstream.balance().strategy().text(), upstream.balance().span()));
        rows.add(
                "retry",
                Type.NUMBER.with(Kind.RETRY).asOptional(),
                "how often a request that failed is sent again",
                (upstream, g) -> Facts.optional(
                        upstream.retry(),
                        retry -> FailureProperties.retry(retry, Facts.count(g, retry.attempts(), retry.span()))));
        rows.add(
                "eject",
                Type.of(Kind.EJECT).asOptional(),
                "when targets that fail are taken out",
                (upstream, g) -> Facts.optional(upstream.ejection(), FailureProperties::eject));
        rows.add(
                "health",
                Type.of(Kind.HEALTH).asOptional(),
                "how targets are asked whether they are well",
                (upstream, g) -> Facts.optional(upstream.health(), UpstreamParts::health));
        rows.add(
                "breaker",
                Type.of(Kind.BREAKER).asOptional(),
                "when requests are no longer sent",
                (upstream, g) -> Facts.optional(upstream.breaker(), UpstreamParts::breaker));
        rows.add(
                "tls",
                Type.of(Kind.TLS).asOptional(),
                "how it is spoken to in private",
                (upstream, g) -> Facts.optional(upstream.tls(), UpstreamParts::tls));
    }
}
