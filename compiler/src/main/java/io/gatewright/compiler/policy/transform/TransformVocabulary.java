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
            Row.of(
                            "body",
                            ValueType.SHAPE,
                            "any",
                            "what the JSON body has to be, for `body.…` to be read; one that does not fit is a 400 (of a"
                                    + " response, a 502)",
                            Place.REQUEST,
                            Place.RESPONSE)
                    .later(),
            Row.statement(
                    "set",
                    Merge.MERGES,
                    "puts `header.x`, or `query.x` *, `cookie.x` *, `body.a.b` * or a whole `body` *; the inner one replaces"
                            + " the outer one of the same name",
                    Place.REQUEST,
                    Place.RESPONSE),
            Row.statement(
                    "remove",
                    Merge.ADDS,
                    "takes away `header.x`, `header.x-internal-*`, `query.x` *, `cookie.x` * or a JSON path `body.items.*.cost` (of"
                            + " a request, `body.…` *)",
                    Place.REQUEST,
                    Place.RESPONSE));

    private TransformVocabulary() {}
}
