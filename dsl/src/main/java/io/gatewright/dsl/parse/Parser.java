package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Outcome;
import io.gatewright.dsl.parse.grammar.GwParser;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.syntax.GwFile;
import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;

/** Parses one {@code .gw} file. Stateless, safe for use by many threads. */
public final class Parser {
    private Parser() {}

    /**
     * Never throws for any text. The tree holds every declaration and statement that could be read, also beside errors;
     * with errors it is for tools that want to help, not for compiling.
     */
    public static Outcome<GwFile> parse(SourceFile source) {
        Problems problems = new Problems(source);
        List<Token> tokens = Lexing.tokens(problems);
        tokens = Separators.apply(StrayDocs.remove(tokens, problems));
        GwParser parser = new GwParser(new CommonTokenStream(new ListTokenSource(tokens)));
        parser.removeErrorListeners();
        parser.setErrorHandler(new Borders(new Surprises(problems)));
        parser.setTrimParseTree(true);
        GwFile file = new GwFile(source, new DeclarationBuilder(problems).declarations(parser.file()));
        return Outcome.of(file, problems.all());
    }
}
