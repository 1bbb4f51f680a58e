package io.gatewright.compiler.policy.cache;

import io.gatewright.compiler.vocabulary.Merge;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.Row;
import io.gatewright.compiler.vocabulary.ValueType;
import java.util.List;

/** How long a response stays. */
public final class CacheVocabulary {
    public static final List<Row> ROWS = List.of(
            Row.of(
                            "cache",
                            ValueType.DURATION,
                            "none",
                            "keeps responses to GET and HEAD",
                            Place.GATEWAY,
                            Place.GROUP,
                            Place.ROUTE,
                            Place.POLICY)
                    .with(Place.CACHE)
                    .inherited(Merge.REPLACES),
            Row.of(
                    "vary",
                    ValueType.EXPRESSIONS,
                    "[]",
                    "what tells stored responses apart, beside host, path and query",
                    Place.CACHE),
            Row.notBuilt("stale", "serving a response past its time", Place.CACHE));

    private CacheVocabulary() {}
}
