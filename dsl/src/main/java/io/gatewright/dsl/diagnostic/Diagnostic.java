package io.gatewright.dsl.diagnostic;

import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing to tell the user.
 *
 * @param code {@code GW} and four digits: 1xxx syntax, 2xxx names and types, 3xxx routing, 4xxx security, 5xxx
 *     behaviour, 6xxx assertions and tests
 * @param message stands alone; lower case, no full stop, the user's text in backticks
 * @param primary where the caret goes, and what it says
 * @param secondary other places involved, in the order to show them
 * @param help the fix, in one line
 */
public record Diagnostic(
        String code, Severity severity, String message, Label primary, List<Label> secondary, Optional<String> help) {
    private static final Pattern CODE = Pattern.compile("GW[1-6]\\d{3}");

    public Diagnostic {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(message);
        Objects.requireNonNull(primary);
        secondary = List.copyOf(secondary);
        Objects.requireNonNull(help);
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a diagnostic code: " + code);
        }
    }

    /** A place and what to say of it; {@code text} may be empty. */
    public record Label(Span span, String text) {
        public Label {
            Objects.requireNonNull(span);
            Objects.requireNonNull(text);
        }
    }

    public static Diagnostic error(String code, String message, Span span, String label) {
        return new Diagnostic(code, Severity.ERROR, message, new Label(span, label), List.of(), Optional.empty());
    }

    public static Diagnostic warning(String code, String message, Span span, String label) {
        return new Diagnostic(code, Severity.WARNING, message, new Label(span, label), List.of(), Optional.empty());
    }

    public static Diagnostic note(String code, String message, Span span, String label) {
        return new Diagnostic(code, Severity.NOTE, message, new Label(span, label), List.of(), Optional.empty());
    }

    /** This diagnostic with one more secondary place. */
    public Diagnostic and(Span span, String label) {
        List<Label> more = new ArrayList<>(secondary);
        more.add(new Label(span, label));
        return new Diagnostic(code, severity, message, primary, more, help);
    }

    /** This diagnostic with a help line. */
    public Diagnostic help(String text) {
        return new Diagnostic(code, severity, message, primary, secondary, Optional.of(text));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
