package io.gatewright.dsl.parse;

/** The user's text as a message shows it: short. What cannot be seen is made visible by the renderer. */
final class Quoted {
    private static final int LONGEST = 40;

    private Quoted() {}

    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
