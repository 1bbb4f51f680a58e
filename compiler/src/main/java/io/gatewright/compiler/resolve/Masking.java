package io.gatewright.compiler.resolve;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Moves diagnostics onto copies of their sources in which secrets are dots, so that no renderer can show one. */
final class Masking {
    private static final char DOT = '\u2022';

    private final Map<SourceFile, SourceFile> masked = new HashMap<>();

    Masking(List<Span> secrets) {
        for (Span secret : secrets) {
            SourceFile source = secret.file();
            SourceFile known = masked.getOrDefault(source, source);
            masked.put(source, new SourceFile(source.name(), hide(known.text(), secret)));
        }
    }

    /** Keeps quotes and line breaks, so that columns stay. */
    private static String hide(String text, Span secret) {
        StringBuilder copy = new StringBuilder(text);
        for (int i = secret.start(); i < secret.end(); i++) {
            char c = copy.charAt(i);
            boolean edge = i == secret.start() || i == secret.end() - 1;
            if (c != '\n' && c != '\r' && !(edge && c == '"')) {
                copy.setCharAt(i, DOT);
            }
        }
        return copy.toString();
    }

    List<Diagnostic> apply(List<Diagnostic> diagnostics) {
        return masked.isEmpty()
                ? diagnostics
                : diagnostics.stream().map(this::move).toList();
    }

    private Diagnostic move(Diagnostic diagnostic) {
        return new Diagnostic(
                diagnostic.code(),
                diagnostic.severity(),
                diagnostic.message(),
                move(diagnostic.primary()),
                diagnostic.secondary().stream().map(this::move).toList(),
                diagnostic.help(),
                diagnostic.fixes().stream().map(this::move).toList());
    }

    private Diagnostic.Label move(Diagnostic.Label label) {
        return new Diagnostic.Label(move(label.span()), label.text());
    }

    private Fix move(Fix fix) {
        return new Fix(
                fix.title(),
                fix.edits().stream()
                        .map(edit -> new Fix.Edit(move(edit.span()), edit.text()))
                        .toList());
    }

    Span move(Span span) {
        return masked.getOrDefault(span.file(), span.file()).span(span.start(), span.end());
    }
}
