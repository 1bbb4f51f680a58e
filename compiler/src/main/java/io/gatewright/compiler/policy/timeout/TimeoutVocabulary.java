package io.gatewright.compiler.policy.timeout;

import io.gatewright.compiler.vocabulary.Merge;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.Row;
import io.gatewright.compiler.vocabulary.ValueType;
import java.util.List;

/** How long a route waits. */
public final class TimeoutVocabulary {
    public static final List<Row> ROWS = List.of(Row.of(
                    "timeout",
                    ValueType.DURATION,
                    "the upstream's",
                    "how long to wait for the head of the response",
                    Place.GATEWAY,
                    Place.GROUP,
                    Place.ROUTE,
                    Place.POLICY)
            .between("1ms", "366d")
            .inherited(Merge.REPLACES));

    private TimeoutVocabulary() {}
}
