package io.gatewright.compiler.policy.access;

import io.gatewright.compiler.vocabulary.Merge;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.Row;
import java.util.List;

/** Who may call. */
public final class AccessVocabulary {
    public static final List<Row> ROWS = List.of(
            Row.statement(
                    "require",
                    Merge.ADDS,
                    "a condition that every caller must meet",
                    Place.GATEWAY,
                    Place.GROUP,
                    Place.ROUTE,
                    Place.POLICY),
            Row.statement(
                    "public",
                    Merge.REPLACES,
                    "anyone may call",
                    Place.GATEWAY,
                    Place.GROUP,
                    Place.ROUTE,
                    Place.POLICY));

    private AccessVocabulary() {}
}
