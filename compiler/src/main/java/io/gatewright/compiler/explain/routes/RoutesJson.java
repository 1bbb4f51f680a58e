package io.gatewright.compiler.explain.routes;

import io.gatewright.compiler.explain.text.Amounts;
import io.gatewright.compiler.explain.text.Expressions;
import io.gatewright.compiler.explain.text.Json;
import io.gatewright.compiler.explain.text.Settings;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.policy.access.AccessModel;
import io.gatewright.compiler.policy.answer.AnswerModel;
import io.gatewright.compiler.policy.auth.IdentifyModel;
import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Optional;

/** The table for programs: one JSON object, its members as documented with the goal. */
public final class RoutesJson {
    /** Grows when a member goes or changes its meaning; new members come without. */
    public static final int VERSION = 1;

    private RoutesJson() {}

    /** A route of several hosts comes once, with all of them. */
    public static String render(RouteTable table) {
        List<RouteModel> routes =
                table.rows().stream().map(RouteRow::route).distinct().toList();
        return Json.object(json -> json.put("format", "gatewright-routes")
                .put("version", VERSION)
                .put("gateway", table.gateway())
                .put("shown", table.shown())
                .put("total", table.total())
                .put("notBuilt", table.unbuilt())
                .objects("routes", routes, RoutesJson::route));
    }

    private static void route(RouteModel route, Json json) {
        json.put("name", route.name()).texts("doc", route.doc());
        at("at", route.span(), json);
        json.texts("hosts", route.hosts().stream().map(Object::toString).toList())
                .texts("methods", route.methods())
                .put("path", route.path().toString())
                .texts("conditions", conditions(route));
        json.object("access", access -> access(route.access(), access));
        json.texts(
                "identify", route.identify().stream().map(IdentifyModel::auth).toList());
        json.objects("limits", route.limits(), (limit, each) -> {
            each.put("name", limit.name()).put("rate", Settings.rate(limit));
            limit.burst().ifPresent(burst -> each.put("burst", burst));
            each.put("cost", limit.cost()).put("key", Expressions.text(limit.key()));
            at("at", limit.span(), each);
        });
        route.cache()
                .ifPresent(cache -> json.object("cache", each -> {
                    each.put("ttl", Settings.kept(cache));
                    each.texts(
                            "vary", cache.vary().stream().map(Expressions::text).toList());
                    at("at", cache.span(), each);
                }));
        route.timeout().ifPresent(timeout -> json.put("timeout", Amounts.duration(timeout.after())));
        route.maxBody().ifPresent(size -> json.put("maxBody", Amounts.size(size.bytes())));
        route.cors().ifPresent(cors -> json.texts("cors", cors.origins()));
        json.object("answer", answer -> answer(route.answer(), answer));
    }

    private static List<String> conditions(RouteModel route) {
        return route.conditions().all().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .toList();
    }

    /** The member {@code key}: where something was written. */
    private static void at(String key, Span span, Json json) {
        json.object(key, place -> place.put("file", span.file().name()).put("line", span.line()));
    }

    private static void access(AccessModel access, Json json) {
        access.match(new AccessModel.Cases<Json>() {
            @Override
            public Json everyone(AccessModel.Public open) {
                return json.put("public", true).texts("require", List.of());
            }

            @Override
            public Json require(AccessModel.Require require) {
                return json.put("public", false)
                        .texts(
                                "require",
                                require.conditions().stream()
                                        .map(Expressions::text)
                                        .toList());
            }
        });
        at("at", access.span(), json);
    }

    private static void answer(AnswerModel answer, Json json) {
        answer.match(new AnswerModel.Cases<Json>() {
            @Override
            public Json proxy(AnswerModel.Proxy proxy) {
                Optional<String> target = proxy.target().map(Object::toString);
                return json.put("kind", "proxy")
                        .put("upstream", proxy.upstream())
                        .put("target", target);
            }

            @Override
            public Json respond(AnswerModel.Respond respond) {
                return json.put("kind", "respond").put("status", respond.status());
            }

            @Override
            public Json composition(AnswerModel.Composition composition) {
                return json.put("kind", "composition").put("status", composition.status());
            }

            @Override
            public Json redirect(AnswerModel.Redirect redirect) {
                return json.put("kind", "redirect").put("status", redirect.status());
            }
        });
        at("at", answer.span(), json);
    }
}
