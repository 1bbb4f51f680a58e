package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.Conditions;
import io.gatewright.compiler.model.HostPattern;
import io.gatewright.compiler.model.PathModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.policy.access.AccessModel;
import io.gatewright.compiler.policy.answer.AnswerModel;
import io.gatewright.compiler.policy.auth.AuthModel;
import io.gatewright.compiler.policy.auth.IdentifyModel;
import io.gatewright.compiler.policy.cache.CacheModel;
import io.gatewright.compiler.policy.cors.CorsModel;
import io.gatewright.compiler.policy.limit.LimitModel;
import io.gatewright.compiler.policy.size.MaxBodyModel;
import io.gatewright.compiler.policy.timeout.TimeoutModel;
import io.gatewright.compiler.policy.transform.TransformModel;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Block;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.RouteDecl;
import io.gatewright.dsl.syntax.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Folds everything that reaches a route into the route. */
final class Routes {
    private final Declared declared;
    private final Findings findings;
    private final Types types;
    private final Policies policies;
    private final Level gateway;
    private final SettingNames limitNames;
    private final CorsFolding cors;
    private final Arguments arguments;
    private final List<AuthModel> auths;

    Routes(
            Declared declared,
            Findings findings,
            Types types,
            Policies policies,
            Level gateway,
            List<Level> levels,
            List<AuthModel> auths) {
        this.auths = List.copyOf(auths);
        this.declared = declared;
        this.findings = findings;
        this.types = types;
        this.policies = policies;
        this.gateway = gateway;
        this.limitNames = new SettingNames(levels, "limit");
        this.arguments = new Arguments(declared, findings);
        this.cors = new CorsFolding(findings, arguments, new SettingNames(levels, "cors"));
    }

    /** The levels around a route and the route itself, outermost rank first. */
    Chain chain(Groups.Found found) {
        List<Level> levels = new ArrayList<>();
        levels.add(gateway);
        levels.addAll(found.groups());
        levels.add(found.level());
        List<List<Level>> ranks = new ArrayList<>();
        for (Level level : levels) {
            ranks.addAll(policies.ranksOutside(level));
            ranks.add(List.of(level));
        }
        return new Chain(ranks, findings);
    }

    /** Null where something was reported. */
    @Nullable
    RouteModel fold(Groups.Found found, Chain chain) {
        int before = findings.errors();
        RouteDecl route = found.route();
        SortedSet<String> methods = Methods.ofRoute(route.methods(), findings);
        SortedSet<HostPattern> hosts = new HostFolding(findings, arguments).fold(chain);
        Conditions conditions = new ConditionFolding(declared, types, findings).fold(found.whens());
        PathModel path = new Paths(types, findings).join(found.prefixes(), route.path());
        List<IdentifyModel> identify = new IdentifyFolding(declared, arguments).fold(chain);
        Scope scope = new Scope(route.name().text(), path, jwts(chain, identify), unbuilt(route));
        Expressions expressions = new Expressions(declared, findings, scope);
        AccessModel access = new AccessFolding(findings).fold(route.name(), chain, expressions);
        List<LimitModel> limits = new LimitFolding(findings, arguments, limitNames).fold(chain, expressions);
        CacheModel cache =
                new CacheFolding(findings, arguments, auths).fold(chain, expressions, inForce(identify, access));
        TransformModel request = new TransformFolding(findings, false).fold(chain, expressions);
        TransformModel response = new TransformFolding(findings, true).fold(chain, expressions);
        CorsModel shared = cors.fold(chain);
        Bound<Duration> timeout = chain.innermost("timeout")
                .map(said -> arguments.duration(said.what()))
                .orElse(null);
        Bound<Long> maxBody = chain.innermost("max-body")
                .map(said -> arguments.size(said.what()))
                .orElse(null);
        AnswerModel answer = new AnswerFolding(declared, types, findings)
                .fold(route, path, found.level().body(), expressions);
        if (answer instanceof AnswerModel.Respond respond) {
            refuseEffectless(chain, respond.span());
            cache = null;
            request = TransformModel.NONE;
            response = new TransformModel(response.removes(), response.sets(), List.of());
            timeout = null;
        }
        if (cache != null && !cacheable(methods)) {
            chain.innermost("cache")
                    .filter(chain::isOwn)
                    .ifPresent(said ->
                            effectless(said.what(), route.methods().get(0).span(), "only GET and HEAD are kept"));
            cache = null;
        }
        if (findings.errors() > before
                || path == null
                || conditions == null
                || access == null
                || answer == null
                || methods.isEmpty()) {
            return null;
        }
        return new RouteModel(
                route.name().text(),
                route.doc().lines(),
                route.name().span(),
                methods,
                hosts,
                path,
                conditions,
                Optional.ofNullable(shared),
                access,
                identify,
                limits,
                Optional.ofNullable(cache),
                request,
                response,
                Optional.ofNullable(timeout).map(TimeoutModel::new),
                Optional.ofNullable(maxBody).map(MaxBodyModel::new),
                answer);
    }

