package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.parse.grammar.GwLexer;
import io.gatewright.dsl.source.SourceFile;
import java.util.List;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Words for brackets that do not match. */
final class BracketWords {
    /** What hardly stands in brackets, so that they end somewhere before it. */
    private static final Pattern MORE = Pattern.compile("[;{]|(?<![=!<>])=(?!=)");

    /** How far it is looked for. */
    private static final int NEAR = 400;

    private final Problems problems;

    BracketWords(Problems problems) {
        this.problems = problems;
    }

    /**
     * @param lastLine the last line that is still inside
     * @param sign what suggests that the block ended before it, if anything does
     */
    Diagnostic unclosedBlock(Token opener, int lastLine, @Nullable Token sign) {
        Diagnostic problem = Diagnostic.error(
                Codes.UNCLOSED_BLOCK, "this block is never closed", problems.span(opener), "opened here");
        if (sign != null) {
            int column = problems.file().column(sign.getStartIndex());
            String what = isDeclaration(sign) ? article(sign.getText()) : "`" + Quoted.cut(sign.getText()) + "`";
            what = sign.getType() == GwLexer.RBRACE ? "a `}`" : what;
            problem = problem.and(
                    problems.span(sign), what + " at column " + column + " suggests the block ended before this");
        }
        return problem.help("add `}` after line " + lastLine).fix(closing(opener, lastLine));
    }

    /** A line of its own for {@code }}, below {@code lastLine} and as far to the right as the block. */
    private Fix closing(Token opener, int lastLine) {
        SourceFile file = problems.file();
        String text = file.text();
        int end = text.indexOf('\n', Math.max(0, opener.getStopIndex()));
        while (end >= 0 && file.line(end) < lastLine) {
            end = text.indexOf('\n', end + 1);
        }
        int at = end < 0 ? text.length() : end;
        String line = file.lineText(file.line(opener.getStartIndex()));
        String indentation =
                line.substring(0, line.length() - line.stripLeading().length());
        return new Fix("add `}`", List.of(new Fix.Edit(file.span(at, at), "\n" + indentation + "}")));
    }

    private static boolean isDeclaration(Token sign) {
        return sign.getType() >= GwLexer.IMPORT && sign.getType() <= GwLexer.TEST;
    }

    private static String article(String keyword) {
        return ("aeiou".indexOf(keyword.charAt(0)) >= 0 ? "an " : "a ") + keyword;
    }

    /** @param last the last token that is still inside */
    Diagnostic unclosedBracket(Token opener, Token last) {
        String closer = opener.getType() == GwLexer.LPAREN ? ")" : "]";
        int end = last.getStopIndex() + 1;
        SourceFile file = problems.file();
        boolean sameLine = file.line(opener.getStartIndex()) == file.line(last.getStartIndex());
        Diagnostic problem = Diagnostic.error(
                Codes.UNCLOSED_BRACKET,
                "this `" + opener.getText() + "` is never closed",
                problems.span(opener),
                "opened here");
        if (MORE.matcher(file.text())
                .region(opener.getStopIndex() + 1, Math.min(end, opener.getStopIndex() + NEAR))
                .find()) {
            return problem.help("add `" + closer + "`");
        }
        return problem.help("add `" + closer + "` behind `" + Quoted.cut(last.getText()) + "`"
                        + (sameLine ? "" : " of line " + file.line(last.getStartIndex())))
                .fix(Fix.insert(file, end, closer));
    }

    Diagnostic wrongCloser(Token closer, Token opener) {
        String wanted = opener.getType() == GwLexer.LPAREN ? ")" : "]";
        return Diagnostic.error(
                        Codes.UNCLOSED_BRACKET,
                        "`" + opener.getText() + "` is closed by `" + closer.getText() + "`",
                        problems.span(closer),
                        "should be `" + wanted + "`")
                .fix(Fix.replace(problems.span(closer), wanted))
                .and(problems.span(opener), "opened here");
    }

    /** @param early a brace that ended a block which seems to go on behind it, if there is one */
    Diagnostic closesNothing(Token closer, @Nullable Token early) {
        Diagnostic problem = Diagnostic.error(
                Codes.CLOSES_NOTHING,
                "this `" + closer.getText() + "` closes nothing",
                problems.span(closer),
                "nothing is open here");
        return early == null
                ? problem.help("remove it").fix(Fix.cut(problems.span(closer)))
                : problem.and(problems.span(early), "the block has ended here").help("remove one of the two");
    }
}
