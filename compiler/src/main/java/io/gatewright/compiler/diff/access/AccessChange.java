package io.gatewright.compiler.diff.access;

import io.gatewright.compiler.diff.Change;
import io.gatewright.compiler.diff.Witness;
import java.util.Objects;

/** A difference in who may call, with a request and its caller that show it. */
public record AccessChange(Change change, Witness witness) {
    public AccessChange {
        Objects.requireNonNull(change);
        Objects.requireNonNull(witness);
    }
}
