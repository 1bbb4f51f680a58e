package io.gatewright.compiler.generate.code;

import com.palantir.javapoet.CodeBlock;
import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.stream.Collectors;

/** Text of the user's in comments of generated Java, where it must stay a comment. */
public final class Comments {
    private static final int MAX_QUOTE = 100;
    private static final int MAX_LINE = 60;

    private Comments() {}

    /**
     * {@code shop.gw: identify partner}, for the end of a line of code: the text of the line rather than its number, so that
     * a class stays as it is while lines elsewhere come and go.
     */
    public static String line(Span span) {
        String line = uncommented(span.file().lineText(span.line()))
                .replaceAll("\\s+", " ")
                .replaceAll("^ | ?\\{? ?$", "");
        String cut = line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE - 1) + "…";
        return file(span) + ": " + plain(cut);
    }

    /** {@code shop.gw}, beside words that find the place in it. */
    public static String file(Span span) {
        return plain(span.file().name());
    }

    private static String uncommented(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '#' && !quoted) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    /** The text as a line comment or part of one: on one line, with no escape that the compiler would read. */
    public static String plain(String text) {
        return text.codePoints()
                .map(c -> c == '\\' ? '/' : c)
                .map(c -> Literals.isPlain(c) ? c : '?')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** The documentation above a declaration, as paragraphs of Javadoc; empty if there is none. */
    public static CodeBlock doc(List<String> lines) {
        return CodeBlock.of("$L", lines.stream().map(Comments::javadoc).collect(Collectors.joining("\n")));
    }

    /** A piece of {@code .gw} in a Javadoc, cut when long. */
    public static CodeBlock quote(String source) {
        String line = source.strip().replaceAll("\\s+", " ");
        String cut = line.length() <= MAX_QUOTE ? line : line.substring(0, MAX_QUOTE) + "…";
        return isCode(cut) ? CodeBlock.of("{@code $L}", cut) : CodeBlock.of("<code>$L</code>", javadoc(cut));
    }

    private static boolean isCode(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (open < 0 || c == '\\' || c == '@') {
                return false;
            }
        }
        return open == 0 && !text.contains("*/") && text.codePoints().allMatch(Literals::isPlain);
    }

    private static String javadoc(String text) {
        return text.codePoints()
                .mapToObj(Comments::entity)
                .collect(Collectors.joining())
                .replace("*/", "*&#47;");
    }

    private static String entity(int codePoint) {
        return switch (codePoint) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '@', '\\', '{', '}' -> "&#" + codePoint + ";";
            case '\t' -> " ";
            default -> Literals.isPlain(codePoint) ? Character.toString(codePoint) : "?";
        };
    }
}
