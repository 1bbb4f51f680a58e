package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.parse.grammar.GwParser;
import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/** A setting with {@code =} or {@code :} before its value. */
final class Assigned {
    /** Values that can stand here as they stand there: words, numbers with units, texts and lists of them. */
    private static final Pattern VALUE = Pattern.compile("[ \\t]*+(?![0-9]+\\.[0-9]+\\.)"
            + "(\"(?:[^\"\\\\\\r\\n])*+\"|\\[(?:\"[^\"\\\\\\r\\n]*+\"|[\\w./%-]|[ ,])*+]|[\\w./%-]++)"
            + "[ \\t]*+(?=[;}\\r\\n#]|\\z)");

    private Assigned() {}

    static Diagnostic problem(Problems problems, Token name, Token sign) {
        Span span = problems.span(sign);
        Diagnostic problem = Diagnostic.error(
                Codes.UNEXPECTED, "a setting takes its value without `" + sign.getText() + "`", span, "");
        String text = problems.file().text();
        Matcher value = VALUE.matcher(text).region(span.end(), text.length());
        String known = Quoted.cut(name.getText());
        boolean simple = value.lookingAt();
        if (name.getType() == GwParser.PUBLIC) {
            Span rest = problems.file().span(name.getStopIndex() + 1, simple ? value.end(1) : span.end());
            return simple ? problem.help("`public`").fix(Fix.cut(rest)) : problem.help("`public`");
        }
        if (!simple) {
            return problem.help("`" + known + (name.getType() == GwParser.IDENT ? " VALUE`" : " …`"));
        }
        Span between = problems.file().span(name.getStopIndex() + 1, value.start(1));
        return problem.help("`" + known + " " + Quoted.cut(value.group(1)) + "`")
                .fix(new Fix("remove `" + sign.getText() + "`", List.of(new Fix.Edit(between, " "))));
    }
}
