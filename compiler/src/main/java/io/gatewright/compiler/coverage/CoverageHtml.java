package io.gatewright.compiler.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Coverage as one page that needs nothing but itself. */
public final class CoverageHtml {
    private static final String LEGEND = """
            <ul class="legend">
            <li class="met"><b>✓ met</b> a test came to this end</li>
            <li class="never"><b>✗ never</b> no test did</li>
            <li class="part"><b>◐ 1 of 2</b> before a line of the source: tests met some of the ends that it makes possible</li>
            </ul>
            """;

    private CoverageHtml() {}

    public static String render(Coverage coverage) {
        String gateway = Html.escaped(coverage.gateway());
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Coverage of %s</title>
                <style>
                %s</style>
                </head>
                <body>
                <h1>Coverage of gateway %s</h1>
                <p>%s</p>
                <div class="bar" aria-hidden="true"><span style="width: %d%%"></span></div>
                %s<p>A route's ends are what its requests can come to. Each links to the line that makes it possible.</p>
                %s<p><label><input type="checkbox" id="missing"> only what no test meets</label></p>
                <h2>Routes</h2>
                %s%s</body>
                </html>
                """.formatted(
                        gateway,
                        style(),
                        gateway,
                        Html.escaped(CoverageText.summary(coverage)),
                        coverage.percent(),
                        LEGEND,
                        unmet(coverage.unmet()),
                        coverage.routes().stream().map(RouteHtml::render).collect(Collectors.joining()),
                        new SourceHtml(coverage).render());
    }

    private static String unmet(List<RouteCoverage> routes) {
        return routes.isEmpty()
                ? ""
                : routes.stream()
                        .map(RouteHtml::link)
                        .collect(Collectors.joining(", ", "<p>Routes that no test meets: ", "</p>\n"));
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(CoverageHtml.class.getResourceAsStream("coverage.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the style of coverage", e);
        }
    }
}
