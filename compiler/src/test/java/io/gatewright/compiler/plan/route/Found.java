package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.model.HostPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ambiguous pairs of a test table, each with the trie of its host. */
record Found(Overlap overlap, Trie trie, Optional<HostPattern> host) {
    static List<Found> in(List<Row> rows) {
        List<Candidate> routes = new ArrayList<>(Row.candidates(rows));
        routes.sort((a, b) -> a.name().compareTo(b.name()));
        List<Found> found = new ArrayList<>();
        Meets meets = new Meets(new Effort());
        Hosts hosts = new Hosts(routes);
        hosts.byRoutes().forEach((some, patterns) -> {
            Trie trie = new Trie(some);
            Overlaps.of(trie, meets, hosts.example(patterns.get(0)))
                    .found()
                    .forEach(overlap -> found.add(new Found(overlap, trie, patterns.get(0))));
        });
        return found;
    }

    /** The row that settles it as the error's help says; empty where no declared type could. */
    Optional<Row> settling(String name) {
        String path = overlap.common().toString();
        boolean one = overlap.first().pattern().equals(overlap.second().pattern())
                && overlap.first().conditions().equals(overlap.second().conditions());
        if (one || path.contains(" & ")) {
            return Optional.empty();
        }
        List<String> methods = overlap.methods().contains("ANY") ? List.of("ANY") : List.copyOf(overlap.methods());
        String when = overlap.conditions().isNone() ? "" : " when " + text();
        String at = host.map(pattern -> "//" + pattern.text()).orElse("");
        return Optional.of(Row.of(name, String.join("|", methods) + " " + at + path + when));
    }

    private String text() {
        List<String> conditions = new ArrayList<>();
        overlap.conditions().all().forEach((variable, values) -> {
            String shown = values.toString().replace("\"", "");
            conditions.add(variable + "="
                    + switch (shown) {
                        case "!= null" -> "*";
                        case "== null" -> "!";
                        default ->
                            shown.startsWith("==")
                                    ? shown.substring(3)
                                    : shown.substring(4, shown.length() - 1).replace(", ", "|");
                    });
        });
        return String.join(" & ", conditions);
    }
}
