package io.gatewright.compiler.explain.why;

import io.gatewright.compiler.explain.normal.NormalForm;
import io.gatewright.compiler.explain.normal.NormalFormRule;
import io.gatewright.compiler.explain.request.AskedRequest;
import io.gatewright.compiler.explain.request.Given;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.plan.chain.ChainPlan;
import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.Request;
import io.gatewright.compiler.plan.route.RoutePlan;
import io.gatewright.compiler.policy.cors.CorsModel;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows requests through a gateway, by the plan that its code is generated from. Immutable. */
public final class Explainer {
    private static final int LONGEST_METHOD = 32;
    /** In any case of letters. */
    private static final Set<String> NEVER = Set.of("CONNECT", "TRACE");

    private final GatewayModel model;
    private final RoutePlan plan;
    private final Map<String, ChainPlan> chains = new HashMap<>();
    private final Fields fields;
    private final int unbuilt;

    /** @param unbuilt how many constructs of the source do not take effect yet */
    public Explainer(GatewayModel model, RoutePlan plan, List<ChainPlan> chains, int unbuilt) {
        this.model = model;
        this.plan = plan;
        chains.forEach(chain -> this.chains.put(chain.route().name(), chain));
        this.fields = new Fields(model, plan);
        this.unbuilt = unbuilt;
    }

    /** Where {@code request} goes. Never throws for any request. */
    public Explanation explain(AskedRequest request) {
        NormalForm normal = normalForm(request);
        return normal.match(new NormalForm.Cases<Explanation>() {
            @Override
            public Explanation path(NormalForm.Path path) {
                return routed(request, path);
            }

            @Override
            public Explanation refused(NormalForm.Refused refused) {
                NormalFormRule rule = refused.rule();
                return explanation(
                        request,
                        normal,
                        Optional.empty(),
                        new Verdict.Refused(rule.status(), rule.step(), rule.reason()),
                        List.of());
            }
        });
    }

    /** N, after the edge has looked at method and length. */
    private NormalForm normalForm(AskedRequest request) {
        long most = model.edge().maxTargetSize();
        int length = request.target().length();
        String method = request.method();
        boolean refused = method.length() > LONGEST_METHOD
                || (NEVER.contains(method.toUpperCase(Locale.ROOT)) && !NEVER.contains(method));
        if (refused) {
            return new NormalForm.Refused(NormalFormRule.METHOD, 0, length);
        }
        return length > most
                ? new NormalForm.Refused(NormalFormRule.TOO_LONG, (int) most, length)
                : NormalForm.of(request.method(), request.target());
    }

    private Explanation routed(AskedRequest asked, NormalForm.Path path) {
        HostChoice host = new Hosts(plan).choose(asked, path.authority());
        return host.match(new HostChoice.Cases<Explanation>() {
            @Override
            public Explanation refused(HostChoice.Refused refused) {
                Verdict verdict = new Verdict.Refused(400, 2, "the host is missing, malformed or contradictory");
                return explanation(asked, path, Optional.of(host), verdict, List.of());
            }

            @Override
            public Explanation misdirected(HostChoice.Misdirected misdirected) {
                return path.isAsterisk()
                        ? asterisk(asked, path, host)
                        : unrouted(asked, path, host, misdirected.host(), new Verdict.Unrouted(421, ""));
            }

            @Override
            public Explanation committed(HostChoice.Committed committed) {
                return path.isAsterisk() ? asterisk(asked, path, host) : selected(asked, path, committed);
            }
        });
    }

    private Explanation asterisk(AskedRequest asked, NormalForm.Path path, HostChoice host) {
        return explanation(asked, path, Optional.of(host), new Verdict.Unrouted(204, ""), List.of());
    }

