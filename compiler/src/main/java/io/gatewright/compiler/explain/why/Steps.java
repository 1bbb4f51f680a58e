package io.gatewright.compiler.explain.why;

import io.gatewright.compiler.explain.normal.NormalForm;
import io.gatewright.compiler.explain.text.Amounts;
import io.gatewright.compiler.explain.text.Expressions;
import io.gatewright.compiler.explain.text.Settings;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.model.Values;
import io.gatewright.compiler.plan.chain.ChainPlan;
import io.gatewright.compiler.plan.chain.ChainStep;
import io.gatewright.compiler.policy.auth.AuthModel;
import io.gatewright.compiler.policy.auth.ForwardAuth;
import io.gatewright.compiler.policy.auth.IdentifyModel;
import io.gatewright.compiler.policy.auth.Introspection;
import io.gatewright.compiler.policy.transform.TransformModel;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a route does with one request, line by line. */
final class Steps implements ChainStep.Cases<List<Passed>> {
    private final GatewayModel model;
    private final RouteModel route;
    private final String method;
    private final NormalForm.Path path;
    private final Set<String> identified = new HashSet<>();

    Steps(GatewayModel model, RouteModel route, String method, NormalForm.Path path) {
        this.model = model;
        this.route = route;
        this.method = method;
        this.path = path;
    }

    /** As the request meets them, from the match to the answer, and then what is done to the answer. */
    List<Passed> of(ChainPlan chain) {
        List<Passed> passed = new ArrayList<>(List.of(match()));
        List<List<Passed>> back = new ArrayList<>();
        for (ChainStep step : chain.steps()) {
            if (step instanceof ChainStep.EditResponse || step instanceof ChainStep.EditBody) {
                back.add(step.match(this));
            } else {
                passed.addAll(step.match(this));
            }
        }
        Collections.reverse(back);
        back.forEach(passed::addAll);
        return passed;
    }

    private Passed match() {
        String when = route.conditions().isNone() ? "" : " when " + route.conditions();
        return passed(
                "match",
                Settings.methods(route) + " " + route.path() + when,
                route.path().span());
    }

    private Passed passed(String step, String what, Span at) {
        Optional<String> owner = model.owner(at).map(found -> found.title());
        return new Passed(step, what, Optional.of(at), owner.filter(title -> !title.equals("route " + route.name())));
    }

    private List<Passed> one(String step, String what, Span at) {
        return List.of(passed(step, what, at));
    }

    @Override
    public List<Passed> editResponse(ChainStep.EditResponse step) {
        return headers("response", step.edits());
    }

    private List<Passed> headers(String step, TransformModel edits) {
        Stream<Passed> removes = edits.removes().stream()
                .map(each -> passed(step, "remove header." + each.name() + (each.prefix() ? "*" : ""), each.span()));
        Stream<Passed> sets = edits.sets().stream()
                .map(each -> passed(
                        step, "set header." + each.name() + " = " + Expressions.text(each.value()), each.span()));
        return Stream.concat(removes, sets).toList();
    }

    @Override
    public List<Passed> maxBody(ChainStep.MaxBody step) {
        return one(
                "size",
                "a body of at most " + Amounts.size(step.size().bytes()),
                step.size().bytes().span());
    }

    @Override
    public List<Passed> cors(ChainStep.Cors step) {
        return one(
                "cors",
                "for " + String.join(", ", step.cors().origins()),
                step.cors().span());
    }

    @Override
    public List<Passed> limit(ChainStep.Limit step) {
        return one("limit", Settings.limit(step.limit()), step.limit().span());
    }

    @Override
    public List<Passed> identify(ChainStep.Identify step) {
        return step.auths().stream()
                .map(auth -> identify(
                        auth,
                        route.identify().stream()
                                .filter(each -> each.auth().equals(auth))
                                .map(IdentifyModel::span)
                                .findFirst()
                                .orElse(route.access().span())))
                .toList();
    }

    private Passed identify(String auth, Span at) {
        identified.add(auth);
        return passed("identify", auth + carrier(auth), at);
    }

    /** Where the credential is looked for. */
    private String carrier(String name) {
        return model.auths().stream()
                .filter(auth -> auth.name().equals(name))
                .map(auth -> auth.match(new AuthModel.Cases<String>() {
                    @Override
                    public String jwt(AuthModel.Jwt jwt) {
                        return ", by the token in header.authorization";
                    }

                    @Override
                    public String apiKey(AuthModel.ApiKey key) {
                        return ", by the key in "
                                + key.from().part().name().toLowerCase(Locale.ROOT) + "."
                                + key.from().name();
                    }

                    @Override
                    public String basic(AuthModel.Basic basic) {
                        return ", by the name and password in header.authorization";
                    }

                    @Override
                    public String mtls(AuthModel.Mtls mtls) {
                        return ", by the certificate";
                    }

                    @Override
                    public String introspection(Introspection introspection) {
                        return ", by asking after the token in header.authorization";
                    }

                    @Override
                    public String forward(ForwardAuth forward) {
                        return ", by asking another service";
                    }
                }))
                .findFirst()
                .orElse("");
    }

    @Override
    public List<Passed> require(ChainStep.Require step) {
        List<Value> conditions = step.require().conditions();
        List<Passed> passed = new ArrayList<>();
        for (Value condition : conditions) {
            for (String auth : Values.auths(condition)) {
                if (!identified.contains(auth)) {
                    passed.add(identify(auth, condition.span()));
                }
            }
        }
        conditions.forEach(each -> passed.add(passed("require", Expressions.text(each), each.span())));
        return passed;
    }

    @Override
    public List<Passed> cache(ChainStep.Cache step) {
        boolean kept = method.equals("GET") || method.equals("HEAD");
        return one(
                "cache",
                Settings.cache(step.cache()) + (kept ? "" : ", not for " + method),
                step.cache().span());
    }

    @Override
    public List<Passed> timeout(ChainStep.Timeout step) {
        return one(
                "timeout",
                Amounts.duration(step.timeout().after()) + " until the upstream answers",
                step.timeout().after().span());
    }

    @Override
    public List<Passed> editRequest(ChainStep.EditRequest step) {
        return headers("request", step.edits());
    }

    /** Told with the answer. */
    @Override
    public List<Passed> rewrite(ChainStep.Rewrite step) {
        return List.of();
    }

    @Override
    public List<Passed> editBody(ChainStep.EditBody step) {
        return step.edits().json().stream()
                .map(each -> passed("response", "remove body." + each.text(), each.span()))
                .toList();
    }

    @Override
    public List<Passed> answer(ChainStep.Answer step) {
        return new Answering(model, path)
                .of(step.answer()).stream()
                        .map(each ->
                                passed(each.step(), each.what(), step.answer().span()))
                        .toList();
    }
}
