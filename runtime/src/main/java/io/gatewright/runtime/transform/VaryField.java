package io.gatewright.runtime.transform;

import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.StringJoiner;

/** The {@code Vary} field of an answer. */
final class VaryField {
    private VaryField() {}

    /** Takes {@code name} out: the gateway asks the same of the upstream whatever the client sent in that field. */
    static void remove(HeaderMap headers, HttpString name) {
        var lines = headers.get(Headers.VARY);
        if (lines == null) {
            return;
        }
        StringJoiner kept = new StringJoiner(", ");
        boolean removed = false;
        for (String line : lines) {
            for (String member : line.split(",", -1)) {
                String field = member.strip();
                if (field.equalsIgnoreCase(name.toString())) {
                    removed = true;
                } else if (!field.isEmpty()) {
                    kept.add(field);
                }
            }
        }
        if (!removed) {
            return;
        }
        if (kept.length() == 0) {
            headers.remove(Headers.VARY);
        } else {
            headers.put(Headers.VARY, kept.toString());
        }
    }
}
