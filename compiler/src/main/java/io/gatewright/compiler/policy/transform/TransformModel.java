package io.gatewright.compiler.policy.transform;

import java.util.List;
import java.util.Objects;

/**
 * What changes in a message, folded over all levels: first everything in {@code removes} goes from what arrived, then
 * {@code sets} are put, all right-hand sides reading the message as it arrived. A set that an outer
 * removal would take away again is not here.
 *
 * @param removes header names and prefixes; sorted
 * @param sets one per header name; sorted by name
 * @param json paths to take out of a JSON body; only of responses; sorted
 * @param parts what changes beside the header and these paths
 */
public record TransformModel(
        List<HeaderRemoval> removes, List<HeaderSet> sets, List<JsonRemoval> json, PartEdits parts) {
    public static final TransformModel NONE = new TransformModel(List.of(), List.of(), List.of(), PartEdits.NONE);

    public TransformModel {
        removes = List.copyOf(removes);
        sets = List.copyOf(sets);
        json = List.copyOf(json);
        Objects.requireNonNull(parts);
    }

    public boolean isEmpty() {
        return removes.isEmpty() && sets.isEmpty() && json.isEmpty() && parts.isEmpty();
    }
}
