package io.gatewright.gw;

import io.gatewright.compiler.report.CheckJson;
import io.gatewright.compiler.report.GithubAnnotations;
import io.gatewright.compiler.report.Report;
import io.gatewright.compiler.report.Sarif;
import io.gatewright.dsl.diagnostic.HumanRenderer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms that {@code gw:check} writes. */
enum CheckFormat {
    TEXT,
    JSON,
    SARIF,
    GITHUB;

    static Optional<CheckFormat> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is one document, beside which nothing else can stand. */
    boolean isDocument() {
        return this == JSON || this == SARIF;
    }

    String render(Report report) {
        return switch (this) {
            case TEXT -> HumanRenderer.render(report.verdict().told(), false);
            case JSON -> CheckJson.render(report);
            case SARIF -> Sarif.render(report);
            case GITHUB -> GithubAnnotations.render(report);
        };
    }
}
