package io.gatewright.runtime.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.RawClient;
import io.gatewright.runtime.RunningGateway;
import io.gatewright.runtime.StartOptions;
import io.gatewright.runtime.TestGateway;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The tables in {@code hostile/}: exact bytes in, exact outcome, nothing smuggled. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTableTest {
    private static final List<String> FILES =
            List.of("targets", "hosts", "lines", "fields", "forwarding", "trusted", "framing", "chunks", "sequences");
    private static final String STILL_THERE = "GET /still-there HTTP/1.1\r\nHost: a.example\r\n\r\n";

    private RecordingUpstream upstream;
    private RunningGateway open;
    private RunningGateway behindProxy;

    @BeforeAll
    void start() throws Exception {
        upstream = new RecordingUpstream();
        open = GatewayServer.start(TestGateway.proxying(m -> m), options());
        behindProxy = GatewayServer.start(TestGateway.proxying(m -> m.trustedProxies("127.0.0.0/8")), options());
    }

    private StartOptions options() {
        return StartOptions.onLoopback().upstream("all", upstream.target());
    }

    @AfterAll
    void stop() throws Exception {
        open.close();
        behindProxy.close();
        upstream.close();
    }

    @TestFactory
    Stream<DynamicContainer> everyShapeHasItsOutcome() throws IOException {
        List<DynamicContainer> files = new ArrayList<>();
        for (String file : FILES) {
            files.add(DynamicContainer.dynamicContainer(
                    file,
                    HostileTable.read(file).stream()
                            .map(row -> DynamicTest.dynamicTest(file + ": " + row.name(), () -> check(row)))));
        }
        return files.stream();
    }

    @Test
    void theTablesAreLargeEnough() throws IOException {
        int rows = 0;
        for (String file : FILES) {
            rows += HostileTable.read(file).size();
        }
        assertTrue(rows >= 400, "rows: " + rows);
    }

    private void check(HostileTable.Row row) throws IOException {
        upstream.take();
        List<String> expected = new ArrayList<>();
        try (RawClient client = new RawClient((row.trusted() ? behindProxy : open).port())) {
            client.send(row.bytes());
            for (String answer : row.answers()) {
                boolean own = answer.matches("\\d{3}");
                String got = answer.startsWith("HEAD ") ? client.readHead() : client.readAnswer();
                assertTrue(got.matches("(?s)HTTP/1[.][01] " + (own ? answer : "200") + " .*"), got);
                if (own && !answer.equals("100") && !answer.equals("204")) {
                    assertTrue(got.contains("\r\nContent-Type: application/problem+json\r\n"), got);
                    assertTrue(got.contains("\r\nX-Request-Id: "), got);
                }
                if (!own) {
                    expected.add(answer);
                }
            }
            if (row.kept()) {
                String got = client.send(STILL_THERE).readAnswer();
                assertTrue(got.startsWith("HTTP/1.1 200 "), got);
                expected.add("GET /still-there");
            } else {
                assertEquals("", client.readToEnd(), "nothing comes after the last answer");
            }
        }
        List<RecordingUpstream.Seen> seen = upstream.take();
        assertEquals(
                expected, seen.stream().map(RecordingUpstream.Seen::summary).toList());
        for (String field : row.fields()) {
            checkField(field, seen.get(0));
        }
    }

    private static void checkField(String field, RecordingUpstream.Seen seen) {
        if (field.startsWith("!") && field.contains(": ")) {
            int colon = field.indexOf(": ");
            String got = seen.fields().get(field.substring(1, colon).toLowerCase(Locale.ROOT));
            assertNotNull(got, field);
            assertNotEquals(field.substring(colon + 2), got, field);
        } else if (field.startsWith("!")) {
            assertNull(seen.fields().get(field.substring(1).toLowerCase(Locale.ROOT)), field);
        } else {
            int colon = field.indexOf(": ");
            assertEquals(
                    field.substring(colon + 2),
                    seen.fields().get(field.substring(0, colon).toLowerCase(Locale.ROOT)),
                    field);
        }
    }
}
