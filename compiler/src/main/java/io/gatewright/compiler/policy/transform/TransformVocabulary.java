package io.gatewright.compiler.policy.transform;

import io.gatewright.compiler.vocabulary.Merge;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.Row;
import io.gatewright.compiler.vocabulary.ValueType;
import java.util.List;

/** What changes on the way. */
public final class TransformVocabulary {
    public static final List<Row> ROWS = List.of(
            Row.of(
                            "request",
                            ValueType.NONE,
                            "none",
                            "changes what the upstream gets",
                            Place.GATEWAY,
                            Place.GROUP,
                            Place.ROUTE,
                            Place.POLICY)
                    .with(Place.REQUEST)
                    .inherited(Merge.MERGES),
            Row.of(
                            "response",
                            ValueType.NONE,
                            "none",
                            "changes what the caller gets",
                            Place.GATEWAY,
                            Place.GROUP,
                            Place.ROUTE,
                            Place.POLICY)
                    .with(Place.RESPONSE)
                    .inherited(Merge.MERGES),
            Row.statement(
                    "set",
                    Merge.MERGES,
                    "puts a header; the inner one replaces the outer one of the same name",
                    Place.REQUEST,
                    Place.RESPONSE),
            Row.statement(
                    "remove",
                    Merge.ADDS,
                    "takes away a header, `x-internal-*`, or (responses) a JSON path",
                    Place.REQUEST,
                    Place.RESPONSE));

    private TransformVocabulary() {}
}
