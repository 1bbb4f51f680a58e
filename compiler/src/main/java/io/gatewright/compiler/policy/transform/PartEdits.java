package io.gatewright.compiler.policy.transform;

import io.gatewright.compiler.model.JsonType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What changes in a message beside its header, folded over all levels as {@link TransformModel} is.
 *
 * @param sets one a place; sorted by place
 * @param removes sorted by place
 * @param body what the body has to be, where something says so: a message whose body does not fit is refused
 */
public record PartEdits(List<PartSet> sets, List<PartRemoval> removes, Optional<JsonType> body) {
    public static final PartEdits NONE = new PartEdits(List.of(), List.of(), Optional.empty());

    public PartEdits {
        sets = List.copyOf(sets);
        removes = List.copyOf(removes);
        Objects.requireNonNull(body);
    }

    public boolean isEmpty() {
        return sets.isEmpty() && removes.isEmpty() && body.isEmpty();
    }
}
