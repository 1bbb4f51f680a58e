package io.gatewright.compiler.policy.size;

import io.gatewright.compiler.vocabulary.Merge;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.Row;
import io.gatewright.compiler.vocabulary.ValueType;
import java.util.List;

/** How large a request may be. */
public final class SizeVocabulary {
    public static final List<Row> ROWS = List.of(
            Row.of(
                            "max-body",
                            ValueType.SIZE,
                            "1GiB",
                            "a larger request body is a 413",
                            Place.GATEWAY,
                            Place.GROUP,
                            Place.ROUTE,
                            Place.POLICY)
                    .inherited(Merge.REPLACES),
            Row.of(
                            "accept",
                            ValueType.TEXTS,
                            "any",
                            "media types of request bodies: `\"image/png\"`, `\"image/*\"`; others are a 415",
                            Place.GATEWAY,
                            Place.GROUP,
                            Place.ROUTE,
                            Place.POLICY)
                    .inherited(Merge.REPLACES)
                    .later());

    private SizeVocabulary() {}
}
