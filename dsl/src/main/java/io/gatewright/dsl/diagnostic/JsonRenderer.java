package io.gatewright.dsl.diagnostic;

import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Locale;

/** Shows diagnostics to a program: one JSON array, without any text of the source. Thread-safe. */
public final class JsonRenderer {
    private JsonRenderer() {}

    /** Lines and columns count from 1, columns in UTF-16 units; the end is the place after the last character. */
    public static String render(List<Diagnostic> diagnostics) {
        SecretLiterals literals = new SecretLiterals();
        diagnostics.forEach(literals::lookAt);
        StringBuilder out = new StringBuilder("[");
        String between = "\n  ";
        for (Diagnostic diagnostic : diagnostics) {
            out.append(between);
            append(literals.covered(diagnostic), out);
            between = ",\n  ";
        }
        return out.append(diagnostics.isEmpty() ? "]\n" : "\n]\n").toString();
    }

    private static void append(Diagnostic diagnostic, StringBuilder out) {
        out.append("{\"code\": ");
        string(diagnostic.code(), out);
        out.append(", \"severity\": ");
        string(diagnostic.severity().name().toLowerCase(Locale.ROOT), out);
        out.append(", \"message\": ");
        string(diagnostic.message(), out);
        out.append(", \"primary\": ");
        label(diagnostic.primary(), out);
        out.append(", \"secondary\": [");
        String between = "";
        for (Diagnostic.Label label : diagnostic.secondary()) {
            out.append(between);
            label(label, out);
            between = ", ";
        }
        out.append(']');
        if (diagnostic.help().isPresent()) {
            out.append(", \"help\": ");
            string(diagnostic.help().get(), out);
        }
        out.append('}');
    }

    private static void label(Diagnostic.Label label, StringBuilder out) {
        Span span = label.span();
        out.append("{\"file\": ");
        string(span.file().name(), out);
        out.append(", \"line\": ").append(span.line()).append(", \"column\": ").append(span.column());
        out.append(", \"endLine\": ").append(span.file().line(span.end()));
        out.append(", \"endColumn\": ").append(span.file().column(span.end()));
        out.append(", \"text\": ");
        string(label.text(), out);
        out.append('}');
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c >= 0x7f) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
