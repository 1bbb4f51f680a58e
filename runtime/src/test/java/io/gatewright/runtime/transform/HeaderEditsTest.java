package io.gatewright.runtime.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderEditsTest {
    private final HeaderMap headers = new HeaderMap();

    private void add(String name, String value) {
        headers.add(new HttpString(name), value);
    }

    @Test
    void setLeavesOneValue() {
        add("X-A", "1");
        add("x-a", "2");
        HeaderEdits.set(headers, "x-A", "3");
        assertEquals(List.of("3"), List.copyOf(headers.get("X-A")));
    }

    @Test
    void nullRemoves() {
        add("X-A", "1");
        HeaderEdits.set(headers, "X-A", null);
        assertFalse(headers.contains("X-A"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nSet-Cookie: x=1",
                "a\nb",
                "a\rb",
                "a\u0000b",
                "\u0001",
                "a\u007f",
                "\u010d\u010a",
                "a\u2028b",
                "\u560a"
            })
    void aValueThatCannotStandInAFieldIsNotWritten(String value) {
        add("X-A", "old");
        HeaderEdits.set(headers, "X-A", value);
        assertFalse(headers.contains("X-A"));
    }

    @Test
    void ordinaryValuesAreWritten() {
        for (String value : List.of("", "a b\tc", "~!", "caf\u00e9")) {
            HeaderEdits.set(headers, "X-A", value);
            assertEquals(value, headers.getFirst("X-A"));
        }
    }

    @Test
    void removesByPrefixInAnyCase() {
        for (int i = 0; i < 40; i++) {
            add("X-Internal-" + i, "v");
            add("x-internal-" + i, "w");
            add("X-Other-" + i, "v");
        }
        add("X-Internal", "stays");
        add("AX-Internal-1", "stays");
        HeaderEdits.removePrefix(headers, "x-internal-");
        assertTrue(headers.getHeaderNames().stream()
                .noneMatch(name ->
                        name.toString().toLowerCase(java.util.Locale.ROOT).startsWith("x-internal-")));
        assertEquals(42, headers.size());
        HeaderEdits.removePrefix(new HeaderMap(), "x-");
    }
}
