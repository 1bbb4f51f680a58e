package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.model.ConditionVariable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Requests made by filling in a table's patterns and conditions and changing a little. */
public final class Requests {
    private final List<Row> rows;
    private final Random random;
    private final Reference reference;
    private final List<String> texts = new ArrayList<>(List.of("fresh", "x1", "A", "a%20b", "~"));
    private final List<String> methods;

    public Requests(List<Row> rows, long seed) {
        this.rows = rows;
        this.random = new Random(seed);
        this.reference = new Reference(rows);
        Set<String> known = new LinkedHashSet<>(List.of("GET", "HEAD", "POST", "OPTIONS", "get", "BREW"));
        rows.forEach(row -> {
            known.addAll(row.methods());
            Row.parts(row.path()).stream()
                    .filter(part -> !part.isEmpty() && !part.contains("{") && !part.equals("**"))
                    .forEach(texts::add);
        });
        if (rows.stream().anyMatch(row -> row.path().contains("{:"))) {
            texts.addAll(Types.UNIVERSE);
        }
        this.methods = List.copyOf(known);
    }

    /** The next request: host, path and method near those of a row, what conditions ask about mostly so as to meet its. */
    public Request next() {
        Row row = rows.get(random.nextInt(rows.size()));
        return new Request(method(row), host(row), path(row), values(row));
    }

    /** The same request with another method. */
    public static Request with(Request request, String method) {
        return new Request(method, request.host(), request.segments(), request.values());
    }

    private String method(Row row) {
        String own = row.methods().get(random.nextInt(row.methods().size()));
        return random.nextBoolean() && !own.equals("ANY") ? own : methods.get(random.nextInt(methods.size()));
    }

    private String host(Row row) {
        List<String> hosts = reference.hosts();
        if (row.hosts().isEmpty() || random.nextInt(4) == 0) {
            return hosts.get(random.nextInt(hosts.size()));
        }
        String host = row.hosts().get(random.nextInt(row.hosts().size()));
        return host.startsWith("*") ? (random.nextBoolean() ? "zz" : "deep.zz") + host.substring(1) : host;
    }

    private SortedMap<ConditionVariable, List<String>> values(Row row) {
        SortedMap<ConditionVariable, List<String>> values = new TreeMap<>();
        for (Map.Entry<String, Set<String>> variable : reference.states().entrySet()) {
            List<String> states = List.copyOf(variable.getValue());
            List<String> own = row.when().getOrDefault(variable.getKey(), List.of("!"));
            String state = own.get(random.nextInt(own.size()));
            if (state.equals("!") || state.equals("*") || random.nextInt(5) == 0) {
                state = states.get(random.nextInt(states.size()));
            }
            values.put(Row.variable(variable.getKey()), Reference.given(state));
        }
        return values;
    }

    private List<String> path(Row row) {
        List<String> path = filled(Row.parts(row.path()));
        for (int changes = random.nextInt(5) - 2; changes > 0; changes--) {
            change(path);
        }
        for (int i = path.size() - 2; i >= 0; i--) {
            if (path.get(i).isEmpty()) {
                path.remove(i);
            }
        }
        return path.equals(List.of("")) ? List.of() : path;
    }

    private List<String> filled(List<String> pattern) {
        List<String> path = new ArrayList<>();
        for (String part : pattern) {
            if (part.equals("**")) {
                for (int more = random.nextInt(4); more > 0; more--) {
                    path.add(text());
                }
                if (random.nextInt(5) == 0) {
                    path.add("");
                }
            } else {
                path.add(
                        part.startsWith("{:") && random.nextInt(8) > 0
                                ? textOf(part)
                                : part.startsWith("{") ? text() : part);
            }
        }
        return path;
    }

    private String textOf(String part) {
        List<String> fitting = Types.UNIVERSE.stream()
                .filter(text -> Types.partTakes(part, text))
                .toList();
        return fitting.get(random.nextInt(fitting.size()));
    }

    private void change(List<String> path) {
        switch (random.nextInt(5)) {
            case 0 -> path.add(text());
            case 1 -> path.add("");
            case 2 -> {
                if (!path.isEmpty()) {
                    path.remove(random.nextInt(path.size()));
                }
            }
            case 3 -> {
                if (!path.isEmpty()) {
                    path.set(random.nextInt(path.size()), text());
                }
            }
            default -> path.add(random.nextInt(path.size() + 1), text());
        }
    }

    private String text() {
        return texts.get(random.nextInt(texts.size()));
    }
}
