package io.gatewright.compiler.diff;

import io.gatewright.compiler.diff.treatment.Canonical;
import io.gatewright.compiler.diff.treatment.References;
import io.gatewright.compiler.diff.treatment.Shown;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which requests count against one and the same limit: what two routes allow together depends on it. */
final class SharedLimits {
    private final Set<Taken> taken;
    private final Map<Object, String> words = new HashMap<>();

    /** @param taken for all requests that routes of both gateways take, which they are */
    SharedLimits(Set<Taken> taken) {
        this.taken = Set.copyOf(taken);
    }

    /** The route that took some requests, and the one that takes them. */
    record Taken(String before, String after) {
        @Override
        public String toString() {
            return before.equals(after) ? after : after + " (was " + before + ")";
        }
    }

    List<Change> difference(GatewayModel before, References one, GatewayModel after, References other) {
        Map<Object, Counters> was = counters(before, one, Taken::before);
        Map<Object, Counters> is = counters(after, other, Taken::after);
        List<Change> changes = new ArrayList<>();
        was.forEach((form, then) -> {
            Counters now = is.getOrDefault(form, new Counters());
            Set<String> both = then.routes();
            both.retainAll(now.routes());
            List<List<String>> shared = then.among(both);
            List<List<String>> sharedNow = now.among(both);
            if (!shared.equals(sharedNow)) {
                String limit = words.getOrDefault(form, "limit");
                changes.add(new Change(
                        Group.LIMITS,
                        limit + ", counted " + shown(shared),
                        limit + ", counted " + shown(sharedNow),
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
        List<List<String>> among(Set<String> routes) {
            return byName.values().stream()
                    .map(counted -> counted.stream().filter(routes::contains).toList())
                    .filter(counted -> !counted.isEmpty())
                    .sorted(Comparator.comparing(List::toString))
                    .toList();
        }
    }

    private static String shown(List<List<String>> counters) {
        int most = 5;
        return counters.stream().limit(most).map(SharedLimits::counted).collect(Collectors.joining(" and "))
                + (counters.size() > most ? " and " + (counters.size() - most) + " more" : "");
    }

    private static String counted(List<String> routes) {
        int most = 5;
        String names = String.join(", ", routes.subList(0, Math.min(most, routes.size())));
        return (routes.size() == 1 ? "apart for " : "together for ")
                + names
                + (routes.size() > most ? " and " + (routes.size() - most) + " more" : "");
    }

    private Map<Object, Counters> counters(
            GatewayModel gateway, References references, Function<Taken, String> takenBy) {
        Map<String, List<Taken>> requests = taken.stream().collect(Collectors.groupingBy(takenBy));
        Canonical canonical = new Canonical(references);
        Shown shown = new Shown(gateway);
        Map<Object, Counters> all = new LinkedHashMap<>();
        for (RouteModel route : gateway.routes()) {
            for (Taken each : requests.getOrDefault(route.name(), List.of())) {
                route.limits().forEach(limit -> {
                    Object form = canonical.of(limit);
                    words.putIfAbsent(form, "limit " + shown.of(limit));
                    all.computeIfAbsent(form, key -> new Counters()).add(limit.name(), each.toString());
                });
                route.concurrency().forEach(limit -> {
                    Object form = canonical.of(limit);
                    words.putIfAbsent(form, "limit concurrent " + shown.of(limit));
                    all.computeIfAbsent(form, key -> new Counters()).add(limit.name(), each.toString());
                });
            }
        }
        return all;
    }
}
