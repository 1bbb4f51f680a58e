package io.gatewright.runtime.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as JSON, for answers that the gateway makes itself. */
public final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    /** {@code value} as one JSON value; {@code null} when absent. Text is escaped, so it cannot end its string. */
    public static String of(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof List<?> list) {
            return list(list);
        }
        String text = Values.text(value);
        if (text == null) {
            return "null";
        }
        return value instanceof Number ? text : string(text);
    }

    private static String list(List<?> list) {
        StringBuilder json = new StringBuilder("[");
        for (Object item : list) {
            json.append(json.length() == 1 ? "" : ",").append(of(item));
        }
        return json.append(']').toString();
    }

    private static String string(String text) {
        StringBuilder json = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || (Character.isSurrogate(c) && !isPaired(text, i))) {
                escape(json, c);
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    private static void escape(StringBuilder json, char c) {
        json.append("\\u")
                .append(HEX.charAt(c >> 12))
                .append(HEX.charAt(c >> 8 & 15))
                .append(HEX.charAt(c >> 4 & 15))
                .append(HEX.charAt(c & 15));
    }
}
