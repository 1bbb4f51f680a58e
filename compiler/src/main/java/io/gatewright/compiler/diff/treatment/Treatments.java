package io.gatewright.compiler.diff.treatment;

import io.gatewright.compiler.Inspection;
import io.gatewright.compiler.model.UpstreamModel;
import io.gatewright.compiler.plan.chain.ChainPlan;
import java.util.HashMap;
import java.util.Map;

/** What each route of a gateway does. */
public final class Treatments {
    private final Map<String, ChainPlan> chains = new HashMap<>();
    private final Map<String, UpstreamModel> upstreams = new HashMap<>();
    private final Map<String, Treatment> known = new HashMap<>();
    private final Canonical canonical;
    private final Shown shown;

    public Treatments(Inspection gateway, References references) {
        gateway.chains().forEach(chain -> chains.put(chain.route().name(), chain));
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
            treatment = new ItemReader(upstreams, canonical, shown).read(chain);
            known.put(route, treatment);
        }
        return treatment;
    }
}
