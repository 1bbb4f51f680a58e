package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.source.Span;
import java.util.List;

/** Strings in single, typographic or other quotes. */
final class Quotes {
    private Quotes() {}

    /** {@code problem} with a fix that changes both ends, where the other one stands on the line and nothing needs an escape. */
    static Diagnostic straight(Diagnostic problem, Span opening) {
        String text = opening.file().text();
        for (int i = opening.end(); i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '"' || c == '\\') {
                return problem;
            }
            if (Characters.isQuote(c)) {
                return problem.fix(new Fix(
                        "write straight double quotes",
                        List.of(
                                new Fix.Edit(opening, "\""),
                                new Fix.Edit(opening.file().span(i, i + 1), "\""))));
            }
        }
        return problem;
    }
}
