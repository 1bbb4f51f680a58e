package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.parse.grammar.GwParser;
import io.gatewright.dsl.source.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/** Words that start declarations, where only settings can stand. */
final class Misplaced {
    private static final String DECLARED = "declare it at the top of a file";

    private static final Pattern LITERAL = Pattern.compile("[ \\t]*+[:=]?[ \\t]*+(\"[^\"\\n]*\")");

    private static final Pattern NAME = Pattern.compile("[ \\t]++([A-Za-z_][A-Za-z0-9_-]*+)");

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
                .help(meant(problems, word, span)));
    }

    private static String meant(Problems problems, String word, Span span) {
        String text = problems.file().text();
        Matcher named = NAME.matcher(text).region(span.end(), text.length());
        String name = named.lookingAt() ? Quoted.cut(named.group(1)) : "NAME";
        return switch (word) {
            case "auth" -> DECLARED + ", then `require " + name + "` here";
            case "policy" -> DECLARED + ", then `use " + name + "` here";
            case "upstream" -> DECLARED + ", then `-> " + name + "` behind the path of a route";
            case "secret" ->
                "`secret " + name + " = file(\"…\")` at the top of a file, then `secret." + name
                        + "` where one is taken";
            case "when" -> "it stands behind the path: `route NAME GET PATH when … -> UPSTREAM { … }`";
            default -> DECLARED;
        };
    }
}
