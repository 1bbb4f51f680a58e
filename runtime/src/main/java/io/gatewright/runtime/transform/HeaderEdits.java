package io.gatewright.runtime.transform;

import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.HttpString;
import org.jspecify.annotations.Nullable;

/**
 * The edits of header fields that generated code makes. A value that could not stand in a header field (one with
 * CR, LF, NUL, another control character but tab, or a character beyond U+00FF) is never written: the field is then
 * absent, as if the value had been null. Stateless.
 */
public final class HeaderEdits {
    private HeaderEdits() {}

    /** Leaves {@code name} with this one value; without the field when {@code value} is null or cannot be written. */
    public static void set(HeaderMap headers, String name, @Nullable String value) {
        set(headers, new HttpString(name), value);
    }

    /** The same; a constant {@link HttpString} spares its making. */
    public static void set(HeaderMap headers, HttpString name, @Nullable String value) {
        if (value == null || !isFieldValue(value)) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
    }

    public static void remove(HeaderMap headers, String name) {
        headers.remove(name);
    }

    public static void remove(HeaderMap headers, HttpString name) {
        headers.remove(name);
    }

    /** Removes every field whose name starts with {@code prefix}, in any case of letters. */
    public static void removePrefix(HeaderMap headers, String prefix) {
        long cookie = headers.fastIterateNonEmpty();
        while (cookie != -1L) {
            HeaderValues field = headers.fiCurrent(cookie);
            if (startsWith(field.getHeaderName(), prefix)) {
                headers.remove(field.getHeaderName());
                cookie = headers.fastIterateNonEmpty(); // a removal moves the fields that follow
            } else {
                cookie = headers.fiNextNonEmpty(cookie);
            }
        }
    }

    /** Whether {@code value} consists of what RFC 9110, 5.5 lets stand in a field value, obs-text included. */
    public static boolean isFieldValue(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c > 0xff || c == 0x7f || (c < 0x20 && c != '\t')) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(HttpString name, String prefix) {
        if (name.length() < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (lower((char) (name.byteAt(i) & 0xff)) != lower(prefix.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
