package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.parse.grammar.GwLexer;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/**
 * How large and how deep a file may be. Checked before parsing, so that neither the parser nor anything that walks the
 * tree after it can run out of stack.
 */
final class Limits {
    /** The largest file, in UTF-16 units: about 60,000 routes. */
    static final int LONGEST_FILE = 4 << 20;

    /** The largest file, in tokens. */
    static final int MOST_TOKENS = 1_000_000;

    /** Brackets inside of brackets. */
    static final int DEEPEST = 64;

    /** Operators in one expression, those around it included. */
    static final int MOST_OPERATORS = 256;

    private Limits() {}

    static Optional<Diagnostic> size(SourceFile file) {
        return file.text().length() <= LONGEST_FILE
                ? Optional.empty()
                : Optional.of(tooLarge(file.span(0, 0), "more than 4 MiB"));
    }

    private static Diagnostic tooLarge(Span span, String label) {
        return Diagnostic.error(Codes.TOO_LARGE, "this file is too large", span, label)
                .help("split it into several files");
    }

    /** What is wrong with the number of words and brackets, before anything else looks at them. */
    static Optional<Diagnostic> nesting(List<Token> tokens, Problems problems) {
        if (tokens.size() > MOST_TOKENS) {
            return Optional.of(tooLarge(problems.span(tokens.get(MOST_TOKENS)), "more than a million words"));
        }
        int depth = 0;
        for (Token token : tokens) {
            if (Brackets.isOpener(token.getType())) {
                depth++;
            } else if (Brackets.isCloser(token.getType())) {
                depth = Math.max(0, depth - 1);
            }
            if (depth > DEEPEST) {
                return Optional.of(Diagnostic.error(
                        Codes.TOO_DEEP,
                        "brackets are nested too deep",
                        problems.span(token),
                        "level " + depth + ", at most " + DEEPEST));
            }
        }
        return Optional.empty();
    }

    /** The first expression with too many operators, by tokens with balanced brackets. */
    static Optional<Diagnostic> operators(List<Token> tokens, Problems problems) {
        Deque<Integer> outer = new ArrayDeque<>();
        int operators = 0;
        for (Token token : tokens) {
            int type = token.getType();
            if (Brackets.isOpener(type)) {
                outer.push(operators);
            } else if (Brackets.isCloser(type)) {
                operators = outer.isEmpty() ? 0 : outer.pop();
            } else if (type == GwLexer.SEP || type == GwLexer.COMMA) {
                operators = outer.isEmpty() ? 0 : outer.peek();
            }
            if (isOperator(type) && ++operators > MOST_OPERATORS) {
                return Optional.of(Diagnostic.error(
                                Codes.TOO_DEEP,
                                "this expression is too long",
                                problems.span(token),
                                "operator " + operators + ", at most " + MOST_OPERATORS)
                        .help("`x in [a, b, …]` says the same as many `x == a or x == b`"));
            }
        }
        return Optional.empty();
    }

    private static boolean isOperator(int type) {
        return switch (type) {
            case GwLexer.DOT,
                    GwLexer.SAFEDOT,
                    GwLexer.RANGE,
                    GwLexer.COALESCE,
                    GwLexer.EQ,
                    GwLexer.NE,
                    GwLexer.LT,
                    GwLexer.LE,
                    GwLexer.GT,
                    GwLexer.GE,
                    GwLexer.IN,
                    GwLexer.UNDER,
                    GwLexer.NOT,
                    GwLexer.AND,
                    GwLexer.OR,
                    GwLexer.LBRACK,
                    GwLexer.LPAREN -> true;
            default -> false;
        };
    }
}
