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
import io.gatewright.compiler.policy.limit.ConcurrencyModel;
import io.gatewright.compiler.policy.limit.LimitModel;
import io.gatewright.compiler.policy.size.AcceptModel;
import io.gatewright.compiler.policy.size.MaxBodyModel;
import io.gatewright.compiler.policy.timeout.TimeoutModel;
import io.gatewright.compiler.policy.transform.PartEdits;
import io.gatewright.compiler.policy.transform.TransformModel;
import io.gatewright.compiler.policy.websocket.WebSocketModel;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
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
    private final SettingNames concurrencyNames;
    private final CorsFolding cors;
    private final Arguments arguments;
    private final List<AuthModel> auths;
    private final Shapes shapes;
    private final Flows flows;
    private final List<RouteNames> named = new ArrayList<>();

    Routes(
            Declared declared,
            Findings findings,
            Types types,
            Policies policies,
            Level gateway,
            List<Level> levels,
            List<AuthModel> auths,
            Shapes shapes,
            Flows flows) {
        this.shapes = shapes;
        this.flows = flows;
        this.auths = List.copyOf(auths);
        this.declared = declared;
        this.findings = findings;
        this.types = types;
        this.policies = policies;
        this.gateway = gateway;
        this.limitNames = new SettingNames(levels, "limit");
        this.concurrencyNames = new SettingNames(levels, ConcurrencyFolding.NAME);
        this.arguments = new Arguments(declared, findings);
        this.cors = new CorsFolding(findings, arguments, new SettingNames(levels, "cors"));
    }

    /** What the blocks around routes say, whether or not a route reads it. */
    void check(List<Level> levels) {
        LevelSettings settings = new LevelSettings(declared, findings, arguments, cors, limitNames);
        levels.stream().filter(level -> level.kind() != Level.Kind.ROUTE).forEach(settings::check);
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
        Fetches fetches = new Fetches(declared, findings, shapes, types);
        RouteNames names = new RouteNames(
                declared, findings, flows, fetches, route.span(), found.level().body());
        BodyShapes bodies = new BodyShapes(findings, shapes);
        Optional<BodyShapes.Declared> requestBody = bodies.fold(chain, false);
        Optional<BodyShapes.Declared> responseBody = bodies.fold(chain, true);
        Scope scope = new Scope(
                "route `" + route.name().text() + "`",
                path,
                jwts(chain, identify),
                names,
                new Scope.Bodies(kind(requestBody), kind(responseBody)),
                Use.GATE);
        Expressions expressions = new Expressions(declared, findings, scope);
        names.resolveIn(expressions);
        named.add(names);
        AccessModel access = new AccessFolding(findings, declared).fold(route.name(), chain, expressions);
        List<LimitModel> limits = new LimitFolding(findings, arguments, limitNames).fold(chain, expressions);
        List<ConcurrencyModel> concurrency =
                new ConcurrencyFolding(findings, arguments, concurrencyNames).fold(chain, expressions);
        CacheModel cache =
                new CacheFolding(findings, arguments, auths).fold(chain, expressions, inForce(identify, access));
        TransformModel request = new TransformFolding(findings, false)
                .fold(chain, expressions, requestBody.map(BodyShapes.Declared::type));
        TransformModel response = new TransformFolding(findings, true)
                .fold(chain, expressions, responseBody.map(BodyShapes.Declared::type));
        CorsModel shared = cors.fold(chain);
        Bound<Duration> timeout = chain.innermost("timeout")
                .map(said -> arguments.duration(said.what()))
                .orElse(null);
        Bound<Long> maxBody = chain.innermost("max-body")
                .map(said -> arguments.size(said.what()))
                .orElse(null);
        AnswerModel answer = new AnswerFolding(declared, types, findings)
                .fold(route, path, found.level().body(), expressions, names);
        Optional<AcceptModel> accept = new AcceptFolding(findings, arguments).fold(chain);
        Optional<WebSocketModel> websocket = new WebSocketFolding(findings, arguments).fold(chain);
        if (accept.isPresent() && bodiless(methods)) {
            ownEffectless(chain, "accept", route.methods().get(0).span(), "comes without a body");
            accept = Optional.empty();
        }
        if (websocket.isPresent() && !opensSockets(methods)) {
            ownEffectless(chain, "websocket", route.methods().get(0).span(), "only a GET becomes a web socket");
            websocket = Optional.empty();
        }
        if (answer instanceof AnswerModel.Respond || answer instanceof AnswerModel.Redirect) {
            refuseEffectless(chain, answer.span());
            websocket = Optional.empty();
            cache = null;
            request = TransformModel.NONE;
            response = new TransformModel(response.removes(), response.sets(), List.of(), PartEdits.NONE);
            timeout = null;
        }
        if (cache != null && !cacheable(methods)) {
            ownEffectless(chain, "cache", route.methods().get(0).span(), uncached(methods));
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
        RouteModel model = new RouteModel(
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
                concurrency,
                Optional.ofNullable(cache),
                request,
                response,
                Optional.ofNullable(timeout).map(TimeoutModel::new),
                Optional.ofNullable(maxBody).map(MaxBodyModel::new),
                accept,
                websocket,
                answer);
        new Ungenerable(findings).note(model);
        return model;
    }

    private static Set<String> inForce(List<IdentifyModel> identify, @Nullable AccessModel access) {
        Set<String> auths = new TreeSet<>();
        identify.forEach(each -> auths.add(each.auth()));
        if (access instanceof AccessModel.Require require) {
            auths.addAll(require.auths());
        }
        return auths;
    }

    private static Kind kind(Optional<BodyShapes.Declared> body) {
        return body.map(BodyShapes.Declared::kind).orElse(Open.BODY);
    }

    /** Names of routes that nothing reads. */
    void tellUnusedNames() {
        named.forEach(RouteNames::tellUnused);
    }

    private static boolean cacheable(Set<String> methods) {
        return methods.contains("GET") || methods.contains(RouteModel.ANY);
    }

    private static String uncached(Set<String> methods) {
        return methods.contains("HEAD")
                ? "answers to HEAD alone are not kept; a route for GET takes HEAD too"
                : "only GET and HEAD are kept";
    }

    private static boolean bodiless(Set<String> methods) {
        return Set.of("GET", "HEAD", "OPTIONS").containsAll(methods);
    }

    private static boolean opensSockets(Set<String> methods) {
        return methods.contains("GET") || methods.contains(RouteModel.ANY);
    }

    /** Told where the route itself says it; what is inherited is left out in silence. */
    private void ownEffectless(Chain chain, String name, Span because, String reason) {
        chain.innermost(name).filter(chain::isOwn).ifPresent(said -> effectless(said.what(), because, reason));
    }

    /** Settings that the route itself makes and that only matter for an upstream's answer. */
    private void refuseEffectless(Chain chain, Span answer) {
        Body own = chain.own().body();
        for (String name : List.of("cache", "request", "timeout", "websocket")) {
            own.one(name).ifPresent(setting -> effectless(setting, answer, "the gateway answers by itself"));
        }
        own.one("response")
                .filter(setting -> new EditReader(findings, true).read(setting).touchesBody())
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
                .forEach(said ->
                        names.addAll(Questions.of(said.what().condition()).names()));
        names.removeIf(name -> !declared.auths.containsKey(name)
                || !Auths.TOKENS.contains(declared.auths.get(name).kind().text()));
        return names;
    }
}
