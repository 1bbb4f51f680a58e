package io.gatewright.compiler.report;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From which severity on a check fails. */
public enum Threshold {
    ERROR,
    WARNING,
    NOTE,
    NEVER;

    /** {@code error}, {@code warning}, {@code note} or {@code never}. */
    public static Optional<Threshold> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those of {@code diagnostics} that are at it or above. */
    public List<Diagnostic> reached(List<Diagnostic> diagnostics) {
        return diagnostics.stream().filter(each -> reaches(each.severity())).toList();
    }

    private boolean reaches(Severity severity) {
        return switch (this) {
            case ERROR -> severity == Severity.ERROR;
            case WARNING -> severity != Severity.NOTE;
            case NOTE -> true;
            case NEVER -> false;
        };
    }
}
