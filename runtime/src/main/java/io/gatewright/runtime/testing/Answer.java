package io.gatewright.runtime.testing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came back for one request.
 *
 * @param request {@code GET /orders/42}, as it was sent
 * @param fields in the order they came, names in lower case
 * @param text the body, read as UTF-8
 */
record Answer(String request, int status, List<Field> fields, String text) {
    private static final int LONGEST_EXCERPT = 1_000;

    /** A header field. */
    record Field(String name, String value) {}

    Answer {
        fields = List.copyOf(fields);
    }

    /** Several lines joined with a comma, as RFC 9110, 5.3 has it; null when absent. */
    @Nullable
    String header(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        List<String> values = fields.stream()
                .filter(field -> field.name().equals(wanted))
                .map(Field::value)
                .toList();
        return values.isEmpty() ? null : String.join(", ", values);
    }

    /** For a reader: status, type and the first characters of the body. */
    String excerpt() {
        String type = header("content-type");
        String shown = text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT) + "…";
        return status + " to " + request + (type == null ? "" : ", " + type) + (text.isEmpty() ? "" : "\n" + shown);
    }
}
