package io.gatewright.compiler.generate.router;

import io.gatewright.compiler.plan.route.Request;
import io.gatewright.compiler.plan.route.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each kind of case was met, so that none becomes too rare to prove anything. Safe for use by many threads. */
final class Census {
    private static final int DEEP = 5;

    private final Map<String, LongAdder> met = new ConcurrentHashMap<>();
    private final LongAdder probes = new LongAdder();
    private final LongAdder sampled = new LongAdder();

    /** The kinds, each with the least share of all probes that it must have, in thousandths. */
    private static final Map<String, Integer> LEAST = Map.ofEntries(
            Map.entry("selected", 250),
            Map.entry("404", 30),
            Map.entry("405", 30),
            Map.entry("421", 3),
            Map.entry("won by a typed route", 40),
            Map.entry("won by a route with hosts", 20),
            Map.entry("won by a route with conditions", 20),
            Map.entry("won against others", 100),
            Map.entry("deep", 30),
            Map.entry("with a part that repeats", 20),
            Map.entry("ending in a slash", 20));

    void count(Judge judge, Request request) {
        probes.increment();
        Optional<Row> winner = judge.winner(request);
        add(winner.isPresent() ? "selected" : !judge.serves(request) ? "421" : judge.knows(request) ? "405" : "404", 1);
        winner.ifPresent(row -> {
            addIf(row.path().contains("{:"), "won by a typed route");
            addIf(!row.hosts().isEmpty(), "won by a route with hosts");
            addIf(!row.when().isEmpty(), "won by a route with conditions");
        });
        addIf(request.segments().size() >= DEEP, "deep");
        addIf(request.values().values().stream().anyMatch(values -> values.size() > 1), "with a part that repeats");
        addIf(request.path().length() > 1 && request.path().endsWith("/"), "ending in a slash");
    }

    /** What is counted for one request in {@code every} only. */
    void countFurther(Judge judge, Request request, int every) {
        sampled.increment();
        add(
                "won against others",
                judge.matching(request) > 1 && judge.winner(request).isPresent() ? every : 0);
    }

    private void addIf(boolean holds, String kind) {
        add(kind, holds ? 1 : 0);
    }

    private void add(String kind, int more) {
        met.computeIfAbsent(kind, key -> new LongAdder()).add(more);
    }

    long probes() {
        return probes.sum();
    }

    /** The kinds that are too rare. */
    List<String> tooRare() {
        List<String> rare = new ArrayList<>();
        LEAST.forEach((kind, least) -> {
            if (share(kind) < least / 1000.0) {
                rare.add(kind);
            }
        });
        return rare;
    }

    private double share(String kind) {
        LongAdder count = met.get(kind);
        return count == null ? 0 : (double) count.sum() / probes.sum();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(probes.sum() + " requests\n");
        LEAST.keySet().stream()
                .sorted()
                .forEach(kind -> text.append(String.format(Locale.ROOT, "%7.2f %% %s%n", 100 * share(kind), kind)));
        return text.toString();
    }
}
