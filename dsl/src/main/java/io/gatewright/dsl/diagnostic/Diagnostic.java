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
 *     behaviour, 6xxx assertions and tests, 7xxx changes between two gateways
 * @param message stands alone; lower case, no full stop, the user's text in backticks
 * @param primary where the caret goes, and what it says
 * @param secondary other places involved, in the order to show them
 * @param help the fix, in one line
 * @param fixes changes of the source that a tool can make, the best first
 */
public record Diagnostic(
        String code,
        Severity severity,
        String message,
        Label primary,
        List<Label> secondary,
        Optional<String> help,
        List<Fix> fixes) {
    private static final Pattern CODE = Pattern.compile("GW[1-7]\\d{3}");

    public Diagnostic {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(message);
        Objects.requireNonNull(primary);
        secondary = List.copyOf(secondary);
        Objects.requireNonNull(help);
        fixes = List.copyOf(fixes);
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

    private static Diagnostic of(String code, Severity severity, String message, Span span, String label) {
        return new Diagnostic(code, severity, message, new Label(span, label), List.of(), Optional.empty(), List.of());
    }

    public static Diagnostic error(String code, String message, Span span, String label) {
        return of(code, Severity.ERROR, message, span, label);
    }

    public static Diagnostic warning(String code, String message, Span span, String label) {
        return of(code, Severity.WARNING, message, span, label);
    }

    public static Diagnostic note(String code, String message, Span span, String label) {
        return of(code, Severity.NOTE, message, span, label);
    }

    /** This diagnostic with one more secondary place. */
    public Diagnostic and(Span span, String label) {
        List<Label> more = new ArrayList<>(secondary);
        more.add(new Label(span, label));
        return new Diagnostic(code, severity, message, primary, more, help, fixes);
    }

    /** This diagnostic with a help line. */
    public Diagnostic help(String text) {
        return new Diagnostic(code, severity, message, primary, secondary, Optional.of(text), fixes);
    }

    /** This diagnostic with one more change that would mend it. */
    public Diagnostic fix(Fix fix) {
        List<Fix> more = new ArrayList<>(fixes);
        more.add(fix);
        return new Diagnostic(code, severity, message, primary, secondary, help, more);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
