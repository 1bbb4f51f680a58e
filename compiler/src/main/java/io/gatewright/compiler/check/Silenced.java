package io.gatewright.compiler.check;

import io.gatewright.compiler.model.AllowModel;
import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.Objects;

/** A warning or note that is not told, and the {@code allow} that silences it. */
public record Silenced(Diagnostic diagnostic, AllowModel allow) {
    public Silenced {
        Objects.requireNonNull(diagnostic);
        Objects.requireNonNull(allow);
    }
}
