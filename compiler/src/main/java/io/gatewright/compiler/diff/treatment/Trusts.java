package io.gatewright.compiler.diff.treatment;

import io.gatewright.compiler.diff.Change;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.UpstreamModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@link Trust} wherever the gateway may run.
 *
 * @param byOverlay by the name of each overlay; by the empty text, with what params are by default
 */
record Trusts(SortedMap<String, Trust> byOverlay) {
    private static final String DEFAULTS = "";

    Trusts {
        byOverlay = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, Trust>) byOverlay));
    }

    /** Of the upstreams that a route may call. */
    static Trusts of(Collection<UpstreamModel> upstreams, Canonical canonical, GatewayModel gateway) {
        Map<String, String> params = new HashMap<>();
        gateway.params().forEach(param -> param.initial().ifPresent(text -> params.put(param.name(), text)));
        SortedMap<String, Trust> all = new TreeMap<>();
        all.put(DEFAULTS, Trust.of(upstreams, canonical, params));
        gateway.overlays().forEach(overlay -> {
            Map<String, String> set = new HashMap<>(params);
            set.putAll(overlay.values());
            all.put(overlay.name(), Trust.of(upstreams, canonical, set));
        });
        return new Trusts(all);
    }

    private Trust with(String overlay) {
        Trust trust = byOverlay.get(overlay);
        return trust == null ? with(DEFAULTS) : trust;
    }

    /** What is believed now that was not, or no longer is; with an overlay that is new, of what was by default. */
    static List<Change> difference(Trusts was, Trusts is) {
        List<Change> changes = new ArrayList<>(Trust.difference(was.with(DEFAULTS), is.with(DEFAULTS)));
        List<Change> always = List.copyOf(changes);
        for (String overlay : is.byOverlay.keySet()) {
            for (Change change : Trust.difference(was.with(overlay), is.with(overlay))) {
                if (!always.contains(change)) {
                    changes.add(new Change(
                            change.group(),
                            change.before(),
                            change.after() + " with the overlay " + overlay,
                            change.because()));
                }
            }
        }
        return changes;
    }
}
