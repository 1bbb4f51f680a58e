package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.model.HostPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The routes of each host pattern and, where some route has none or none has any, of all other hosts. Hosts that have the
 * same routes are looked at once.
 */
final class Hosts {
    private final SortedSet<HostPattern> named = new TreeSet<>();
    private final Map<List<Candidate>, List<Optional<HostPattern>>> byRoutes = new LinkedHashMap<>();

    /** @param routes by name */
    Hosts(List<Candidate> routes) {
        routes.forEach(route -> named.addAll(route.hosts()));
        Map<Optional<HostPattern>, List<Candidate>> byHost = new LinkedHashMap<>();
        if (named.isEmpty() || routes.stream().anyMatch(route -> route.hosts().isEmpty())) {
            byHost.put(Optional.empty(), new ArrayList<>());
        }
        named.forEach(host -> byHost.put(Optional.of(host), new ArrayList<>()));
        for (Candidate route : routes) {
            if (route.hosts().isEmpty()) {
                byHost.computeIfAbsent(Optional.empty(), key -> new ArrayList<>())
                        .add(route);
            }
            for (HostPattern host : route.hosts()) {
                byHost.computeIfAbsent(Optional.of(host), key -> new ArrayList<>())
                        .add(route);
            }
        }
        byHost.forEach((host, some) ->
                byRoutes.computeIfAbsent(some, key -> new ArrayList<>()).add(host));
    }

    /** The hosts, empty for all others, by the routes that they have. */
    Map<List<Candidate>, List<Optional<HostPattern>>> byRoutes() {
        return byRoutes;
    }

    /** A host that this pattern decides for; empty for one that no route names. */
    String example(Optional<HostPattern> pattern) {
        if (pattern.isEmpty() || !pattern.get().isWildcard()) {
            return pattern.map(HostPattern::text).orElse("");
        }
        String suffix = pattern.get().suffix();
        String label = "www";
        while (named.contains(new HostPattern(label + suffix))
                || named.contains(new HostPattern("*." + label + suffix))) {
            label += "w";
        }
        return label + suffix;
    }
}
