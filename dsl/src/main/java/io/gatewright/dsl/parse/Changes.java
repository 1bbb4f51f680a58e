package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.source.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/** {@code header.x = "1"} where a change is made, without saying so. */
final class Changes {
    private static final Pattern PLACE =
            Pattern.compile("(\\.[A-Za-z0-9_*-]++)++(?=[ \\t]*+(=(?!=)|:|\"|[A-Za-z0-9]|[;}\\r\\n#]|\\z))");

    private Changes() {}

    static Diagnostic problem(Problems problems, Token first) {
        Span span = problems.span(first);
        Diagnostic problem = Diagnostic.error(Codes.UNEXPECTED, "a change starts with `set` or `remove`", span, "");
        String text = problems.file().text();
        Matcher place = PLACE.matcher(text).region(span.end(), text.length());
        if (!place.lookingAt()) {
            return problem.help("`set " + span.text() + ".NAME = VALUE`");
        }
        String named = Quoted.cut(span.text() + place.group());
        return "=".equals(place.group(2))
                ? problem.help("`set " + named + " = …`").fix(Fix.insert(problems.file(), span.start(), "set "))
                : problem.help("`set " + named + " = VALUE`, or `remove " + named + "`");
    }
}
