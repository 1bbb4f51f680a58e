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
            Row.of(
                            "limit concurrent",
                            ValueType.INT,
                            "none",
                            "requests of one key under way at once; more are a 429",
                            Place.GATEWAY,
                            Place.GROUP,
                            Place.ROUTE,
                            Place.POLICY)
                    .between("1", "1000000")
                    .counting("requests")
                    .with(Place.CONCURRENT)
                    .repeatable()
                    .inherited(Merge.ADDS)
                    .later(),
            Row.of(
                    "key",
                    ValueType.EXPRESSION,
                    "-",
                    "whose allowance it is; never absent",
                    Place.LIMIT,
                    Place.CONCURRENT),
            Row.of("burst", ValueType.INT, "sliding window", "the depth of the token bucket", Place.LIMIT)
                    .between("1", "1000000000"),
            Row.of("cost", ValueType.INT, "1", "how much one request takes", Place.LIMIT)
                    .between("1", "1000000000"));

    private LimitVocabulary() {}
}
