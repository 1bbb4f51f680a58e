package io.gatewright.compiler.explain.text;

/** Texts of a request, which may be of any length, as far as a reader wants to see them. */
public final class Shortened {
    /** Of a target, a path or a value that stands by itself. */
    private static final int WHOLE = 400;
    /** Of a value inside a sentence. */
    private static final int PART = 60;

    private Shortened() {}

    /** At most some lines of {@code text}, and how long it is. */
    public static String whole(String text) {
        return text.length() <= WHOLE
                ? text
                : start(text, WHOLE) + " ... (" + Numbers.of(text.length()) + " characters)";
    }

    /** At most most of a line. */
    public static String part(String text) {
        return text.length() <= PART ? text : start(text, PART - 3) + "...";
    }

    private static String start(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
