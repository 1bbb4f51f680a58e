package io.gatewright.compiler.diff;

import io.gatewright.compiler.model.AllowModel;
import java.util.Objects;
import java.util.Optional;

/**
 * A difference that belongs to no single request: of the gateway itself, or of what several requests share.
 *
 * @param approval the line of the change that says why it is wanted
 */
public record SettingChange(Change change, Optional<AllowModel> approval) {
    public SettingChange {
        Objects.requireNonNull(change);
        Objects.requireNonNull(approval);
    }
}
