package io.gatewright.compiler.resolve;

import io.gatewright.compiler.policy.transform.HeaderRemoval;
import io.gatewright.compiler.policy.transform.JsonRemoval;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import java.util.List;
import java.util.Map;

/** What one level changes in a message; headers by lower-case name. */
record Edits(Map<String, Put> sets, List<HeaderRemoval> removes, List<JsonRemoval> json) {
    static final Edits NONE = new Edits(Map.of(), List.of(), List.of());

    /** {@code set header.NAME = VALUE} */
    record Put(Name name, Expr value) {}
}
