package io.gatewright.compiler.policy.limit;

import io.gatewright.compiler.vocabulary.Merge;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.Row;
import io.gatewright.compiler.vocabulary.ValueType;
import java.util.List;

/** How much a caller may ask for. */
public final class LimitVocabulary {
    public static final List<Row> ROWS = List.of(
            Row.of(
                            "limit",
                            ValueType.RATE,
                            "none",
                            "an allowance per key; more is a 429",
                            Place.GATEWAY,
                            Place.GROUP,
                            Place.ROUTE,
                            Place.POLICY)
                    .with(Place.LIMIT)
                    .repeatable()
                    .inherited(Merge.ADDS),
            Row.of("key", ValueType.EXPRESSION, "-", "whose allowance it is; never absent", Place.LIMIT),
            Row.of("burst", ValueType.INT, "sliding window", "the depth of the token bucket", Place.LIMIT),
            Row.of("cost", ValueType.INT, "1", "how much one request takes", Place.LIMIT));

    private LimitVocabulary() {}
}
