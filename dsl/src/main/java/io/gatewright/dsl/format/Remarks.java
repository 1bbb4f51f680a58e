package io.gatewright.dsl.format;

/** Writes comments: a blank behind the sign, none at the end. */
final class Remarks {
    private Remarks() {}

    static String text(String comment) {
        String stripped = comment.stripTrailing();
        int sign = stripped.startsWith("##") ? 2 : 1;
        if (stripped.length() <= sign || " \t#!".indexOf(stripped.charAt(sign)) >= 0) {
            return stripped;
        }
        return stripped.substring(0, sign) + " " + stripped.substring(sign);
    }
}
