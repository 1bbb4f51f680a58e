package io.gatewright.compiler.report;

import io.gatewright.dsl.diagnostic.Diagnostic;

/** All that a diagnostic says but its places, as lines of text. */
final class Sentences {
    private Sentences() {}

    static String of(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder(diagnostic.message());
        String label = diagnostic.primary().text();
        if (!label.isEmpty()) {
            out.append("\n").append(label);
        }
        diagnostic.help().ifPresent(help -> out.append("\nhelp: ").append(help));
        return out.toString();
    }
}
