package io.gatewright.compiler.plan.route;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random tables whose few literals, types, hosts and conditions make routes meet. */
public final class Tables {
    private static final String[] TYPES = {
        "{:int}",
        "{:int}",
        "{:uuid}",
        "{:slug}",
        "{:low}",
        "{:mid}",
        "{:even}",
        "{:region}",
        "{:ab}",
        "{:only}",
        "{:number}",
        "{:word}"
    };

    private Tables() {}

    /** Tables as drawn: many are ambiguous. */
    public static Arbitrary<List<Row>> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, plain()),
                Tuple.of(3, typed()),
                Tuple.of(2, hosted()),
                Tuple.of(3, conditional()),
                Tuple.of(2, mixed()));
    }

    /** Literals, captures and rests alone. */
    public static Arbitrary<List<Row>> plain() {
        return Arbitraries.oneOf(
                table(path(segment("a", "b"), 0, 3), 2, 9),
                table(path(segment("a", "b", "users", "v1"), 0, 4), 4, 16),
                table(path(segment("x"), 4, 9), 2, 8),
                covering());
    }

    static Arbitrary<List<Row>> typed() {
        return Arbitraries.oneOf(
                table(path(typedSegment("a", "7"), 1, 1), 2, 9),
                table(path(typedSegment("a", "b", "eu"), 0, 3), 3, 12),
                table(path(typedSegment("x"), 3, 6), 2, 8),
                coveringTypes());
    }

    static Arbitrary<List<Row>> hosted() {
        return Arbitraries.oneOf(
                table(hosts(0), path(segment("a", "b"), 0, 2), Arbitraries.just(""), 3, 10),
                table(hosts(1), path(segment("a", "b"), 0, 1), Arbitraries.just(""), 3, 8));
    }

    static Arbitrary<List<Row>> conditional() {
        return Arbitraries.oneOf(
                table(Arbitraries.just(""), path(segment("a", "b"), 0, 1), conditions(), 3, 9),
                table(Arbitraries.just(""), path(segment("a", "b"), 0, 2), conditions(), 3, 12));
    }

    static Arbitrary<List<Row>> mixed() {
        return table(
                Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just("")), Tuple.of(1, hosts(1))),
                path(typedSegment("a", "b"), 0, 3),
                conditions(),
                3,
                12);
    }

    /** Most of the routes that together leave nothing to {@code /a/**}, and some others. */
    private static Arbitrary<List<Row>> covering() {
        return covering(path(segment("a", "b"), 1, 3), "GET /a/**", "GET /a", "GET /a/", "GET /a/{}/**");
    }

    /** Most of the routes that together leave nothing to a type, or to a capture. */
    private static Arbitrary<List<Row>> coveringTypes() {
        Arbitrary<String> others = path(typedSegment("a"), 1, 2);
        return Arbitraries.oneOf(
                covering(others, "GET /{:number}", "GET /{:word}", "GET /{}"),
                covering(others, "GET /{:region}", "GET /eu", "GET /us", "GET /at@x", "GET /at%40x"),
                covering(others, "GET /{:ab}", "GET /a", "GET /b", "GET /{:low}"));
    }

    private static Arbitrary<List<Row>> covering(Arbitrary<String> path, String... parts) {
        Arbitrary<List<String>> others = Combinators.combine(methods(), path)
                .as((methods, text) -> methods + " " + text)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(Arbitraries.of(parts).set().ofMinSize(parts.length - 1), others)
                .as((some, more) ->
                        Row.table(Stream.concat(some.stream(), more.stream()).toList()));
    }

    private static Arbitrary<List<Row>> table(Arbitrary<String> path, int least, int most) {
        return table(Arbitraries.just(""), path, Arbitraries.just(""), least, most);
    }

    private static Arbitrary<List<Row>> table(
            Arbitrary<String> hosts, Arbitrary<String> path, Arbitrary<String> when, int least, int most) {
        return Combinators.combine(methods(), hosts, path, when)
                .as((methods, host, text, conditions) -> methods + " " + host + text + conditions)
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(Row::table);
    }

    private static Arbitrary<String> methods() {
        return Arbitraries.of(
                "GET", "GET", "GET", "POST", "ANY", "ANY", "GET|POST", "HEAD", "GET|HEAD", "DELETE|PUT", "OPTIONS");
    }

    private static Arbitrary<String> hosts(int least) {
        return Arbitraries.of("a.test", "b.test", "*.test", "*.a.test", "x.a.test")
                .set()
                .ofMinSize(least)
                .ofMaxSize(2)
                .map(hosts -> hosts.isEmpty() ? "" : "//" + String.join(",", hosts));
    }

    private static Arbitrary<String> conditions() {
        Arbitrary<String> values = Arbitraries.of("1", "1", "2", "2", "1|2", "*", "!");
        Arbitrary<String> one = Combinators.combine(
                        Arbitraries.of("header.v", "header.v", "query.q", "cookie.c"), values)
                .as((variable, value) -> variable + "=" + value);
        Arbitrary<String> scheme = Arbitraries.of("request.scheme=http", "request.scheme=https");
        return Arbitraries.frequencyOf(Tuple.of(6, one), Tuple.of(1, scheme))
                .list()
                .ofMaxSize(2)
                .map(Tables::when);
    }

    private static String when(List<String> conditions) {
        List<String> once = new ArrayList<>();
        for (String condition : conditions) {
            String variable = condition.substring(0, condition.indexOf('='));
            if (once.stream().noneMatch(other -> other.startsWith(variable + "="))) {
                once.add(condition);
            }
        }
        return once.isEmpty() ? "" : " when " + String.join(" & ", once);
    }

    private static Arbitrary<String> segment(String... literals) {
        return Arbitraries.oneOf(Arbitraries.of(literals), Arbitraries.of(literals), Arbitraries.just("{}"));
    }

    private static Arbitrary<String> typedSegment(String... literals) {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(literals)),
                Tuple.of(4, Arbitraries.of(TYPES)),
                Tuple.of(1, Arbitraries.just("{}")));
    }

    private static Arbitrary<String> path(Arbitrary<String> segment, int least, int most) {
        Arbitrary<String> end = Arbitraries.of("", "", "", "/**", "/**", "/");
        return Combinators.combine(segment.list().ofMinSize(least).ofMaxSize(most), end)
                .as((segments, last) -> {
                    String path = segments.isEmpty() ? "" : "/" + String.join("/", segments);
                    return path.isEmpty() && !last.equals("/**") ? "/" : path + last;
                });
    }
}
