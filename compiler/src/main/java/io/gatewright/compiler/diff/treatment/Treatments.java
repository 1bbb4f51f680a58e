package io.gatewright.compiler.diff.treatment;

import io.gatewright.compiler.Inspection;
import io.gatewright.compiler.assertion.Called;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.UpstreamModel;
import io.gatewright.compiler.plan.chain.ChainPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What each route of a gateway does. */
public final class Treatments {
    private final Map<String, ChainPlan> chains = new HashMap<>();
    private final Map<String, UpstreamModel> upstreams = new HashMap<>();
    private final Map<String, String> params = new HashMap<>();
    private final GatewayModel gateway;
    private final Map<String, Treatment> known = new HashMap<>();
    private final Canonical canonical;
    private final Shown shown;

    public Treatments(Inspection gateway, References references) {
        gateway.chains().forEach(chain -> chains.put(chain.route().name(), chain));
        this.gateway = gateway.model();
        this.gateway.params().forEach(param -> param.initial().ifPresent(text -> params.put(param.name(), text)));
        gateway.model().upstreams().forEach(upstream -> upstreams.put(upstream.name(), upstream));
        this.canonical = new Canonical(references);
        this.shown = new Shown(gateway.model());
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
            treatment = new ItemReader(upstreams, canonical, shown).read(chain, Trust.of(called, canonical, params));
            known.put(route, treatment);
        }
        return treatment;
    }
}
