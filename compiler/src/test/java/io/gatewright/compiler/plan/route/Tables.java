package io.gatewright.compiler.plan.route;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random tables whose few literals make routes meet. */
public final class Tables {
    private Tables() {}

    /** Tables as drawn: many are ambiguous. */
    public static Arbitrary<List<Row>> any() {
        return Arbitraries.oneOf(
                table(path(segment("a", "b"), 0, 3), 2, 9),
                table(path(segment("a", "b", "users", "v1"), 0, 4), 4, 16),
                table(path(segment("x"), 4, 9), 2, 8),
                covering());
    }

    /** Most of the routes that together leave nothing to {@code /a/**}, and some others. */
    private static Arbitrary<List<Row>> covering() {
        Arbitrary<List<String>> parts = Arbitraries.of("/a/**", "/a", "/a/", "/a/{}/**")
                .set()
                .ofMinSize(3)
                .map(paths -> paths.stream().map(path -> "GET " + path).toList());
        Arbitrary<List<String>> others = Combinators.combine(methods(), path(segment("a", "b"), 1, 3))
                .as((methods, text) -> methods + " " + text)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(parts, others)
                .as((some, more) ->
                        Row.table(Stream.concat(some.stream(), more.stream()).toList()));
    }

    private static Arbitrary<List<Row>> table(Arbitrary<String> path, int least, int most) {
        return Combinators.combine(methods(), path)
                .as((methods, text) -> methods + " " + text)
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(Row::table);
    }

    private static Arbitrary<String> methods() {
        return Arbitraries.of(
                "GET", "GET", "GET", "POST", "ANY", "ANY", "GET|POST", "HEAD", "GET|HEAD", "DELETE|PUT", "OPTIONS");
    }

    private static Arbitrary<String> segment(String... literals) {
        return Arbitraries.oneOf(Arbitraries.of(literals), Arbitraries.of(literals), Arbitraries.just("{}"));
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
