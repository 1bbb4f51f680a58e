package io.gatewright.compiler.resolve;

import io.gatewright.dsl.source.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a part of a condition is compared with. */
final class Compared {
    private static final Pattern LITERAL = Pattern.compile("[ \\t]*+==[ \\t]*+(\"[^\"\\\\\\r\\n]{0,60}\")");

    private Compared() {}

    /** The comparison that {@code part} starts, or that alone where it is compared with no text. */
    static String whole(Span part) {
        String text = with(part);
        return text.equals("\"…\"") ? part.text() : part.text() + " == " + text;
    }

    /** The text in quotes behind {@code ==}, or quotes around an ellipsis. */
    static String with(Span part) {
        String text = part.file().text();
        Matcher literal = LITERAL.matcher(text).region(part.end(), text.length());
        return literal.lookingAt() ? literal.group(1) : "\"…\"";
    }
}
