package io.gatewright.dsl.format;

import io.gatewright.dsl.source.Invisible;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.PathPattern;
import io.gatewright.dsl.syntax.Place;
import io.gatewright.dsl.syntax.StringText;
import io.gatewright.dsl.syntax.TypeRef;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Prints the small nodes: strings, keys, types, paths, places. */
final class Texts {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(-[A-Za-z0-9_]+)*");
    private static final int LONGEST_WORD = 64;

    private Texts() {}

    static String string(StringText text) {
        return quoted(text.value());
    }

    private static String quoted(String value) {
        StringBuilder out = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (Invisible.is(c)) {
                        escape(c, out);
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    private static void escape(int codePoint, StringBuilder out) {
        for (char c : Character.toChars(codePoint)) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
    }

    /** A key of an object: any word as it is, other text quoted. */
    static String key(Name key) {
        String text = key.text();
        return text.length() <= LONGEST_WORD && WORD.matcher(text).matches() ? text : quoted(text);
    }

    static String names(List<Name> names, String between) {
        return names.stream().map(Name::text).collect(Collectors.joining(between));
    }

    static String place(Place place) {
        return names(place.parts(), ".");
    }

    static String type(TypeRef type) {
        int depth = type.listDepth();
        return "[".repeat(depth) + type.name() + "]".repeat(depth) + (type.optional() ? "?" : "");
    }

    static String path(PathPattern path) {
        StringBuilder out = new StringBuilder();
        for (PathPattern.Segment segment : path.segments()) {
            out.append('/');
            if (segment instanceof PathPattern.Capture capture) {
                out.append('{').append(capture.name());
                capture.type().ifPresent(type -> out.append(':').append(type));
                out.append('}');
            } else if (segment instanceof PathPattern.Literal literal) {
                out.append(literal.text());
            }
        }
        if (path.rest()) {
            out.append("/**");
        }
        return out.length() == 0 ? "/" : out.toString();
    }
}
