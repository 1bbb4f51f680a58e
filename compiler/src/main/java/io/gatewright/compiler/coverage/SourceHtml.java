package io.gatewright.compiler.coverage;

import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The files that outcomes come from, line by line, each line with how many of its outcomes tests met. */
final class SourceHtml {
    private final Map<String, SourceFile> files = new TreeMap<>();
    private final Map<String, List<Place>> places = new HashMap<>();

    SourceHtml(Coverage coverage) {
        for (RouteCoverage route : coverage.routes()) {
            add(route.route().span().file());
            for (Outcome outcome : route.outcomes()) {
                add(outcome.at().file());
                places.computeIfAbsent(anchor(outcome.at()), line -> new ArrayList<>())
                        .add(new Place(route, outcome));
            }
        }
    }

    /** One end of one route, on the line that makes it possible. */
    private record Place(RouteCoverage route, Outcome outcome) {
        boolean isMet() {
            return route.isReached(outcome);
        }
    }

    private void add(SourceFile file) {
        files.putIfAbsent(file.name(), file);
    }

    /** {@code shop.gw:12} as a link to that line. */
    static String link(Span at) {
        return "<small><a href=\"#" + Html.escaped(anchor(at)) + "\">" + Html.escaped(at.toString()) + "</a></small>";
    }

    private static String anchor(Span at) {
        return anchor(at.file(), at.line());
    }

    private static String anchor(SourceFile file, int line) {
        return "line-" + file.name().replace(' ', '+') + ":" + line;
    }

    String render() {
        return files.values().stream().map(this::file).collect(Collectors.joining());
    }

    private String file(SourceFile file) {
        return "<h2>" + Html.escaped(file.name())
                + "</h2>\n<div class=\"listing\" tabindex=\"0\"><table class=\"source\">\n"
                + IntStream.rangeClosed(1, file.line(file.text().stripTrailing().length()))
                        .mapToObj(line -> line(file, line))
                        .collect(Collectors.joining())
                + "</table></div>\n";
    }

    private String line(SourceFile file, int line) {
        String anchor = anchor(file, line);
        List<Place> here = places.getOrDefault(anchor, List.of());
        long met = here.stream().filter(Place::isMet).count();
        return "<tr id=\"%s\"%s><th scope=\"row\">%d</th><td>%s</td><td><code>%s</code></td></tr>\n"
                .formatted(
                        Html.escaped(anchor),
                        here.isEmpty() ? "" : " class=\"" + kind(met, here.size()) + "\"",
                        line,
                        here.isEmpty() ? "" : mark(met, here),
                        Html.escaped(file.lineText(line)));
    }

    private static String kind(long met, int all) {
        return met == all ? "all" : met == 0 ? "none" : "part";
    }

    private static String mark(long met, List<Place> here) {
        String count =
                "<b>" + (met == here.size() ? "✓" : met == 0 ? "✗" : "◐") + " " + met + " of " + here.size() + "</b>";
        return here.stream()
                .filter(place -> !place.isMet())
                .findFirst()
                .map(place -> "<a href=\"#" + Html.escaped(RouteHtml.anchor(place.route())) + "\">" + count + "</a>")
                .orElse(count);
    }
}
