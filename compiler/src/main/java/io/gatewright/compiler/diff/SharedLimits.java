package io.gatewright.compiler.diff;

import io.gatewright.compiler.diff.treatment.Canonical;
import io.gatewright.compiler.diff.treatment.References;
import io.gatewright.compiler.diff.treatment.Shown;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which routes count against one and the same limit: what two of them allow together depends on it. */
final class SharedLimits {
    private final SortedMap<String, String> renamed;
    private final Map<Object, String> words = new HashMap<>();

    /** @param renamed routes that do what one of another name did, by the name before */
    SharedLimits(SortedMap<String, String> renamed) {
        this.renamed = renamed;
    }

    List<Change> difference(GatewayModel before, References one, GatewayModel after, References other) {
        Map<Object, Counters> was = counters(before, one, renamed);
        Map<Object, Counters> is = counters(after, other, new TreeMap<>());
        List<Change> changes = new ArrayList<>();
        was.forEach((form, then) -> {
            Counters now = is.getOrDefault(form, new Counters());
            Set<String> both = then.routes();
            both.retainAll(now.routes());
            List<String> shared = then.among(both);
            List<String> sharedNow = now.among(both);
            if (!shared.equals(sharedNow)) {
                String limit = words.getOrDefault(form, "limit");
                changes.add(new Change(
                        Group.LIMITS,
                        limit + ", counted " + String.join(" and ", shared),
                        limit + ", counted " + String.join(" and ", sharedNow),
                        "what these routes allow together is another number now"));
            }
        });
        return changes;
    }

    /** Counters of one form: by the name of each, the routes that count there. */
    private static final class Counters {
        private final SortedMap<String, Set<String>> byName = new TreeMap<>();

        void add(String name, String route) {
            byName.computeIfAbsent(name, key -> new TreeSet<>()).add(route);
        }

        Set<String> routes() {
            return byName.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        }

        /** Which of these routes count together, whatever the counters are called. */
        List<String> among(Set<String> routes) {
            return byName.values().stream()
                    .map(counted -> counted.stream().filter(routes::contains).toList())
                    .filter(counted -> !counted.isEmpty())
                    .map(SharedLimits::shown)
                    .sorted()
                    .toList();
        }
    }

    private static String shown(List<String> routes) {
        int most = 5;
        String names = String.join(", ", routes.subList(0, Math.min(most, routes.size())));
        return (routes.size() == 1 ? "apart for " : "together for ")
                + names
                + (routes.size() > most
                        ? " and " + (routes.size() - most) + " more (" + Integer.toHexString(routes.hashCode()) + ")"
                        : "");
    }

    private Map<Object, Counters> counters(
            GatewayModel gateway, References references, SortedMap<String, String> names) {
        Canonical canonical = new Canonical(references);
        Shown shown = new Shown(gateway);
        Map<Object, Counters> all = new LinkedHashMap<>();
        for (RouteModel route : gateway.routes()) {
            String name = names.getOrDefault(route.name(), route.name());
            route.limits().forEach(limit -> {
                Object form = canonical.of(limit);
                words.putIfAbsent(form, "limit " + shown.of(limit));
                all.computeIfAbsent(form, key -> new Counters()).add(limit.name(), name);
            });
            route.concurrency().forEach(limit -> {
                Object form = canonical.of(limit);
                words.putIfAbsent(form, "limit concurrent " + shown.of(limit));
                all.computeIfAbsent(form, key -> new Counters()).add(limit.name(), name);
            });
        }
        return all;
    }
}
