package io.gatewright.compiler.assertion;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.UpstreamModel;
import io.gatewright.compiler.model.Values;
import io.gatewright.compiler.policy.cache.CacheModel;
import io.gatewright.compiler.policy.cors.CorsModel;
import io.gatewright.compiler.policy.transform.HeaderRemoval;
import io.gatewright.compiler.policy.transform.TransformModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked of the blocks inside of declarations. */
final class PartProperties {
    private PartProperties() {}

    static List<Property> rows() {
        return Stream.of(caches(), cors(), edits(), timeouts())
                .flatMap(List::stream)
                .toList();
    }

    static Fact cache(GatewayModel gateway, CacheModel cache) {
        return new Fact.Thing(
                Kind.CACHE,
                cache,
                Facts.duration(gateway, cache.ttl(), cache.span()),
                "cache",
                Optional.of(cache.span()));
    }

    private static List<Property> caches() {
        Rows<CacheModel> rows = new Rows<>(Kind.CACHE, CacheModel.class);
        rows.add(
                "vary",
                Type.TEXT.asList(),
                "what tells stored responses apart, as written",
                (cache, g) -> Facts.texts(
                        cache.vary().stream().map(value -> value.span().text()).toList(), cache.span()));
        rows.add(
                "stale",
                Type.DURATION,
                "how long past its time a response is served while the upstream fails",
                (cache, g) -> Facts.duration(g, cache.stale(), cache.span()));
        rows.add(
                "by-caller",
                Type.FLAG,
                "whether `vary` looks at who was identified",
                (cache, g) -> Facts.flag(
                        cache.vary().stream()
                                .anyMatch(value -> !Values.auths(value).isEmpty()),
                        cache.span()));
        return rows.list();
    }

    static Fact cors(CorsModel cors) {
        return new Fact.Thing(Kind.CORS, cors, Facts.ABSENT, "cors", Optional.of(cors.span()));
    }

    private static List<Property> cors() {
        Rows<CorsModel> rows = new Rows<>(Kind.CORS, CorsModel.class);
        rows.add(
                "origins",
                Type.TEXT.asList(),
                "whose pages, `\"*\"` for all",
                (cors, g) -> Facts.texts(cors.origins(), cors.span()));
        rows.add(
                "methods",
                Type.TEXT.asList(),
                "what a preflight may ask for",
                (cors, g) -> Facts.texts(cors.methods(), cors.span()));
        rows.add(
                "headers",
                Type.TEXT.asList(),
                "fields that a page may send",
                (cors, g) -> Facts.texts(cors.headers(), cors.span()));
        rows.add(
                "expose",
                Type.TEXT.asList(),
                "fields that a page may read",
                (cors, g) -> Facts.texts(cors.expose(), cors.span()));
        rows.add(
                "max-age",
                Type.DURATION.asOptional(),
                "how long a browser may remember a preflight, if that is said",
                (cors, g) -> Facts.optional(cors.maxAge(), age -> Facts.duration(g, age, cors.span())));
        rows.add(
                "credentials",
                Type.FLAG,
                "whether a page may send cookies",
                (cors, g) -> Facts.flag(cors.credentials(), cors.span()));
        return rows.list();
    }

    static Fact edits(TransformModel edits) {
        return new Fact.Thing(Kind.EDITS, edits, Facts.ABSENT, "edits", Optional.empty());
    }

    private static List<Property> edits() {
        Rows<TransformModel> rows = new Rows<>(Kind.EDITS, TransformModel.class);
        rows.add(
                "sets",
                Type.TEXT.asList(),
                "`\"header.x\"` of each `set`",
                (edits, g) -> Facts.items(
                        edits.sets(), set -> Facts.text("header." + set.name(), set.span()), Optional.empty()));
        rows.add(
                "removes",
                Type.TEXT.asList(),
                "`\"header.x-internal-*\"` or `\"body.items.*.cost\"` of each `remove`",
                (edits, g) -> Facts.items(removals(edits), fact -> fact, Optional.empty()));
        return rows.list();
    }

    private static List<Fact> removals(TransformModel edits) {
        return Stream.concat(
                        edits.removes().stream().map(each -> Facts.text(header(each), each.span())),
                        edits.json().stream().map(each -> Facts.text("body." + each.text(), each.span())))
                .toList();
    }

    private static String header(HeaderRemoval removal) {
        return "header." + removal.name() + (removal.prefix() ? "*" : "");
    }

    static Fact timeout(UpstreamModel upstream, GatewayModel gateway) {
        Fact own = Facts.duration(gateway, upstream.timeout(), upstream.span());
        return new Fact.Thing(Kind.TIMEOUT, upstream, own, "timeout", own.at());
    }

    private static List<Property> timeouts() {
        Rows<UpstreamModel> rows = new Rows<>(Kind.TIMEOUT, UpstreamModel.class);
        rows.add(
                "connect",
                Type.DURATION,
                "how long a connection may take",
                (upstream, g) -> Facts.duration(g, upstream.connect(), upstream.span()));
        rows.add(
                "first-byte",
                Type.DURATION.asOptional(),
                "how long the head of the response may take",
                (upstream, g) ->
                        Facts.optional(upstream.firstByte(), wait -> Facts.duration(g, wait, upstream.span())));
        return rows.list();
    }
}
