package io.gatewright.compiler.diff.request;

import io.gatewright.compiler.plan.route.RoutePlan;
import io.gatewright.compiler.plan.route.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Hosts that two plans each have one table for, or none.
 *
 * @param shown {@code api.example.com}, {@code *.example.com}, or empty: every host that neither plan names
 * @param example one of them; empty where neither plan names any host
 */
record HostClass(String shown, String example, Optional<Table> before, Optional<Table> after) {
    /** Without a dot, so that no suffix takes it. */
    private static final String NO_SUFFIX = "other-host";

    /** The classes, those with the same tables once; every host is in one of them, or has the tables of one. */
    static List<HostClass> of(RoutePlan before, RoutePlan after) {
        SortedSet<String> exact = new TreeSet<>(before.exactHosts().keySet());
        exact.addAll(after.exactHosts().keySet());
        SortedSet<String> suffixes = new TreeSet<>(before.wildcardHosts().keySet());
        suffixes.addAll(after.wildcardHosts().keySet());
        List<HostClass> all = new ArrayList<>();
        boolean named = !exact.isEmpty() || !suffixes.isEmpty();
        all.add(of("", named ? unnamed(NO_SUFFIX, exact) : "", before, after));
        exact.forEach(host -> all.add(of(host, host, before, after)));
        suffixes.forEach(suffix -> all.add(of("*" + suffix, unnamed("www" + suffix, exact), before, after)));
        Map<List<Optional<Table>>, HostClass> once = new LinkedHashMap<>();
        all.forEach(each -> once.putIfAbsent(List.of(each.before, each.after), each));
        return List.copyOf(once.values());
    }

    private static HostClass of(String shown, String example, RoutePlan before, RoutePlan after) {
        return new HostClass(shown, example, before.table(example), after.table(example));
    }

    /** A host that no plan names, made of this one: a suffix that takes the one takes the other. */
    private static String unnamed(String host, SortedSet<String> exact) {
        String unnamed = host;
        while (exact.contains(unnamed)) {
            unnamed = "w" + unnamed;
        }
        return unnamed;
    }
}
