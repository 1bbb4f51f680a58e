package io.gatewright.compiler.report;

import io.gatewright.dsl.diagnostic.Covering;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Severity;
import io.gatewright.dsl.diagnostic.Visible;

/** A report as workflow commands of GitHub Actions, a line each: GitHub shows them beside the lines of a pull request. */
public final class GithubAnnotations {
    private GithubAnnotations() {}

    public static String render(Report report) {
        Covering covering = report.covering();
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : report.told(covering)) {
            append(diagnostic, report.paths(), out);
        }
        return out.toString();
    }

    private static void append(Diagnostic diagnostic, SourcePaths paths, StringBuilder out) {
        Diagnostic.Label place = diagnostic.primary();
        Region region = Region.of(place.span());
        out.append("::")
                .append(command(diagnostic.severity()))
                .append(" file=")
                .append(property(paths.of(place.span().file())))
                .append(",line=" + region.line() + ",endLine=" + region.endLine());
        if (region.line() == region.endLine()) { // columns of several lines are refused
            out.append(",col=" + region.column() + ",endColumn=" + Math.max(region.column(), region.endColumn()));
        }
        out.append(",title=").append(property(diagnostic.code())).append("::").append(data(Sentences.of(diagnostic)));
        out.append('\n');
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String text) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            out.append(out.isEmpty() ? "" : "%0A").append(Visible.of(line).replace("%", "%25"));
        }
        return out.toString();
    }
}
