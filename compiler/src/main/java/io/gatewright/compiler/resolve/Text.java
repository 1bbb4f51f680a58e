package io.gatewright.compiler.resolve;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Small pieces of message text. */
final class Text {
    private Text() {}

    /** {@code an auth}, {@code a param}. */
    static String article(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    /** {@code policies}, {@code auths}. */
    static String plural(String noun) {
        return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }

    /** {@code `a`, `b`, `c`} */
    static String list(Collection<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    /** {@code `a`, `b` and `c`} */
    static String and(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? list(words) : list(words.subList(0, last)) + " and `" + words.get(last) + "`";
    }

    /** Whether a header could not carry this: it holds a control character other than a tab. */
    static boolean hasControl(String text) {
        return text.chars().anyMatch(c -> (c < 0x20 && c != '\t') || c == 0x7f);
    }
}
