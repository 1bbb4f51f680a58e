package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Words for a token that stands where it cannot. */
final class Surprises {
    private final Problems problems;

    Surprises(Problems problems) {
        this.problems = problems;
    }

    void tell(Parser parser, Token found, IntervalSet expected) {
        problems.add(Diagnostic.error(
                Codes.UNEXPECTED,
                "expected " + expected.toString(parser.getVocabulary()) + ", found `" + found.getText() + "`",
                problems.span(found),
                ""));
    }
}
