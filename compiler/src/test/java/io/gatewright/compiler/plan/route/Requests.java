package io.gatewright.compiler.plan.route;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Requests made by filling in a table's patterns and changing a little. */
public final class Requests {
    private final List<Row> rows;
    private final Random random;
    private final List<String> texts = new ArrayList<>(List.of("fresh", "x1", "A", "a%20b", "~"));
    private final List<String> methods;

    public Requests(List<Row> rows, long seed) {
        this.rows = rows;
        this.random = new Random(seed);
        Set<String> known = new LinkedHashSet<>(List.of("GET", "HEAD", "POST", "OPTIONS", "get", "BREW"));
        rows.forEach(row -> {
            known.addAll(row.methods());
            Row.parts(row.path()).stream()
                    .filter(part -> !part.isEmpty() && !part.contains("{") && !part.equals("**"))
                    .forEach(texts::add);
        });
        this.methods = List.copyOf(known);
    }

    public String method() {
        return methods.get(random.nextInt(methods.size()));
    }

    /** A path in normal form. */
    public List<String> path() {
        List<String> path =
                filled(Row.parts(rows.get(random.nextInt(rows.size())).path()));
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
                path.add(part.startsWith("{") ? text() : part);
            }
        }
        return path;
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
