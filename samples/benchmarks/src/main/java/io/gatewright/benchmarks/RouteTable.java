package io.gatewright.benchmarks;

import io.gatewright.compiler.model.Conditions;
import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.Pattern;
import io.gatewright.compiler.plan.route.Segment;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A table of services with ten routes each, and requests for it. The same sizes give the same table and requests. */
final class RouteTable {
    private static final List<String> SHAPES = List.of(
            "/items",
            "/items/{id}",
            "/items/{id}/prices",
            "/items/{id}/prices/{currency}",
            "/orders",
            "/orders/{id}",
            "/orders/{id}/lines/{line}",
            "/search/by-name",
            "/health",
            "/files/**");

    private RouteTable() {}

    static List<Candidate> routes(int count) {
        Span nowhere = new SourceFile("benchmark.gw", "").span(0, 0);
        List<Candidate> routes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String path = path(i);
            routes.add(new Candidate(
                    "r" + i,
                    new TreeSet<>(List.of("GET")),
                    pattern(path),
                    new TreeSet<>(),
                    Conditions.NONE,
                    Optional.empty(),
                    path,
                    nowhere,
                    nowhere));
        }
        return routes;
    }

    /** The path of route {@code i}, in the way of {@code .gw}. */
    static String path(int i) {
        return "/api/service-" + i / SHAPES.size() + SHAPES.get(i % SHAPES.size());
    }

    private static Pattern pattern(String path) {
        boolean rest = path.endsWith("/**");
        List<Segment> segments = new ArrayList<>();
        for (String part : (rest ? path.substring(0, path.length() - 3) : path)
                .substring(1)
                .split("/", -1)) {
            segments.add(part.startsWith("{") ? Segment.ANY : new Segment.Literal(part));
        }
        return new Pattern(segments, rest);
    }

    /** Paths spread evenly over the routes, one in ten of them unknown. */
    static String[] requests(int routes, int count) {
        Random random = new Random(routes);
        String[] paths = new String[count];
        for (int i = 0; i < count; i++) {
            String path = path(random.nextInt(routes))
                    .replace("{id}", "4711")
                    .replace("{currency}", "EUR")
                    .replace("{line}", "3")
                    .replace("**", "a/b.txt");
            paths[i] = random.nextInt(10) == 0 ? path + "/unknown" : path;
        }
        return paths;
    }

    /** Paths of the routes that have no captures, spread evenly over them. */
    static String[] literalRequests(int routes, int count) {
        List<String> literal = IntStream.range(0, routes)
                .mapToObj(RouteTable::path)
                .filter(path -> !path.contains("{") && !path.contains("*"))
                .toList();
        Random random = new Random(routes);
        String[] paths = new String[count];
        for (int i = 0; i < count; i++) {
            paths[i] = literal.get(random.nextInt(literal.size()));
        }
        return paths;
    }
}
