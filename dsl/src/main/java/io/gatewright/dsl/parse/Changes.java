package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.source.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/** {@code header.x = "1"} where a change is made, without saying so, or in another word. */
final class Changes {
    private static final Pattern PLACE =
            Pattern.compile("(\\.[A-Za-z0-9_*-]++)++(?=[ \\t]*+(=(?!=)|:|\"|[A-Za-z0-9]|[;}\\r\\n#]|\\z))");

    private static final Pattern VERB = Pattern.compile("(?:add|append|put|replace)[ \\t]++"
            + "((?:header|query|cookie)\\.[A-Za-z0-9_-]{1,60})[ \\t]++=?[ \\t]*+(\"[^\"\\\\\\r\\n]{0,60}\")");

    private Changes() {}

    /** {@code add header.x "1"}. */
    static Optional<Diagnostic> verb(Problems problems, Token first, Token found) {
        String text = problems.file().text();
        Matcher verb = VERB.matcher(text).region(first.getStartIndex(), text.length());
        if (!verb.lookingAt() || found.getStartIndex() >= verb.end()) {
            return Optional.empty();
        }
        String set = "set " + verb.group(1) + " = " + verb.group(2);
        return Optional.of(Diagnostic.error(
                        Codes.UNEXPECTED, "a change starts with `set` or `remove`", problems.span(first), "")
                .help("`" + Quoted.cut(set) + "`")
                .fix(Fix.replace(problems.file().span(verb.start(), verb.end()), set)));
    }

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
