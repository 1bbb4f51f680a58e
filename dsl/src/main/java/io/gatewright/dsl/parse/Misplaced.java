package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.parse.grammar.GwParser;
import io.gatewright.dsl.source.Span;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/** Words that start declarations, where only settings can stand. */
final class Misplaced {
    /** What was meant, by the word. */
    private static final Map<String, String> MEANT = Map.of(
            "auth", "declare it at the top of a file, then `require NAME` here",
            "policy", "declare it at the top of a file, then `use NAME` here",
            "upstream", "declare it at the top of a file, then `-> NAME` behind the path of a route",
            "secret", "`secret NAME = file(\"…\")` at the top of a file, then `secret.NAME` where one is taken",
            "when", "it stands behind the path: `route NAME METHODS PATH when … -> UPSTREAM { … }`");

    private static final Pattern LITERAL = Pattern.compile("[ \\t]*+[:=]?[ \\t]*+(\"[^\"\\n]*\")");

    private Misplaced() {}

    static Optional<Diagnostic> inBlock(Problems problems, Token found) {
        Span span = problems.span(found);
        String word = found.getText();
        Matcher literal = LITERAL.matcher(problems.file().text())
                .region(span.end(), problems.file().text().length());
        if (found.getType() == GwParser.SECRET && literal.lookingAt()) {
            Span value = problems.file().span(literal.start(1), literal.end(1));
            return Optional.of(
                    Diagnostic.error(Codes.SECRET_WRITTEN, "a secret is written in the source", value, "value hidden")
                            .help(
                                    "`secret NAME = file(\"…\")` at the top of a file, then `secret.NAME` here. Rotate this key"));
        }
        boolean declares = Starts.DECLARATIONS.contains(word);
        if (!declares && !word.equals("when")) {
            return Optional.empty();
        }
        return Optional.of(Diagnostic.error(
                        Codes.UNKNOWN_START,
                        "`" + word + "` cannot stand in a block",
                        span,
                        declares ? "belongs at the top of a file" : "")
                .help(MEANT.getOrDefault(word, "close the block before it")));
    }
}
