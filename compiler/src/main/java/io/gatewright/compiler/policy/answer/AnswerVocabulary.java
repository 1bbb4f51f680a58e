package io.gatewright.compiler.policy.answer;

import io.gatewright.compiler.vocabulary.Merge;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.Row;
import io.gatewright.compiler.vocabulary.ValueType;
import java.util.List;

/** What answers. */
public final class AnswerVocabulary {
    public static final List<Row> ROWS = List.of(
            Row.statement("respond", Merge.ONCE, "a fixed answer, perhaps with a JSON body", Place.ROUTE),
            Row.of(
                            "redirect",
                            ValueType.TEXT,
                            "-",
                            "sends the caller elsewhere: `\"/new/{id}\"`, with captures of the path",
                            Place.ROUTE)
                    .with(Place.REDIRECT)
                    .later(),
            Row.of("status", ValueType.INT, "308", "301, 302, 303, 307 or 308", Place.REDIRECT));

    private AnswerVocabulary() {}
}
