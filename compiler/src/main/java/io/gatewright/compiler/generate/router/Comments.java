package io.gatewright.compiler.generate.router;

import io.gatewright.compiler.plan.route.Candidate;

/** Text from the source inside comments, where it must neither end the comment nor be read as an escape. */
final class Comments {
    private Comments() {}

    /** {@code route users ANY /users/**}, shop.gw. */
    static String route(Candidate route) {
        return "{@code " + safe(route.shownMethods() + " " + route.shown()) + "}, "
                + safe(route.span().file().name()) + ".";
    }

    /** The same for the end of a line. */
    static String line(Candidate route) {
        return safe(route.shownMethods() + " " + route.shown() + ", "
                + route.span().file().name());
    }

    static String safe(String text) {
        StringBuilder safe = new StringBuilder();
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c < ' ' || c == '\\' || c > '~' || (c == '@' && i == 0)) {
                safe.append('?');
            } else if (c == '/' && i > 0 && text.charAt(i - 1) == '*') {
                safe.append(" /");
            } else if (open < 0) {
                safe.append(')');
                open = 0;
            } else {
                safe.append(c);
            }
        }
        return safe.append("}".repeat(Math.max(0, open))).toString();
    }
}
