package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.ParamModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.model.SecretModel;
import io.gatewright.compiler.model.TestModel;
import io.gatewright.compiler.model.UpstreamModel;
import io.gatewright.compiler.policy.auth.AuthModel;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Outcome;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.GwFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Syntax trees to the one gateway they describe. Stateless, safe for use by many threads. */
public final class Resolver {
    private Resolver() {}

    /**
     * Never throws for any trees. The value is there also beside errors, as long as there is one gateway: it then holds
     * the declarations that resolved, so that rules can still be checked over these; nothing may be generated from it.
     * The order of files, and of declarations in them, does not matter.
     *
     * @param main files of the gateway itself
     * @param tests files that hold test cases and assertions only
     */
    public static Outcome<GatewayModel> resolve(List<GwFile> main, List<GwFile> tests) {
        Findings findings = new Findings();
        List<GwFile> sources = sorted(main);
        List<GwFile> testSources = sorted(tests);
        List<GwFile> all = new ArrayList<>(sources);
        all.addAll(testSources);
        TestFiles.check(testSources, findings);
        List<Imports.Imported> readyMade = Imports.check(sources, testSources, findings);
        Declared declared = new Declared(sources, findings);
        Declaration.Gateway gateway = gateway(sources, findings);
        if (gateway == null) {
            return Outcome.failed(findings.all());
        }
        GatewayModel model = resolve(gateway, sources, all, readyMade, declared, findings);
        return Outcome.of(model, findings.all());
    }

    private static List<GwFile> sorted(List<GwFile> files) {
        return files.stream()
                .sorted(Comparator.comparing(file -> file.source().name()))
                .toList();
    }

    private static Declaration.@Nullable Gateway gateway(List<GwFile> sources, Findings findings) {
        List<Declaration.Gateway> gateways = Declared.all(sources, Declaration.Gateway.class);
        if (gateways.isEmpty()) {
            if (!sources.isEmpty()) {
                findings.add(Diagnostic.error(
                                "GW2008",
                                "no file declares a gateway",
                                sources.get(0).source().span(0, 0),
                                "one of the files has to")
                        .help("`gateway NAME { listen 8080 }`"));
            }
            return null;
        }
        for (Declaration.Gateway second : gateways.subList(1, gateways.size())) {
            findings.add(Diagnostic.error(
                            "GW2009",
                            "there is more than one gateway",
                            second.name().span(),
                            "exactly one is built")
                    .and(gateways.get(0).name().span(), "first here"));
        }
        return gateways.get(0);
    }

    private static GatewayModel resolve(
            Declaration.Gateway gateway,
            List<GwFile> sources,
            List<GwFile> all,
            List<Imports.Imported> readyMade,
            Declared declared,
            Findings findings) {
        Body body = new BodyReader(findings).read(gateway.block(), Place.GATEWAY);
        Level outermost = new Level(Level.Kind.GATEWAY, gateway.name().text(), gateway.span(), body);
        Policies policies = new Policies(declared, findings);
        Types types = new Types(declared, findings);
        Groups groups = new Groups(sources, declared, findings);
        List<Level> levels = new ArrayList<>(policies.all());
        levels.add(outermost);
        levels.addAll(groups.levels());
        policies.checkUses(levels);
        new StatedReasons(findings).check(levels);

        List<SecretModel> secrets = new Secrets(declared, findings).resolve();
        Params params = new Params(declared, findings);
        List<ParamModel> paramModels = params.params();
        List<UpstreamModel> upstreams = new Upstreams(declared, findings).resolve();
        List<AuthModel> auths = new Auths(declared, findings).resolve();
        Shapes shapes = new Shapes(declared, findings);
        Flows flows = new Flows(declared, findings, shapes, types);
        Routes routes = new Routes(declared, findings, types, policies, outermost, levels, auths, shapes, flows);
        List<RouteModel> routeModels = new ArrayList<>();
        Map<String, List<Span>> users = new HashMap<>();
        for (Groups.Found found : groups.routes()) {
            Chain chain = routes.chain(found);
            RouteModel route = routes.fold(found, chain);
            if (route != null) {
                routeModels.add(route);
            }
            chain.raw(b -> List.of(b)).stream()
                    .filter(said -> said.level().kind() == Level.Kind.POLICY)
                    .forEach(said -> users.computeIfAbsent(said.level().owner(), p -> new ArrayList<>())
                            .add(found.route().span()));
        }
        routes.check(levels);
        GatewaySettings settings = new GatewaySettings(gateway, body, declared, findings);
        Bound<Integer> listen = settings.listen();
        List<TestModel> tests = new Tests(declared, types, findings).resolve(all);
        GatewayModel model = new GatewayModel(
                gateway.name().text(),
                gateway.doc().lines(),
                gateway.name().span(),
                listen,
                settings.admin(listen),
                settings.trustedProxies(),
                settings.edge(),
                settings.tls(auths),
                settings.state(),
                settings.accessLog(),
                settings.trailingSlashRedirect(),
                types.all(),
                shapes.all(),
                flows.all(),
                paramModels,
                params.overlays(),
                secrets,
                upstreams,
                auths,
                routeModels,
                tests,
                new Asserts(declared, findings, types).resolve(all, readyMade),
                new Allows(findings).collect(levels, users),
                Lifts.collect(levels, users),
                levels.stream().map(Level::declaration).toList(),
                findings.notBuilt(),
                Digest.of(sources));
        if (findings.errors() == 0) {
            new Unused(declared, findings).tell();
            routes.tellUnusedNames();
            flows.tellUnread();
        }
        return model;
    }
}
