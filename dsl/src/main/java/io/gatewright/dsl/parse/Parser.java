package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Outcome;
import io.gatewright.dsl.parse.grammar.GwParser;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.syntax.GwFile;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;

/** Parses one {@code .gw} file. Stateless, safe for use by many threads. */
public final class Parser {
    private Parser() {}

    /**
     * Never throws for any text. The tree holds every declaration and statement that could be read, also beside errors;
     * with errors it is for tools that want to help, not for compiling. A file that is too large or too deep has no tree.
     */
    public static Outcome<GwFile> parse(SourceFile source) {
        Optional<Diagnostic> tooLarge = Limits.size(source);
        if (tooLarge.isPresent()) {
            return Outcome.failed(List.of(tooLarge.get()));
        }
        Problems problems = new Problems(source);
        List<Token> words = Lexing.tokens(problems);
        Optional<Diagnostic> tooDeep = Limits.nesting(words, problems);
        if (tooDeep.isPresent()) {
            return Outcome.failed(List.of(tooDeep.get()));
        }
        List<Token> tokens = sentences(words, problems);
        Optional<Diagnostic> tooLong = Limits.operators(tokens, problems);
        if (tooLong.isPresent()) {
            return Outcome.failed(List.of(tooLong.get()));
        }
        GwParser parser = grammar(tokens, problems);
        GwFile file = new GwFile(source, new DeclarationBuilder(problems).declarations(parser.file()));
        return Outcome.of(file, problems.all());
    }

    /** The tokens as the grammar wants them: brackets in pairs, every sentence ended. */
    static List<Token> sentences(List<Token> words, Problems problems) {
        List<Token> tokens = Brackets.balance(words, problems);
        return Separators.apply(StrayDocs.remove(tokens, problems));
    }

    static GwParser grammar(List<Token> tokens, Problems problems) {
        GwParser parser = new GwParser(new CommonTokenStream(new ListTokenSource(tokens)));
        parser.removeErrorListeners();
        parser.setErrorHandler(new Borders(new Surprises(problems)));
        parser.setTrimParseTree(true);
        return parser;
    }
}
