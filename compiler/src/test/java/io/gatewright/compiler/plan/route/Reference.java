package io.gatewright.compiler.plan.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * routing.md taken literally and slowly, sharing nothing with the planner: all atoms are scanned, the least is taken, and
 * ambiguity is looked for in every pair.
 */
public final class Reference {
    private final List<Case> atoms = new ArrayList<>();

    /** An atom (P, m, k). */
    record Case(Row route, List<String> pattern, String method, int rank) {
        boolean matches(String requested, List<String> path) {
            return (method.equals("ANY") || method.equals(requested)) && takes(pattern, path);
        }

        boolean precedes(Case other) {
            boolean within = within(pattern, other.pattern);
            if (within && within(other.pattern, pattern)) {
                return rank < other.rank && (other.method.equals("ANY") || method.equals(other.method));
            }
            return within;
        }
    }

    public Reference(List<Row> rows) {
        for (Row row : rows) {
            List<String> pattern = Row.parts(row.path());
            for (String method : row.methods()) {
                atoms.add(new Case(row, pattern, method, method.equals("ANY") ? 2 : 0));
                if (method.equals("GET")) {
                    atoms.add(new Case(row, pattern, "HEAD", 1));
                }
            }
        }
    }

    /** The names of the routes whose atoms match and are least; one in an accepted table, or none. */
    public List<String> least(String method, List<String> path) {
        List<Case> matching =
                atoms.stream().filter(atom -> atom.matches(method, path)).toList();
        return matching.stream()
                .filter(atom -> matching.stream().noneMatch(other -> other.precedes(atom)))
                .map(atom -> atom.route().name())
                .toList();
    }

    public Optional<String> select(String method, List<String> path) {
        return least(method, path).stream().findFirst();
    }

    /** Whether some atom takes the path, whatever the method. */
    public boolean knows(List<String> path) {
        return atoms.stream().anyMatch(atom -> takes(atom.pattern(), path));
    }

    /** Whether the route of that name matches. */
    public boolean matches(String name, String method, List<String> path) {
        return atoms.stream().anyMatch(atom -> atom.route().name().equals(name) && atom.matches(method, path));
    }

    /** Whether two routes overlap with neither more specific and no atom that settles it. */
    public boolean isAmbiguous() {
        return atoms.stream().anyMatch(a -> atoms.stream().anyMatch(b -> ambiguous(a, b)));
    }

    private boolean ambiguous(Case a, Case b) {
        if (a.route().equals(b.route()) || a.precedes(b) || b.precedes(a)) {
            return false;
        }
        boolean methodsMeet = a.method().equals(b.method()) || a.rank() == 2 || b.rank() == 2;
        Optional<List<String>> common = methodsMeet ? meet(a.pattern(), b.pattern()) : Optional.empty();
        String method = a.rank() == 2 ? b.method() : a.method();
        return common.isPresent()
                && atoms.stream()
                        .noneMatch(c -> within(common.get(), c.pattern())
                                && (c.rank() == 2 || c.method().equals(method))
                                && c.precedes(a)
                                && c.precedes(b));
    }

    static boolean takes(List<String> pattern, List<String> path) {
        if (pattern.isEmpty()) {
            return path.isEmpty();
        }
        String first = pattern.get(0);
        if (first.equals("**")) {
            return true;
        }
        return !path.isEmpty()
                && (first.equals(path.get(0))
                        || (first.startsWith("{") && !path.get(0).isEmpty()))
                && takes(tail(pattern), tail(path));
    }

    /** Whether every path of {@code p} is one of {@code q}. */
    static boolean within(List<String> p, List<String> q) {
        if (!q.isEmpty() && q.get(0).equals("**")) {
            return true;
        }
        if (p.isEmpty() || q.isEmpty()) {
            return p.isEmpty() && q.isEmpty();
        }
        String a = p.get(0);
        String b = q.get(0);
        boolean first = b.startsWith("{") ? !a.isEmpty() && !a.equals("**") : a.equals(b);
        return first && within(tail(p), tail(q));
    }

    /** The pattern of the paths of both. */
    static Optional<List<String>> meet(List<String> p, List<String> q) {
        if (!q.isEmpty() && q.get(0).equals("**")) {
            return Optional.of(p);
        }
        if (!p.isEmpty() && p.get(0).equals("**")) {
            return Optional.of(q);
        }
        if (p.isEmpty() || q.isEmpty()) {
            return p.isEmpty() && q.isEmpty() ? Optional.of(List.of()) : Optional.empty();
        }
        String a = p.get(0);
        String b = q.get(0);
        boolean meets = a.equals(b)
                || (a.startsWith("{") && (b.startsWith("{") || !b.isEmpty()))
                || (b.startsWith("{") && !a.isEmpty());
        String first = a.startsWith("{") ? b : a;
        return meets
                ? meet(tail(p), tail(q)).map(rest -> {
                    List<String> whole = new ArrayList<>(List.of(first));
                    whole.addAll(rest);
                    return whole;
                })
                : Optional.empty();
    }

    private static <T> List<T> tail(List<T> list) {
        return list.subList(1, list.size());
    }
}
