package io.gatewright.compiler.policy.size;

import io.gatewright.compiler.model.Bound;
import java.util.Objects;

/** {@code max-body}: a request body of more bytes is a 413. */
public record MaxBodyModel(Bound<Long> bytes) {
    public MaxBodyModel {
        Objects.requireNonNull(bytes);
    }
}
