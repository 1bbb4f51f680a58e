package io.gatewright.compiler.diff.treatment;

import io.gatewright.compiler.Inspection;
import io.gatewright.compiler.assertion.Called;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.UpstreamModel;
import io.gatewright.compiler.plan.chain.ChainPlan;
import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.Request;
import io.gatewright.compiler.plan.route.RoutePlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What each route of a gateway does. */
public final class Treatments {
    private final Map<String, ChainPlan> chains = new HashMap<>();
    private final Map<String, UpstreamModel> upstreams = new HashMap<>();
    private final GatewayModel gateway;
    private final RoutePlan routes;
    private final Map<String, Treatment> known = new HashMap<>();
    private final Canonical canonical;
    private final Shown shown;

    public Treatments(Inspection gateway, References references) {
        gateway.chains().forEach(chain -> chains.put(chain.route().name(), chain));
        this.gateway = gateway.model();
        this.routes = gateway.routes();
        gateway.model().upstreams().forEach(upstream -> upstreams.put(upstream.name(), upstream));
        this.canonical = new Canonical(references);
        this.shown = new Shown(gateway.model());
    }

    /** The route of this gateway that takes a request. */
    Optional<Candidate> taker(Request request) {
        return routes.select(request);
    }

    /** By the name of a route of this gateway. */
    public Treatment of(String route) {
        Treatment treatment = known.get(route);
        if (treatment == null) {
            ChainPlan chain = chains.get(route);
            if (chain == null) {
                throw new IllegalStateException("no chain for route " + route);
            }
            List<UpstreamModel> called = Called.by(chain.route(), gateway).stream()
                    .map(upstreams::get)
                    .filter(Objects::nonNull)
                    .toList();
            treatment = new ItemReader(upstreams, canonical, shown).read(chain, Trusts.of(called, canonical, gateway));
            known.put(route, treatment);
        }
        return treatment;
    }
}
