package io.gatewright.dsl.diagnostic;

import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What may be shown of some diagnostics and of the lines they stand on: secrets written in the source are covered. */
public final class Covering {
    /** The code that says that a secret stands in the source. Its primary place is covered wherever it is shown. */
    private static final String SECRET_IN_SOURCE = "GW4003";

    private final SecretLiterals literals = new SecretLiterals();
    private final List<Span> secrets = new ArrayList<>();

    /** @param diagnostics all that is going to be shown together */
    public Covering(Collection<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            literals.lookAt(diagnostic);
            if (diagnostic.code().equals(SECRET_IN_SOURCE)) {
                secrets.add(diagnostic.primary().span());
            }
        }
        secrets.addAll(literals.found());
    }

    /** One of the diagnostics, as it may be shown. */
    public Diagnostic of(Diagnostic diagnostic) {
        return literals.covered(diagnostic);
    }

    /** The line that a diagnostic starts on, as it may be shown. */
    public String line(Span span) {
        SourceFile file = span.file();
        int start = file.lineStart(span.line());
        StringBuilder line = new StringBuilder(file.lineText(span.line()));
        int end = start + line.length();
        secrets.stream()
                .filter(secret ->
                        secret.file().name().equals(file.name()) && secret.start() < end && secret.end() > start)
                .distinct()
                .sorted(Comparator.comparingInt(Span::start).reversed())
                .forEach(secret -> line.replace(
                        Math.max(0, secret.start() - start),
                        Math.min(line.length(), secret.end() - start),
                        SecretLiterals.COVER));
        return line.toString();
    }

    /** Every place that is covered. */
    List<Span> secrets() {
        return secrets;
    }
}
