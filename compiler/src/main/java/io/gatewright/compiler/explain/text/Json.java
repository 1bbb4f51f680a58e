package io.gatewright.compiler.explain.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes one JSON value, indented, members in the order given. Characters outside ASCII are escaped, so that the text is
 * safe on a terminal. Not thread-safe.
 */
public final class Json {
    private final StringBuilder out = new StringBuilder();
    private int depth;
    private boolean first = true;

    private Json() {}

    /** Writes the members of an object. */
    @FunctionalInterface
    public interface Member<T> {
        void write(T value, Json json);
    }

    /** The text of an object, with a line break at its end. */
    public static String object(Consumer<Json> members) {
        Json json = new Json();
        json.braces('{', '}', () -> members.accept(json));
        return json.out.append('\n').toString();
    }

    public Json put(String key, String value) {
        key(key);
        string(value);
        return this;
    }

    public Json put(String key, long value) {
        key(key);
        out.append(value);
        return this;
    }

    public Json put(String key, boolean value) {
        key(key);
        out.append(value);
        return this;
    }

    /** The value, or {@code null}. */
    public Json put(String key, Optional<String> value) {
        key(key);
        value.ifPresentOrElse(this::string, () -> out.append("null"));
        return this;
    }

    /** An object. */
    public Json object(String key, Consumer<Json> members) {
        key(key);
        braces('{', '}', () -> members.accept(this));
        return this;
    }

    /** An array of texts. */
    public Json texts(String key, Collection<String> values) {
        key(key);
        braces(
                '[',
                ']',
                () -> values.forEach(value -> {
                    next();
                    string(value);
                }));
        return this;
    }

    /** An array of objects. */
    public <T> Json objects(String key, Collection<T> values, Member<? super T> members) {
        key(key);
        braces(
                '[',
                ']',
                () -> values.forEach(value -> {
                    next();
                    braces('{', '}', () -> members.write(value, this));
                }));
        return this;
    }

    private void key(String key) {
        next();
        string(key);
        out.append(": ");
    }

    private void braces(char open, char close, Runnable inside) {
        out.append(open);
        depth++;
        first = true;
        inside.run();
        depth--;
        if (!first) {
            line();
        }
        out.append(close);
        first = false;
    }

    private void next() {
        out.append(first ? "" : ",");
        line();
        first = false;
    }

    private void line() {
        out.append('\n').append("  ".repeat(depth));
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c >= 0x7f) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
