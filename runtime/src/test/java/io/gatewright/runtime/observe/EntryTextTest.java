package io.gatewright.runtime.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EntryTextTest {
    private static final long MORNING =
            Instant.parse("2026-03-01T08:59:59.007Z").toEpochMilli();

    private final EntryText text = new EntryText();

    @Test
    void aLineSaysAllThatIsKnown() {
        Entry entry = new Entry(
                MORNING,
                "id",
                "::1",
                "GET",
                "a.example",
                "/b",
                "c",
                200,
                12,
                3_045_678,
                "up",
                "canary",
                1_000,
                "hit",
                "refused",
                "e",
                "d");
        assertEquals(
                "{\"ts\":\"2026-03-01T08:59:59.007Z\",\"requestId\":\"id\",\"client\":\"::1\",\"method\":\"GET\","
                        + "\"host\":\"a.example\",\"path\":\"/b\",\"route\":\"c\",\"status\":200,\"bytes\":12,"
                        + "\"ms\":3.045,\"upstream\":\"up\",\"pool\":\"canary\",\"upstreamMs\":0.001,\"cache\":\"hit\",\"limit\":\"refused\","
                        + "\"limitedBy\":\"e\",\"auth\":\"d\"}",
                text.of(entry).toString());
    }

    @Test
    void whatTheEdgeRefusedHasNoMoreThanItsStatus() {
        assertEquals(
                "{\"ts\":\"1970-01-01T00:00:00.000Z\",\"requestId\":\"id\",\"client\":\"::1\",\"status\":400}",
                text.of(Entry.refused("::1", "id", 400, 0)).toString());
    }

    @Test
    void eachLineHasItsOwnTime() {
        for (long millis : new long[] {MORNING, MORNING + 993, MORNING + 1000, MORNING - 7, 0}) {
            String line = text.of(Entry.refused("", "id", 400, millis)).toString();
            String time = line.substring(7, line.indexOf('Z') + 1);
            assertEquals(24, time.length());
            assertEquals(millis, Instant.parse(time).toEpochMilli());
        }
    }

    @Test
    void whatWouldEndAStringIsEscaped() {
        Entry entry = new Entry(
                0,
                "id",
                "",
                "A\"B\\C\nD\u007f\u00e9",
                null,
                null,
                null,
                400,
                0,
                0,
                null,
                null,
                -1,
                null,
                null,
                null,
                null);
        assertEquals(
                "{\"ts\":\"1970-01-01T00:00:00.000Z\",\"requestId\":\"id\","
                        + "\"method\":\"A\\\"B\\\\C\\u000aD\\u007f\u00e9\",\"status\":400,\"bytes\":0,\"ms\":0.000}",
                text.of(entry).toString());
    }
}
