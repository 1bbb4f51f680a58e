package io.gatewright.compiler.policy.answer;

import io.gatewright.compiler.vocabulary.Merge;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.Row;
import java.util.List;

/** What answers. */
public final class AnswerVocabulary {
    public static final List<Row> ROWS = List.of(
            Row.statement("respond", Merge.ONCE, "a fixed answer, perhaps with a JSON body", Place.ROUTE),
            Row.notBuilt("redirect", "an answer that sends the caller elsewhere", Place.ROUTE),
            Row.notBuilt("websocket", "upgraded connections", Place.GATEWAY, Place.GROUP, Place.ROUTE, Place.POLICY));

    private AnswerVocabulary() {}
}
