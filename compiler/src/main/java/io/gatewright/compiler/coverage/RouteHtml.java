package io.gatewright.compiler.coverage;

import io.gatewright.compiler.model.RouteModel;
import java.util.stream.Collectors;

/** One route of the page: its ends, each with whether tests met it, and those tests. */
final class RouteHtml {
    private RouteHtml() {}

    static String anchor(RouteCoverage route) {
        return "route-" + route.route().name();
    }

    static String link(RouteCoverage route) {
        return "<a href=\"#" + Html.escaped(anchor(route)) + "\">"
                + Html.escaped(route.route().name()) + "</a>";
    }

    static String render(RouteCoverage route) {
        int all = route.outcomes().size();
        int missed = route.missed().size();
        RouteModel model = route.route();
        return """
                <section class="route%s" id="%s">
                <div><h3>%s</h3><code>%s</code><br>%s</div>
                <div>%d of %d met%s</div>
                <div>%s</div>
                </section>
                """.formatted(
                        missed == 0 ? " whole" : "",
                        Html.escaped(anchor(route)),
                        Html.escaped(model.name()),
                        Html.escaped(String.join("|", model.methods()) + " " + model.path()),
                        SourceHtml.link(model.span()),
                        all - missed,
                        all,
                        outcomes(route),
                        tests(route));
    }

    private static String outcomes(RouteCoverage route) {
        return route.outcomes().stream()
                .map(outcome -> "<li class=\"%s\"><b>%s</b> %s %s</li>"
                        .formatted(
                                route.isReached(outcome) ? "met" : "never",
                                route.isReached(outcome) ? "✓ met" : "✗ never",
                                Html.escaped(outcome.text()),
                                SourceHtml.link(outcome.at())))
                .collect(Collectors.joining("\n", "\n<ul>\n", "\n</ul>\n"));
    }

    private static String tests(RouteCoverage route) {
        return route.tests().isEmpty()
                ? "no test meets this route"
                : route.tests().stream()
                        .map(title -> "<li>" + Html.escaped(title) + "</li>")
                        .collect(Collectors.joining("\n", "met by\n<ul>\n", "\n</ul>\n"));
    }
}
