package io.gatewright.dsl.diagnostic;

import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Shows diagnostics to a person: message, place, the source lines with carets, help. Whatever the source holds, the text
 * is safe to print on a terminal. Thread-safe.
 */
public final class HumanRenderer {
    private HumanRenderer() {}

    /**
     * All of {@code diagnostics} in the order given, and a line that counts them; empty for none.
     *
     * @param color whether to use the colours of an ANSI terminal; the caller heeds {@code NO_COLOR}
     */
    public static String render(List<Diagnostic> diagnostics, boolean color) {
        Covering covering = new Covering(diagnostics);
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            append(covering.of(diagnostic), covering.secrets(), color, out);
        }
        if (!diagnostics.isEmpty()) {
            out.append(count(diagnostics)).append('\n');
        }
        return out.toString();
    }

    private static void append(Diagnostic diagnostic, List<Span> secrets, boolean color, StringBuilder out) {
        String head = diagnostic.severity().name().toLowerCase(Locale.ROOT) + "[" + diagnostic.code() + "]";
        Span place = diagnostic.primary().span();
        out.append(Paint.of(diagnostic.severity()).apply(head, color))
                .append(Paint.STRONG.apply(": " + Visible.of(diagnostic.message()), color))
                .append('\n')
                .append(Paint.FRAME.apply(" --> ", color))
                .append(Visible.of(place.file().name()))
                .append(":" + place.line() + ":" + place.column() + "\n");
        new Snippet(diagnostic, secrets, color, out).append();
        diagnostic
                .help()
                .ifPresent(help -> out.append(Paint.STRONG.apply("help", color))
                        .append(": ")
                        .append(Visible.of(help))
                        .append('\n'));
        out.append('\n');
    }

    /** {@code 2 errors, 1 warning}. */
    public static String count(List<Diagnostic> diagnostics) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long n =
                    diagnostics.stream().filter(it -> it.severity() == severity).count();
            if (n > 0) {
                parts.add(n + " " + severity.name().toLowerCase(Locale.ROOT) + (n == 1 ? "" : "s"));
            }
        }
        return String.join(", ", parts);
    }
}
