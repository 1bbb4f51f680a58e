package io.gatewright.gw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.compiler.audit.Blame;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlameOutputTest {
    private static final String COMMIT = "1a2b3c4d".repeat(5);

    @Test
    void aCommitIsToldOnceAndLinesOfNoCommitAreNobodys() {
        String printed =
                COMMIT + " 3 1 2\nauthor Jane Doe\nauthor-time 1772409600\nauthor-tz +0100\nsummary Open hello\n"
                        + "filename a.gw\n\troute a\n" + COMMIT + " 4 2\n\tauthor Mallory\n" + "0".repeat(40)
                        + " 3 3 1\nauthor Not Committed Yet\nauthor-time 1772409600\n\tnew\n";
        Blame jane = new Blame("1a2b3c4d", "Jane Doe", LocalDate.of(2026, 3, 2), "Open hello");
        assertEquals(Map.of(1, jane, 2, jane), BlameOutput.read(printed.lines().toList()));
    }
}
