package io.gatewright.compiler.check;

import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.List;

/**
 * All there is to tell of a gateway.
 *
 * @param told what nothing silences
 * @param silenced what an {@code allow} silences
 */
public record Verdict(List<Diagnostic> told, List<Silenced> silenced) {
    public Verdict {
        told = List.copyOf(told);
        silenced = List.copyOf(silenced);
    }
}
