package io.gatewright.runtime.upstream;

import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Parses field lines strictly, and keeps them in the order they came. Reused from message to message;
 * confined to one thread.
 */
final class FieldList {
    /** More lines than this in one section are refused. */
    static final int MAX_FIELDS = 256;

    private @Nullable HttpString[] names = new HttpString[32];
    private @Nullable String[] values = new String[32];
    private int size;

    int size() {
        return size;
    }

    HttpString name(int i) {
        HttpString name = names[i];
        if (name == null) {
            throw new IndexOutOfBoundsException(i);
        }
        return name;
    }

    String value(int i) {
        String value = values[i];
        if (value == null) {
            throw new IndexOutOfBoundsException(i);
        }
        return value;
    }

    void clear() {
        Arrays.fill(names, 0, size, null);
        Arrays.fill(values, 0, size, null);
        size = 0;
    }

    /** Adds the lines of {@code bytes[from, to)}, each ended by CR LF, up to the empty line that ends them. */
    void parse(byte[] bytes, int from, int to) throws BadResponse {
        int at = from;
        while (bytes[at] != '\r') {
            at = line(bytes, at, to);
        }
        if (at + 2 != to || bytes[at + 1] != '\n') {
            throw new BadResponse("bare CR at the start of a line");
        }
    }

    private int line(byte[] bytes, int from, int to) throws BadResponse {
        int at = from;
        while (at < to && Octets.isToken(bytes[at])) {
            at++;
        }
        if (at == from || at == to || bytes[at] != ':') {
            throw new BadResponse("malformed field name or folded line");
        }
        int colon = at++;
        while (at < to && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        int start = at;
        while (at < to && Octets.isValue(bytes[at])) {
            at++;
        }
        if (at + 1 >= to || bytes[at] != '\r' || bytes[at + 1] != '\n') {
            throw new BadResponse("control character in a field value");
        }
        int end = at;
        while (end > start && (bytes[end - 1] == ' ' || bytes[end - 1] == '\t')) {
            end--;
        }
        add(FieldNames.of(bytes, from, colon), new String(bytes, start, end - start, StandardCharsets.ISO_8859_1));
        return at + 2;
    }

    private void add(HttpString name, String value) throws BadResponse {
        if (size == MAX_FIELDS) {
            throw new BadResponse("too many fields");
        }
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        names[size] = name;
        values[size++] = value;
    }

    /** The fields as a map of their own. */
    HeaderMap toMap() {
        HeaderMap map = new HeaderMap();
        for (int i = 0; i < size; i++) {
            map.add(name(i), value(i));
        }
        return map;
    }
}
