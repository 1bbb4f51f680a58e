package io.gatewright.compiler.generate.code;

import io.gatewright.compiler.model.Value;
import java.util.stream.Collectors;

/** JSON that is known when the gateway is compiled. */
public final class JsonConstant {
    private JsonConstant() {}

    /** Whether {@code value} is made of literals alone. */
    public static boolean isConstant(Value value) {
        if (value instanceof Value.ListValue list) {
            return list.items().stream().allMatch(JsonConstant::isConstant);
        }
        if (value instanceof Value.ObjectValue object) {
            return object.members().stream().allMatch(member -> isConstant(member.value()));
        }
        return value instanceof Value.Text
                || value instanceof Value.Decimal
                || value instanceof Value.Bool
                || value instanceof Value.Null;
    }

    /** The text of a constant value, without any blank. */
    public static String text(Value value) {
        if (value instanceof Value.ListValue list) {
            return list.items().stream().map(JsonConstant::text).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Value.ObjectValue object) {
            return object.members().stream()
                    .map(member -> quoted(member.key()) + ":" + text(member.value()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Value.Text text) {
            return quoted(text.value());
        }
        if (value instanceof Value.Decimal number) {
            return number.value().toPlainString();
        }
        if (value instanceof Value.Bool bool) {
            return Boolean.toString(bool.value());
        }
        if (value instanceof Value.Null) {
            return "null";
        }
        throw new IllegalArgumentException("not a constant: " + value.span());
    }

    /** A JSON string; what could not be read again as the same text, such as half a surrogate pair, is escaped. */
    static String quoted(String text) {
        return text.codePoints().mapToObj(JsonConstant::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int codePoint) {
        return switch (codePoint) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> {
                boolean plain = codePoint >= ' ' && Character.getType(codePoint) != Character.SURROGATE;
                String hex = Integer.toHexString(codePoint);
                yield plain ? Character.toString(codePoint) : "\\u" + "0".repeat(4 - hex.length()) + hex;
            }
        };
    }
}
