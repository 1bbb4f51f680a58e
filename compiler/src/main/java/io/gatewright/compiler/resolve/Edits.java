package io.gatewright.compiler.resolve;

import io.gatewright.compiler.policy.transform.HeaderRemoval;
import io.gatewright.compiler.policy.transform.JsonRemoval;
import io.gatewright.compiler.policy.transform.MessagePart;
import io.gatewright.compiler.policy.transform.PartRemoval;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Place;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one level changes in a message; headers by lower-case name. */
record Edits(
        Map<String, Put> sets,
        List<HeaderRemoval> removes,
        List<JsonRemoval> json,
        SortedMap<String, PartPut> partSets,
        List<PartRemoval> partRemoves) {
    static final Edits NONE = new Edits(Map.of(), List.of(), List.of(), new TreeMap<>(), List.of());

    /** {@code set query.NAME = VALUE}, by place. */
    record PartPut(MessagePart part, List<String> path, Place place, Expr value) {}

    /** Whether it changes a body. */
    boolean touchesBody() {
        return !json.isEmpty()
                || partSets.values().stream().anyMatch(put -> put.part() == MessagePart.BODY)
                || partRemoves.stream().anyMatch(removal -> removal.part() == MessagePart.BODY);
    }

    /** {@code set header.NAME = VALUE} */
    record Put(Name name, Expr value) {}
}
