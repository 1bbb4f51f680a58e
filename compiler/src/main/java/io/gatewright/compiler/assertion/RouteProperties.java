package io.gatewright.compiler.assertion;

import io.gatewright.compiler.logic.Implication;
import io.gatewright.compiler.logic.Truth;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.HostPattern;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.policy.access.AccessModel;
import io.gatewright.compiler.policy.answer.AnswerModel;
import io.gatewright.compiler.policy.auth.AuthModel;
import io.gatewright.compiler.policy.auth.IdentifyModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be asked of a route: everything that reaches it, from wherever it was inherited. */
final class RouteProperties {
    /** RFC 9110, 9.2.1. */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private RouteProperties() {}

    static List<Property> rows() {
        Rows<RouteModel> rows = new Rows<>(Kind.ROUTE, RouteModel.class);
        rows.add("name", Type.TEXT, "its name", (route, g) -> Facts.text(route.name(), route.span()));
        rows.add(
                "path",
                Type.PATH,
                "its whole path, prefixes of groups included",
                (route, g) ->
                        new Fact.Path(route.path(), Optional.of(route.path().span())));
        rows.add(
                "methods",
                Type.TEXT.asList(),
                "`\"ANY\"` alone, or the methods written",
                (route, g) -> Facts.texts(route.methods(), route.span()));
        rows.add(
                "hosts",
                Type.TEXT.asList(),
                "hosts written, none for every other host",
                (route, g) -> Facts.texts(
                        route.hosts().stream().map(HostPattern::text).toList(), route.span()));
        rows.add(
                "writes",
                Type.FLAG,
                "whether it takes another method than GET, HEAD, OPTIONS and TRACE",
                (route, g) -> Facts.flag(!SAFE.containsAll(route.methods()), route.span()));
        rows.add(
                "public",
                Type.FLAG,
                "whether anyone may call",
                (route, g) -> Facts.flag(
                        route.access() instanceof AccessModel.Public,
                        route.access().span()));
        rows.add(
                "authenticated",
                Type.FLAG,
                "whether nobody gets through whom no auth identified",
                (route, g) -> Facts.flag(authenticated(route, g), route.access().span()));
        rows.add(
                "auths",
                Type.of(Kind.AUTH).asList(),
                "the auths that it requires or identifies",
                (route, g) -> Things.auths(g, route.auths()));
        rows.add(
                "identifies",
                Type.of(Kind.AUTH).asList(),
                "the auths that it tries without requiring a caller who is known",
                (route, g) -> Things.auths(
                        g, route.identify().stream().map(IdentifyModel::auth).toList()));
        addSettings(rows);
        addAnswer(rows);
        return rows.list();
    }

    private static void addSettings(Rows<RouteModel> rows) {
        rows.add(
                "limits",
                Type.RATE.with(Kind.LIMIT).asList(),
                "all limits that apply",
                (route, g) -> Facts.items(route.limits(), Things::of, Optional.empty()));
        rows.add(
                "concurrency",
                Type.NUMBER.with(Kind.CONCURRENCY).asList(),
                "how many requests may be under way at once, of each `limit concurrent`",
                (route, g) -> Facts.items(
                        route.concurrency(), limit -> LimitProperties.concurrency(g, limit), Optional.empty()));
        rows.add(
                "cache",
                Type.DURATION.with(Kind.CACHE).asOptional(),
                "how long responses are kept",
                (route, g) -> Facts.optional(route.cache(), cache -> PartProperties.cache(g, cache)));
        rows.add(
                "cors",
                Type.of(Kind.CORS).asOptional(),
                "what pages of other origins may do",
                (route, g) -> Facts.optional(route.cors(), PartProperties::cors));
        rows.add(
                "timeout",
                Type.DURATION.asOptional(),
                "how long its upstream may take, its own or the upstream's",
                RouteProperties::timeout);
        rows.add(
                "max-body",
                Type.SIZE.asOptional(),
                "the largest request body",
                (route, g) -> Facts.optional(route.maxBody(), size -> Facts.size(g, size.bytes(), route.span())));
        rows.add(
                "accept",
                Type.TEXT.asList(),
                "media types of request bodies, none for any",
                (route, g) -> route.accept()
                        .map(accept -> Facts.texts(accept.types(), accept.span()))
                        .orElseGet(() -> Facts.texts(List.of(), route.span())));
        rows.add(
                "websocket",
                Type.FLAG,
                "whether connections are upgraded",
                (route, g) -> Facts.flag(route.websocket().isPresent(), route.span()));
        rows.add(
                "request",
                Type.of(Kind.EDITS),
                "what changes on the way to the upstream",
                (route, g) -> PartProperties.edits(route.request()));
        rows.add(
                "response",
                Type.of(Kind.EDITS),
                "what changes on the way to the caller",
                (route, g) -> PartProperties.edits(route.response()));
    }

    private static void addAnswer(Rows<RouteModel> rows) {
        rows.add(
                "upstream",
                Type.of(Kind.UPSTREAM).asOptional(),
                "where requests go",
                (route, g) -> route.answer() instanceof AnswerModel.Proxy proxy
                        ? Things.upstream(g, proxy.upstream())
                        : Facts.ABSENT);
        rows.add(
                "upstreams",
                Type.of(Kind.UPSTREAM).asList(),
                "all that it may call, through flows too",
                (route, g) -> Facts.items(Called.by(route, g), name -> Things.upstream(g, name), Optional.empty()));
        rows.add(
                "status",
                Type.NUMBER.asOptional(),
                "the status of an answer of its own, that of a redirect too",
                (route, g) -> Facts.optional(
                        OwnAnswers.status(route.answer()),
                        status ->
                                Facts.number(status, Optional.of(route.answer().span()))));
        rows.add(
                "redirect",
                Type.TEXT.asOptional(),
                "where it sends the caller, as written",
                (route, g) -> route.answer() instanceof AnswerModel.Redirect redirect
                        ? Facts.text(
                                OwnAnswers.location(redirect),
                                redirect.location().span())
                        : Facts.ABSENT);
        rows.add(
                "fetches",
                Type.TEXT.asList(),
                "names of its own fetches",
                (route, g) -> Facts.items(
                        OwnAnswers.fetches(route.answer()),
                        fetch -> Facts.text(fetch.name(), fetch.span()),
                        Optional.empty()));
        rows.add(
                "documented",
                Type.FLAG,
                "whether `##` lines stand above it",
                (route, g) -> Facts.flag(!route.doc().isEmpty(), route.span()));
    }

    /** What a caller must meet; nothing for a public route. */
    static List<Value> conditions(RouteModel route) {
        return route.access() instanceof AccessModel.Require require ? require.conditions() : List.of();
    }

    private static Truth authenticated(RouteModel route, GatewayModel gateway) {
        return Implication.identifies(
                conditions(route), gateway.auths().stream().map(AuthModel::name).toList());
    }

    private static Fact timeout(RouteModel route, GatewayModel gateway) {
        if (route.timeout().isPresent()) {
            return Facts.duration(gateway, route.timeout().get().after(), route.span());
        }
        return route.answer() instanceof AnswerModel.Proxy proxy
                        && Things.upstream(gateway, proxy.upstream()) instanceof Fact.Thing upstream
                ? Properties.find(Kind.UPSTREAM, "timeout").orElseThrow().read(upstream, gateway)
                : Facts.ABSENT;
    }
}
