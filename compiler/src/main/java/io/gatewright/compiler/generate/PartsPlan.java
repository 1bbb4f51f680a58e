package io.gatewright.compiler.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.generate.code.Comments;
import io.gatewright.compiler.generate.code.RuntimeNames;
import io.gatewright.compiler.generate.code.Shared;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.policy.auth.AuthEmitter;
import io.gatewright.compiler.policy.cors.CorsEmitter;
import io.gatewright.compiler.policy.cors.CorsModel;
import io.gatewright.compiler.policy.limit.LimitEmitter;
import io.gatewright.compiler.policy.limit.LimitModel;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the routes of a gateway share, and how it is reached. */
final class PartsPlan {
    private final List<Part> parts = new ArrayList<>();
    private final Shared shared;

    PartsPlan(GatewayModel model, GatewayTypes types, Map<String, Shared.Param> params) {
        List<LimitModel> limits = sharedLimits(model);
        List<CorsModel> cors = sharedCors(model);
        SortedMap<String, String> upstreams =
                fields(model.upstreams().stream().map(u -> u.name()).toList());
        SortedMap<String, String> auths =
                fields(model.auths().stream().map(a -> a.name()).toList());
        SortedMap<String, String> allowances =
                fields(limits.stream().map(LimitModel::name).toList());
        SortedMap<String, String> origins =
                fields(cors.stream().map(CorsModel::name).toList());
        Shared paramsOnly = new Shared(types.parts(), types.params(), Map.of(), Map.of(), Map.of(), Map.of(), params);
        model.upstreams()
                .forEach(upstream -> parts.add(part(
                        Part.Kind.UPSTREAM,
                        upstream.name(),
                        upstreams,
                        RuntimeNames.UPSTREAM,
                        upstream.span(),
                        UpstreamEmitter.open(upstream, paramsOnly))));
        model.auths()
                .forEach(auth -> parts.add(part(
                        Part.Kind.AUTH,
                        auth.name(),
                        auths,
                        RuntimeNames.AUTH,
                        auth.span(),
                        AuthEmitter.open(auth, paramsOnly))));
        limits.forEach(limit -> parts.add(part(
                Part.Kind.LIMIT,
                limit.name(),
                allowances,
                RuntimeNames.LIMIT,
                limit.span(),
                LimitEmitter.open(limit))));
        cors.forEach(each -> parts.add(part(
                Part.Kind.CORS,
                each.name(),
                origins,
                RuntimeNames.CORS_POLICY,
                each.span(),
                CorsEmitter.open(each, paramsOnly::param))));
        shared = new Shared(
                types.parts(),
                types.params(),
                PartsClass.references(parts, Part.Kind.UPSTREAM),
                PartsClass.references(parts, Part.Kind.AUTH),
                PartsClass.references(parts, Part.Kind.LIMIT),
                PartsClass.references(parts, Part.Kind.CORS),
                params);
    }

    List<Part> parts() {
        return parts;
    }

    Shared shared() {
        return shared;
    }

    /** Limits that reach more than one route; any other is opened by its route. */
    private static List<LimitModel> sharedLimits(GatewayModel model) {
        Map<String, Integer> reached = new HashMap<>();
        for (RouteModel route : model.routes()) {
            route.limits().forEach(limit -> reached.merge(limit.name(), 1, Integer::sum));
        }
        return model.limits().stream()
                .filter(limit -> reached.getOrDefault(limit.name(), 0) > 1)
                .toList();
    }

    /** As {@link #sharedLimits}. */
    private static List<CorsModel> sharedCors(GatewayModel model) {
        SortedMap<String, CorsModel> found = new TreeMap<>();
        SortedMap<String, CorsModel> shared = new TreeMap<>();
        for (RouteModel route : model.routes()) {
            route.cors().ifPresent(cors -> {
                if (found.putIfAbsent(cors.name(), cors) != null) {
                    shared.put(cors.name(), cors);
                }
            });
        }
        return List.copyOf(shared.values());
    }

    private static SortedMap<String, String> fields(List<String> names) {
        return Names.members(names, List.of("params", "runtime"));
    }

    private static Part part(
            Part.Kind kind,
            String name,
            SortedMap<String, String> fields,
            ClassName type,
            Span span,
            List<CodeBlock> calls) {
        String suffix = kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
        String comment = Comments.plain(kind.name().toLowerCase(Locale.ROOT) + " " + name) + ", " + Comments.file(span);
        return new Part(kind, name, fields.get(name) + suffix, type, comment, calls);
    }
}
