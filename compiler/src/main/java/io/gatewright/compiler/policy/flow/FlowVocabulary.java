package io.gatewright.compiler.policy.flow;

import io.gatewright.compiler.vocabulary.Merge;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.Row;
import io.gatewright.compiler.vocabulary.ValueType;
import java.util.List;

/** Fetches, and the names of what they give. */
public final class FlowVocabulary {
    public static final List<Row> ROWS = List.of(
            Row.statement("let", Merge.ONCE, "a name for a value, or for what a flow gives", Place.ROUTE),
            Row.statement(
                            "fetch",
                            Merge.ONCE,
                            "a request to an upstream for a part of the answer; runs if its result is used",
                            Place.FLOW,
                            Place.ROUTE)
                    .later(),
            Row.of(
                    "timeout",
                    ValueType.DURATION,
                    "the upstream's",
                    "how long each request of a fetch may take",
                    Place.FETCH),
            Row.of(
                            "max",
                            ValueType.INT,
                            "100",
                            "how many different items of `each` are fetched; those beyond fail unasked",
                            Place.FETCH)
                    .between("1", "10000")
                    .counting("items"),
            Row.of("parallel", ValueType.INT, "8", "how many items of `each` are fetched at a time", Place.FETCH)
                    .between("1", "1000")
                    .counting("requests"));

    private FlowVocabulary() {}
}
