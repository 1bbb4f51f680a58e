package io.gatewright.gw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run of tests prints, as an error or not. */
class TestLinesTest {
    @Test
    void aFailedTestIsAnError() {
        List<String> all = new ArrayList<>();
        TestLines lines = new TestLines(line -> all.add("info " + line), line -> all.add("error " + line));
        List.of("FAILED  a (1 ms)  hello.gw:3: expected status == 200", "  left side: 401", "", "passed  b (1 ms)")
                .forEach(lines);
        List.of("2 run, 1 failed", "2 run, 0 failed").forEach(lines);
        assertEquals(
                List.of(
                        "error FAILED  a (1 ms)  hello.gw:3: expected status == 200",
                        "error   left side: 401",
                        "error ",
                        "info passed  b (1 ms)",
                        "error 2 run, 1 failed",
                        "info 2 run, 0 failed"),
                all);
    }
}
