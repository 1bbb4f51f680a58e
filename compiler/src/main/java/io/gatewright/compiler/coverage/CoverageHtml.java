package io.gatewright.compiler.coverage;

import io.gatewright.compiler.model.RouteModel;
import java.util.stream.Collectors;

/** Coverage as one page that needs nothing but itself. */
public final class CoverageHtml {
    private static final String STYLE = """
            body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; vertical-align: top; padding: .4rem .8rem; border-bottom: 1px solid #ccc; }
            code { font: 13px/1.4 ui-monospace, monospace; }
            .met::before { content: "\\2713\\00a0"; color: #17692c; }
            .never { background: #fdecea; }
            .never::before { content: "\\2717\\00a0"; color: #a11; }
            ul { list-style: none; margin: 0; padding: 0; }
            li { padding: 0 .3rem; }
            small { color: #555; }
            """;

    private CoverageHtml() {}

    public static String render(Coverage coverage) {
        String rows = coverage.routes().stream().map(CoverageHtml::row).collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <title>Coverage of %s</title>
                <style>
                %s</style>
                </head>
                <body>
                <h1>Coverage of gateway %s</h1>
                <p>%s</p>
                <table>
                <thead><tr><th>Route</th><th>Outcomes</th><th>Tests</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                </body>
                </html>
                """.formatted(
                        escaped(coverage.gateway()),
                        STYLE,
                        escaped(coverage.gateway()),
                        escaped(CoverageText.summary(coverage)),
                        rows);
    }

    private static String row(RouteCoverage route) {
        RouteModel model = route.route();
        String head = String.join("|", model.methods()) + " " + model.path();
        String outcomes = route.outcomes().stream()
                .map(outcome -> "<li class=\"%s\">%s <small>%s</small></li>"
                        .formatted(
                                route.isReached(outcome) ? "met" : "never",
                                escaped(outcome.text()),
                                escaped(outcome.at().toString())))
                .collect(Collectors.joining("", "<ul>", "</ul>"));
        String tests = route.tests().isEmpty()
                ? "none"
                : route.tests().stream()
                        .map(title -> "<li>" + escaped(title) + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
        return "<tr><td>%s<br><code>%s</code><br><small>%s</small></td><td>%s</td><td>%s</td></tr>\n"
                .formatted(
                        escaped(model.name()),
                        escaped(head),
                        escaped(model.span().toString()),
                        outcomes,
                        tests);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
