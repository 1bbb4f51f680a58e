package io.gatewright.dsl.source;

/** Which characters a reader cannot see, or cannot see the effect of: controls, direction marks, joiners, lone surrogates. */
public final class Invisible {
    private Invisible() {}

    public static boolean is(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
