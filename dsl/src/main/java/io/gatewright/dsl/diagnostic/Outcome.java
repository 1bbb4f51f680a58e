package io.gatewright.dsl.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a phase returns: its value, where it could make one, and all it has to tell. A phase never throws for a user's
 * mistake.
 *
 * @param value present also beside errors where later phases can still use it
 */
public record Outcome<T>(Optional<T> value, List<Diagnostic> diagnostics) {
    public Outcome {
        Objects.requireNonNull(value);
        diagnostics = List.copyOf(diagnostics);
    }

    public static <T> Outcome<T> of(T value) {
        return new Outcome<>(Optional.of(value), List.of());
    }

    public static <T> Outcome<T> of(T value, List<Diagnostic> diagnostics) {
        return new Outcome<>(Optional.of(value), diagnostics);
    }

    public static <T> Outcome<T> failed(List<Diagnostic> diagnostics) {
        return new Outcome<>(Optional.empty(), diagnostics);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /** This outcome with {@code earlier} told first. */
    public Outcome<T> after(List<Diagnostic> earlier) {
        List<Diagnostic> all = new ArrayList<>(earlier);
        all.addAll(diagnostics);
        return new Outcome<>(value, all);
    }
}
