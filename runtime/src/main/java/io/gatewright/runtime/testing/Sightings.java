package io.gatewright.runtime.testing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway did in its tests, as its access log tells it: which test met which route with which end. Thread-safe.
 */
final class Sightings {
    private static final String TAB = "\t";

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** @param line of the access log */
    synchronized void add(String test, String line) {
        Object entry = Json.parse(line);
        if (Json.at(entry, "route") != null) {
            counts.merge(plain(test) + TAB + columns(entry), 1, Integer::sum);
        }
    }

    /**
     * A line for each test and way that a route ended in it, separated by tabs: the test, the route, method, status,
     * upstream, whether its answer's head came, cache, limit that refused, auth, and how often. Empty where there is
     * nothing.
     */
    synchronized String text() {
        StringBuilder text = new StringBuilder();
        counts.forEach(
                (key, count) -> text.append(key).append(TAB).append(count).append('\n'));
        return text.toString();
    }

    private static String columns(@Nullable Object entry) {
        return String.join(
                TAB,
                column(entry, "route"),
                column(entry, "method"),
                column(entry, "status"),
                column(entry, "upstream"),
                Json.at(entry, "upstreamMs") == null ? "" : "answered",
                column(entry, "cache"),
                column(entry, "limitedBy"),
                column(entry, "auth"));
    }

    private static String column(@Nullable Object entry, String name) {
        Object value = Json.at(entry, name);
        return value == null
                ? ""
                : plain(value instanceof BigDecimal number ? number.toPlainString() : value.toString());
    }

    /** On one line, without tabs and what else cannot be seen. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
    }
}
