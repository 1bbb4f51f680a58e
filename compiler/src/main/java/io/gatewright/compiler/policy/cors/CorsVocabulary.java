package io.gatewright.compiler.policy.cors;

import io.gatewright.compiler.vocabulary.Merge;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.Row;
import io.gatewright.compiler.vocabulary.ValueType;
import java.util.List;

/** What pages of other origins may do. */
public final class CorsVocabulary {
    public static final List<Row> ROWS = List.of(
            Row.of(
                            "cors",
                            ValueType.NONE,
                            "none",
                            "what pages of other origins may ask and read",
                            Place.GATEWAY,
                            Place.GROUP,
                            Place.ROUTE,
                            Place.POLICY)
                    .with(Place.CORS)
                    .inherited(Merge.REPLACES),
            Row.of(
                    "origins",
                    ValueType.TEXTS,
                    "-",
                    "whose pages: `\"https://app.example.com\"`, or `\"*\"`",
                    Place.CORS),
            Row.of("methods", ValueType.WORDS, "[GET, HEAD, POST]", "what a preflight may ask for", Place.CORS),
            Row.of("headers", ValueType.TEXTS, "[]", "header fields that a page may send", Place.CORS),
            Row.of("expose", ValueType.TEXTS, "[]", "header fields of answers that a page may read", Place.CORS),
            Row.of("credentials", ValueType.WORD, "off", "`on` or `off`: whether a page may send cookies", Place.CORS),
            Row.of("max-age", ValueType.DURATION, "the browser's", "how long a preflight is remembered", Place.CORS));

    private CorsVocabulary() {}
}
