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
                            "keeps responses to GET and HEAD; `origin` *: as long as the upstream's headers say",
                            Place.GATEWAY,
                            Place.GROUP,
                            Place.ROUTE,
                            Place.POLICY)
                    .with(Place.CACHE)
                    .between("1ms", "366d")
                    .inherited(Merge.REPLACES),
            Row.of(
                    "vary",
                    ValueType.EXPRESSIONS,
                    "[]",
                    "what tells stored responses apart, beside host, path and query",
                    Place.CACHE),
            Row.of(
                            "stale",
                            ValueType.DURATION,
                            "0s",
                            "how long past its time a response is served while the upstream fails or is asked again",
                            Place.CACHE)
                    .between("0s", "366d")
                    .later());

    private CacheVocabulary() {}
}