    private Explanation selected(AskedRequest asked, NormalForm.Path path, HostChoice.Committed host) {
        Request request = request(asked, path, host.host());
        Optional<Candidate> won = plan.select(request);
        boolean named = won.map(route -> route.methods().contains("OPTIONS")).orElse(false);
        Optional<Request> about =
                request.method().equals("OPTIONS") && !named ? preflight(asked, request) : Optional.empty();
        Optional<Candidate> preflighted = about.flatMap(plan::preflight);
        Optional<CorsModel> cors = preflighted.flatMap(Candidate::cors);
        if (cors.isPresent()) {
            return preflight(asked, path, host, about.get(), preflighted.get(), cors.get());
        }
        Explanation explanation = won.map(route -> won(asked, path, host, request, route))
                .orElseGet(() -> unrouted(
                        asked, path, host, host.host(), new Unwon(plan, model, request, path.query()).verdict()));
        return about.map(asks -> explanation.with(new Unshared(asks.method(), preflighted)))
                .orElse(explanation);
    }

    private Explanation won(
            AskedRequest asked, NormalForm.Path path, HostChoice.Committed host, Request request, Candidate winner) {
        RouteModel route = route(winner);
        Verdict verdict = new Verdict.Won(
                route,
                Captures.of(route, path.segments()),
                new Steps(model, route, asked.method(), path).of(chain(route)));
        Optional<Candidate> won = Optional.of(winner);
        Reasons reasons = new Reasons(request, true, host.table(), false, won);
        return explanation(asked, path, Optional.of(host), verdict, whyNot(reasons, won));
    }

    /** The request that an OPTIONS asks about; empty where it is no preflight. */
    private static Optional<Request> preflight(AskedRequest asked, Request request) {
        return asked.only("access-control-request-method")
                .filter(method -> !asked.values("origin").isEmpty())
                .map(method -> new Request(method, request.host(), request.segments(), request.values()));
    }

    private Explanation preflight(
            AskedRequest asked,
            NormalForm.Path path,
            HostChoice.Committed host,
            Request about,
            Candidate route,
            CorsModel cors) {
        Verdict verdict = new Verdict.Preflight(
                about.method(), route(route), cors, Preflights.refused(cors, about.method(), asked));
        Optional<Candidate> asksAbout = Optional.of(route);
        Reasons reasons = new Reasons(about, true, host.table(), true, asksAbout);
        return explanation(asked, path, Optional.of(host), verdict, whyNot(reasons, asksAbout));
    }

    private Explanation unrouted(
            AskedRequest asked, NormalForm.Path path, HostChoice choice, String host, Verdict verdict) {
        boolean known = plan.table(host).isPresent();
        Reasons reasons =
                new Reasons(request(asked, path, host), known, new Hosts(plan).table(host), false, Optional.empty());
        return explanation(asked, path, Optional.of(choice), verdict, whyNot(reasons, Optional.empty()));
    }

    private Request request(AskedRequest asked, NormalForm.Path path, String host) {
        return new Request(asked.method(), host, path.segments(), Given.by(asked, path.query()));
    }

    private List<WhyNot> whyNot(Reasons reasons, Optional<Candidate> winner) {
        return plan.routes().stream()
                .filter(route -> winner.isEmpty() || !winner.get().name().equals(route.name()))
                .map(reasons::of)
                .sorted(WhyNot.NEAREST_FIRST)
                .toList();
    }

    private RouteModel route(Candidate candidate) {
        return chain(candidate.name()).route();
    }

    private ChainPlan chain(RouteModel route) {
        return chain(route.name());
    }

    private ChainPlan chain(String name) {
        ChainPlan chain = chains.get(name);
        if (chain == null) {
            throw new IllegalStateException("no chain for route " + name);
        }
        return chain;
    }

    private Explanation explanation(
            AskedRequest asked, NormalForm normal, Optional<HostChoice> host, Verdict verdict, List<WhyNot> whyNot) {
        return new Explanation(model.name(), asked, fields, normal, host, Optional.empty(), verdict, whyNot, unbuilt);
    }
}