    private static Set<String> inForce(List<IdentifyModel> identify, @Nullable AccessModel access) {
        Set<String> auths = new TreeSet<>();
        identify.forEach(each -> auths.add(each.auth()));
        if (access instanceof AccessModel.Require require) {
            auths.addAll(require.auths());
        }
        return auths;
    }

    /** The names of {@code let} and {@code fetch}, which were refused. */
    private static Set<String> unbuilt(RouteDecl route) {
        Set<String> names = new TreeSet<>();
        for (Statement statement : route.block().map(Block::statements).orElse(List.of())) {
            if (statement instanceof Statement.Let let) {
                names.add(let.name().text());
            } else if (statement instanceof Statement.Fetch fetch) {
                names.add(fetch.name().text());
            }
        }
        return names;
    }

    private static boolean cacheable(Set<String> methods) {
        return methods.contains("GET") || methods.contains("HEAD") || methods.contains(RouteModel.ANY);
    }

    /** Settings that the route itself makes and that only matter for an upstream's answer. */
    private void refuseEffectless(Chain chain, Span answer) {
        Body own = chain.own().body();
        for (String name : List.of("cache", "request", "timeout")) {
            own.one(name).ifPresent(setting -> effectless(setting, answer, "the gateway answers by itself"));
        }
        own.one("response")
                .filter(setting ->
                        !new EditReader(findings, true).read(setting).json().isEmpty())
                .ifPresent(setting -> effectless(setting, answer, "its body is written here, so leave the part out"));
    }

    private void effectless(Statement.Setting setting, Span because, String reason) {
        findings.add(Diagnostic.error(
                        "GW5204",
                        "`" + setting.name().text() + "` never takes effect here",
                        setting.name().span(),
                        "nothing to act on")
                .and(because, reason));
    }

    private Set<String> jwts(Chain chain, List<IdentifyModel> identify) {
        Set<String> names = new TreeSet<>();
        identify.forEach(each -> names.add(each.auth()));
        chain.standing("require", body -> body.of(Statement.Require.class))
                .forEach(said -> collect(said.what().condition(), names));
        names.removeIf(name -> !declared.auths.containsKey(name)
                || !Auths.TOKENS.contains(declared.auths.get(name).kind().text()));
        return names;
    }

    /** The first words in a condition. */
    private static void collect(Expr expr, Set<String> names) {
        if (expr instanceof Expr.Ref ref) {
            names.add(ref.name().text());
        } else if (expr instanceof Expr.Member member) {
            collect(member.of(), names);
        } else if (expr instanceof Expr.Binary binary) {
            collect(binary.left(), names);
            collect(binary.right(), names);
        } else if (expr instanceof Expr.Not not) {
            collect(not.operand(), names);
        }
    }
}
