package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.model.ConditionVariable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * routing.md taken literally and slowly, sharing nothing with the planner: all atoms are scanned, the least is taken, and
 * ambiguity is looked for in every pair. A language is the set of texts of {@link Types#UNIVERSE} and of the table's literals
 * that it takes, a condition the set of states of its variable that meet it.
 */
public final class Reference {
    /** A variable's state when it is there with a value that no condition names, is not there, is there twice. */
    static final String OTHER = "(other)";

    static final String ABSENT = "(absent)";
    static final String REPEATED = "(repeated)";

    private final List<Row> rows;
    private final List<Case> atoms = new ArrayList<>();
    private final SortedMap<String, Set<String>> states = new TreeMap<>();
    private final Map<String, Set<String>> taken = new HashMap<>();
    private final Map<List<String>, Map<List<String>, Boolean>> inclusions = new HashMap<>();
    private final Set<String> universe = new LinkedHashSet<>(Types.UNIVERSE);

    /** An atom (P, m, k, C). */
    record Case(Row route, List<String> pattern, String method, int rank) {
        boolean takes(String requested) {
            return method.equals("ANY") || method.equals(requested);
        }
    }

    public Reference(List<Row> rows) {
        this.rows = List.copyOf(rows);
        for (Row row : rows) {
            List<String> pattern = Row.parts(row.path());
            pattern.stream()
                    .filter(part -> !part.startsWith("{") && !part.equals("**"))
                    .forEach(universe::add);
            row.when().forEach((variable, values) -> {
                Set<String> known = states.computeIfAbsent(variable, Reference::unnamed);
                values.stream()
                        .filter(value -> !value.equals("*") && !value.equals("!"))
                        .forEach(known::add);
            });
            for (String method : row.methods()) {
                atoms.add(new Case(row, pattern, method, method.equals("ANY") ? 2 : 0));
                if (method.equals("GET")) {
                    atoms.add(new Case(row, pattern, "HEAD", 1));
                }
            }
        }
    }

    private static Set<String> unnamed(String variable) {
        return new TreeSet<>(
                variable.equals("request.scheme") ? List.of("http", "https") : List.of(OTHER, ABSENT, REPEATED));
    }

    /** By variable of some condition the states that matter. */
    SortedMap<String, Set<String>> states() {
        return states;
    }

    /** Every host that a row names, one for each suffix, and one that none does. */
    List<String> hosts() {
        Set<String> hosts = new LinkedHashSet<>(List.of("else.example"));
        rows.forEach(row ->
                row.hosts().forEach(host -> hosts.add(host.startsWith("*") ? "zz" + host.substring(1) : host)));
        return List.copyOf(hosts);
    }

    /** Whether any row answers for the host; if not, it is a 421. */
    public boolean serves(String host) {
        return rows.isEmpty() || atoms.stream().anyMatch(atom -> hasHost(atom, table(host)));
    }

    /** The host pattern that decides for a host; empty: the rows without one. */
    private String table(String host) {
        SortedSet<String> fitting = new TreeSet<>((a, b) -> b.length() - a.length());
        for (Row row : rows) {
            for (String pattern : row.hosts()) {
                if (pattern.equals(host)) {
                    return pattern;
                }
                if (pattern.startsWith("*")
                        && host.endsWith(pattern.substring(1))
                        && host.length() >= pattern.length()) {
                    fitting.add(pattern);
                }
            }
        }
        return fitting.isEmpty() ? "" : fitting.first();
    }

    private static boolean hasHost(Case atom, String table) {
        return table.isEmpty()
                ? atom.route.hosts().isEmpty()
                : atom.route.hosts().contains(table);
    }

    /** The names of the routes whose atoms match and are least; one in an accepted table, or none. */
    public List<String> least(Request request) {
        return least(request, true);
    }

    /** The same where conditions are ignored: who may answer a CORS preflight. */
    public List<String> leastForPreflight(Request request) {
        return least(request, false);
    }

    private List<String> least(Request request, boolean conditions) {
        List<Case> matching = matching(request, conditions);
        BiPredicate<Case, Case> order = (a, b) -> precedes(a, b, conditions);
        return matching.stream()
                .filter(atom -> matching.stream().noneMatch(other -> order.test(other, atom)))
                .map(atom -> atom.route().name())
                .distinct()
                .toList();
    }

    private List<Case> matching(Request request, boolean conditions) {
        return onPath(request.host(), request.segments()).stream()
                .filter(atom -> atom.takes(request.method()))
                .filter(atom -> !conditions || meets(atom, request))
                .toList();
    }

    private List<Case> onPath(String host, List<String> path) {
        String table = table(host);
        return atoms.stream()
                .filter(atom -> hasHost(atom, table) && takes(atom.pattern, path))
                .toList();
    }

    private static boolean meets(Case atom, Request request) {
        return atom.route.when().entrySet().stream().allMatch(condition -> {
            List<String> given = request.given(Row.variable(condition.getKey()));
            List<String> values = condition.getValue();
            return values.equals(List.of("!"))
                    ? given.isEmpty()
                    : given.size() == 1 && (values.equals(List.of("*")) || values.contains(given.get(0)));
        });
    }

    public Optional<String> select(Request request) {
        return least(request).stream().findFirst();
    }

    /** Whether some atom takes all of the request but perhaps its method. */
    public boolean knows(Request request) {
        return onPath(request.host(), request.segments()).stream().anyMatch(atom -> meets(atom, request));
    }

    /** Whether the route of that name matches. */
    public boolean matches(String name, Request request) {
        return matching(request, true).stream()
                .anyMatch(atom -> atom.route().name().equals(name));
    }

    /** Whether some request to this path is won by the row. */
    boolean wins(Row row, String host, List<String> path) {
        List<Case> here = onPath(host, path);
        if (here.stream().noneMatch(atom -> atom.route.equals(row))) {
            return false;
        }
        Set<String> methods = new LinkedHashSet<>(row.methods());
        if (methods.contains("ANY")) {
            methods.addAll(Everywhere.METHODS);
        } else if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.remove("ANY");
        Set<String> variables = new TreeSet<>();
        here.forEach(atom -> variables.addAll(atom.route.when().keySet()));
        for (String method : methods) {
            List<Case> taking = here.stream().filter(atom -> atom.takes(method)).toList();
            if (assignments(variables).stream()
                    .map(values -> new Request(method, host, path, values))
                    .anyMatch(request -> isLeast(row, taking, request))) {
                return true;
            }
        }
        return false;
    }

    private boolean isLeast(Row row, List<Case> taking, Request request) {
        List<Case> matching =
                taking.stream().filter(atom -> meets(atom, request)).toList();
        return matching.stream()
                .anyMatch(atom ->
                        atom.route.equals(row) && matching.stream().noneMatch(other -> precedes(other, atom, true)));
    }

    /** All that can be given for some variables. */
    List<SortedMap<ConditionVariable, List<String>>> assignments(Set<String> variables) {
        List<SortedMap<ConditionVariable, List<String>>> all = new ArrayList<>(List.of(new TreeMap<>()));
        for (String variable : variables) {
            List<SortedMap<ConditionVariable, List<String>>> more = new ArrayList<>();
            for (SortedMap<ConditionVariable, List<String>> known : all) {
                for (String state : states.getOrDefault(variable, Set.of())) {
                    SortedMap<ConditionVariable, List<String>> longer = new TreeMap<>(known);
                    longer.put(Row.variable(variable), given(state));
                    more.add(longer);
                }
            }
            all = more;
        }
        return all;
    }

    /** What a request gives to put a variable into a state. */
    static List<String> given(String state) {
        return switch (state) {
            case ABSENT -> List.of();
            case REPEATED -> List.of("1", "1");
            case OTHER -> List.of("unheard-of");
            default -> List.of(state);
        };
    }

    /** Whether two routes overlap with neither more specific and no atom that settles it. */
    public boolean isAmbiguous() {
        Set<String> tables = new TreeSet<>(List.of(""));
        rows.forEach(row -> tables.addAll(row.hosts()));
        return tables.stream().anyMatch(table -> {
            List<Case> here =
                    atoms.stream().filter(atom -> hasHost(atom, table)).toList();
            return here.stream().anyMatch(a -> here.stream().anyMatch(b -> ambiguous(a, b, here)));
        });
    }

    private boolean ambiguous(Case a, Case b, List<Case> here) {
        if (a.route().equals(b.route()) || precedes(a, b, true) || precedes(b, a, true)) {
            return false;
        }
        boolean methodsMeet = a.method().equals(b.method()) || a.rank() == 2 || b.rank() == 2;
        if (!methodsMeet || !conditionsMeet(a, b)) {
            return false;
        }
        String method = a.rank() == 2 ? b.method() : a.method();
        return meet(a.pattern(), b.pattern())
                && here.stream()
                        .noneMatch(c -> meetWithin(a.pattern(), b.pattern(), c.pattern())
                                && (c.rank() == 2 || c.method().equals(method))
                                && bothWithin(a, b, c)
                                && precedes(c, a, true)
                                && precedes(c, b, true));
    }

    private boolean precedes(Case a, Case b, boolean conditions) {
        boolean within = within(a.pattern, b.pattern);
        if (!within || !within(b.pattern, a.pattern)) {
            return within;
        }
        if (a.rank != b.rank) {
            return a.rank < b.rank && (b.method.equals("ANY") || a.method.equals(b.method));
        }
        return conditions && a.method.equals(b.method) && bothWithin(a, a, b) && !bothWithin(b, b, a);
    }

    /** The states of a variable that meet the atom's conditions. */
    private Set<String> allowed(Case atom, String variable) {
        Set<String> known = states.getOrDefault(variable, Set.of());
        List<String> values = atom.route.when().get(variable);
        if (values == null) {
            return known;
        }
        Set<String> allowed = new HashSet<>(known);
        if (values.equals(List.of("*"))) {
            allowed.removeAll(List.of(ABSENT, REPEATED));
        } else {
            allowed.retainAll(values.equals(List.of("!")) ? List.of(ABSENT) : values);
        }
        return allowed;
    }

    private boolean conditionsMeet(Case a, Case b) {
        return states.keySet().stream()
                .noneMatch(variable -> Collections.disjoint(allowed(a, variable), allowed(b, variable)));
    }

    /** Whether what meets the conditions of {@code a} and of {@code b} meets those of {@code c}. */
    private boolean bothWithin(Case a, Case b, Case c) {
        return states.keySet().stream().allMatch(variable -> {
            Set<String> both = new HashSet<>(allowed(a, variable));
            both.retainAll(allowed(b, variable));
            return allowed(c, variable).containsAll(both);
        });
    }

    static boolean takes(List<String> pattern, List<String> path) {
        if (pattern.isEmpty()) {
            return path.isEmpty();
        }
        if (pattern.get(0).equals("**")) {
            return true;
        }
        return !path.isEmpty() && Types.partTakes(pattern.get(0), path.get(0)) && takes(tail(pattern), tail(path));
    }

    /** The texts that a part takes; for {@code **}, all. */
    private Set<String> texts(String part) {
        return taken.computeIfAbsent(part, key -> {
            Set<String> texts = new HashSet<>();
            universe.stream()
                    .filter(text -> key.equals("**") || Types.partTakes(key, text))
                    .forEach(texts::add);
            return texts;
        });
    }

    /** Whether every path of {@code p} is one of {@code q}. */
    boolean within(List<String> p, List<String> q) {
        return inclusions.computeIfAbsent(p, key -> new HashMap<>()).computeIfAbsent(q, key -> meetWithin(p, p, q));
    }

    /** Whether every path of {@code p} and {@code q} is one of {@code r}; they have one in common. */
    private boolean meetWithin(List<String> p, List<String> q, List<String> r) {
        if (startsRest(r)) {
            return true;
        }
        if (startsRest(p) && startsRest(q)) {
            return false;
        }
        boolean over = isOver(p) && isOver(q);
        if (over || r.isEmpty()) {
            return over && r.isEmpty() && (p.isEmpty() || q.isEmpty());
        }
        Set<String> both = new HashSet<>(head(p));
        both.retainAll(head(q));
        return texts(r.get(0)).containsAll(both) && meetWithin(behind(p), behind(q), tail(r));
    }

    private boolean meet(List<String> p, List<String> q) {
        if (startsRest(p) || startsRest(q)) {
            List<String> other = startsRest(p) ? q : p;
            return other.stream()
                    .filter(part -> !part.equals("**"))
                    .noneMatch(part -> texts(part).isEmpty());
        }
        if (p.isEmpty() || q.isEmpty()) {
            return p.isEmpty() && q.isEmpty();
        }
        return !Collections.disjoint(texts(p.get(0)), texts(q.get(0))) && meet(tail(p), tail(q));
    }

    private static boolean startsRest(List<String> pattern) {
        return !pattern.isEmpty() && pattern.get(0).equals("**");
    }

    /** Whether a path may end here. */
    private static boolean isOver(List<String> pattern) {
        return pattern.isEmpty() || startsRest(pattern);
    }

    private Set<String> head(List<String> pattern) {
        return pattern.isEmpty() ? Set.of() : texts(pattern.get(0));
    }

    private static List<String> behind(List<String> pattern) {
        return pattern.isEmpty() || startsRest(pattern) ? pattern : tail(pattern);
    }

    private static <T> List<T> tail(List<T> list) {
        return list.subList(1, list.size());
    }
}
