package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.source.Span;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/** Words between the two values of a condition, where a sign or a function stands here. */
final class Comparisons {
    private static final Map<String, String> SIGNS =
            Map.of("is", "==", "equals", "==", "eq", "==", "ne", "!=", "neq", "!=", "gt", ">", "lt", "<");

    private static final Set<String> PATTERNS = Set.of("matches", "like");
    private static final String VALUE = "[A-Za-z_][A-Za-z0-9_?.-]*+";
    private static final Pattern BEFORE = Pattern.compile("(" + VALUE + ")[ \\t]++\\z");
    private static final Pattern AFTER = Pattern.compile("[a-z]++[ \\t]++(\"[^\"\\\\\\r\\n]*+\"|" + VALUE + ")");

    /** How far the first value is looked for. */
    private static final int NEAR = 200;

    private Comparisons() {}

    static Optional<Diagnostic> find(Problems problems, Token found) {
        String word = found.getText();
        Span span = problems.span(found);
        String sign = SIGNS.get(word);
        if (sign != null) {
            return Optional.of(told(word, span).help("write `" + sign + "`").fix(Fix.replace(span, sign)));
        }
        if (word.equals("contains")) {
            return Optional.of(contains(problems, span));
        }
        return PATTERNS.contains(word)
                ? Optional.of(told(word, span)
                        .help("write `starts-with(TEXT, START)`, `ends-with(TEXT, END)`, or a `type` for a part of the"
                                + " path"))
                : Optional.empty();
    }

    private static Diagnostic contains(Problems problems, Span word) {
        String text = problems.file().text();
        Matcher before = BEFORE.matcher(text.substring(Math.max(0, word.start() - NEAR), word.start()));
        Matcher after = AFTER.matcher(text).region(word.start(), text.length());
        if (!before.find() || !after.lookingAt()) {
            return told("contains", word).help("write `ITEM in LIST`, or `contains(TEXT, PART)`");
        }
        String of = before.group(1);
        String part = after.group(1);
        Span all = problems.file().span(word.start() - before.group().length(), after.end());
        return told("contains", all)
                .help("write `" + Quoted.cut(part) + " in " + Quoted.cut(of) + "` of a list, `contains("
                        + Quoted.cut(of) + ", " + Quoted.cut(part) + ")` of a text");
    }

    private static Diagnostic told(String word, Span span) {
        return Diagnostic.error(Codes.UNEXPECTED, "`" + word + "` does not compare", span, "");
    }
}
