package io.gatewright.runtime.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

    private static final String A = "0123456789abcdef".repeat(4);
    private static final String B = "fedcba9876543210".repeat(4);

    @Test
    void commentsAndEmptyLinesAreSkipped() {
        KeyFile.Reading reading =
                read("# partners\r\n\r\npartner-1:sha256:" + A + "\n  \n p.2:sha256:" + B.toUpperCase(Locale.ROOT));
        assertEquals(List.of(), reading.problems());
        assertEquals(2, reading.keys().size());
    }

    @Test
    void anEmptyFileKnowsNobody() {
        assertEquals(List.of(), read("").problems());
        assertEquals(0, read("").keys().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "a:b",
                ":sha256:X",
                "a:X",
                "a:md5:X",
                "a:sha256:X0",
                "a:sha256:X:",
                "a b:sha256:X",
                "a:sha256:",
                "\u00e4:sha256:X"
            })
    void aLineThatIsNotOneIsReportedByItsNumberOnly(String line) {
        KeyFile.Reading reading = read("ok:sha256:" + B + "\n" + line.replace("X", A));
        assertEquals(List.of("has something else than `id:sha256:HASH` on line 2"), reading.problems());
        assertEquals(0, reading.keys().size());
    }

    @Test
    void aLongIdIsReported() {
        assertEquals(List.of(), read("x".repeat(64) + ":sha256:" + A).problems());
        assertEquals(1, read("x".repeat(65) + ":sha256:" + A).problems().size());
    }

    @Test
    void idsAndKeysThatComeTwiceAreReported() {
        String lines = "a:sha256:" + A + "\n\na:sha256:" + B + "\nb:sha256:" + A;
        assertEquals(
                List.of("has the id of line 1 again on line 3", "has the key of line 1 again on line 4"),
                read(lines).problems());
    }

    @Test
    void onlySoManyProblemsAreListed() {
        List<String> problems = read("x\n".repeat(1000)).problems();
        assertEquals(11, problems.size());
        assertEquals("has 990 more lines like these", problems.get(10));
    }

    @Test
    void aFileThatIsTooLargeOrNotTextIsReported() {
        assertEquals(
                List.of("is larger than 8388608 bytes"),
                KeyFile.read(new byte[(8 << 20) + 1]).problems());
        assertEquals(
                List.of("is not UTF-8 text"),
                KeyFile.read(new byte[] {(byte) 0xff}).problems());
    }

    @Property
    void noFileBreaksItNorIsEverQuoted(@ForAll String content) {
        KeyFile.Reading reading = read("id-of-mine" + content);
        assertTrue(reading.keys().isEmpty());
        reading.problems().forEach(problem -> assertFalse(problem.contains("id-of-mine")));
    }

    private static KeyFile.Reading read(String content) {
        return KeyFile.read(content.getBytes(StandardCharsets.UTF_8));
    }
}
