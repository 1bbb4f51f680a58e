package io.gatewright.runtime.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRemovalFilterTest {
    private static final String COST = "items.*.supplierCost";

    private static String filtered(String body, String... paths) {
        Filtering run = Filtering.json(body, paths);
        assertFalse(run.refused(), body);
        return run.text();
    }

    @Test
    void goesOverTheElementsOfAnArray() {
        assertEquals(
                "{\"items\":[{\"title\":\"Tea\"},{\"title\":\"Pot\"}]}",
                filtered(
                        "{\"items\":[{\"title\":\"Tea\",\"supplierCost\":2.10},{\"supplierCost\":1,\"title\":\"Pot\"}]}",
                        COST));
    }

    @Test
    void goesOverTheValuesOfAnObject() {
        assertEquals(
                "{\"items\":{\"a\":{},\"b\":{\"x\":1}}}",
                filtered("{\"items\":{\"a\":{\"supplierCost\":1},\"b\":{\"x\":1,\"supplierCost\":2}}}", COST));
    }

    @Test
    void keepsTheCommasRightWhereverTheMemberStands() {
        assertEquals("{\"b\":2,\"c\":3}", filtered("{\"a\":1,\"b\":2,\"c\":3}", "a"));
        assertEquals("{\"a\":1,\"c\":3}", filtered("{\"a\":1,\"b\":2,\"c\":3}", "b"));
        assertEquals("{\"a\":1,\"b\":2}", filtered("{\"a\":1,\"b\":2,\"c\":3}", "c"));
        assertEquals("{\"b\":2}", filtered("{\"a\":1,\"b\":2,\"c\":3}", "a", "c"));
        assertEquals("{}", filtered("{\"a\":1,\"b\":2,\"c\":3}", "*"));
        assertEquals("[]", filtered("[1,{\"a\":2},[3]]", "*"));
    }

    @Test
    void takesTheMembersLineAlong() {
        assertEquals(
                "{\n  \"a\": 1,\n  \"c\": 3\n}\n",
                filtered("{\n  \"a\": 1,\n  \"b\": {\n    \"x\": [1, 2]\n  },\n  \"c\": 3\n}\n", "b"));
        assertEquals("{\n  \"a\": 1\n}", filtered("{\n  \"a\": 1,\n  \"b\": 2\n}", "b"));
        assertEquals("{\n  \"b\": 2\n}", filtered("{\n  \"a\": 1,\n  \"b\": 2\n}", "a"));
    }

    @Test
    void comparesNamesUnescaped() {
        assertEquals("{\"items\":[{}]}", filtered("{\"items\":[{\"supplier\\u0043ost\":1}]}", COST));
        assertEquals(
                "{\"items\":[{}]}",
                filtered(
                        "{\"items\":[{\"\\u0073\\u0075\\u0070\\u0070\\u006c\\u0069\\u0065\\u0072\\u0043\\u006F\\u0073\\u0074\":1}]}",
                        COST));
        assertEquals("{}", filtered("{\"a\\/b\\ud83c\\udf75\":1}", "a/b\ud83c\udf75"));
        assertEquals("{}", filtered("{\"a/b\ud83c\udf75\":1}", "a/b\ud83c\udf75"));
    }

    @Test
    void leavesNamesThatOnlyLookAlike() {
        for (String name : List.of("supplierCos", "supplierCosts", "SupplierCost", "supplierCost ", "")) {
            String body = "{\"items\":[{\"" + name + "\":1}]}";
            assertEquals(body, filtered(body, COST));
        }
    }

    @Test
    void removesEveryOccurrenceOfADuplicate() {
        assertEquals(
                "{\"items\":[{}],\"items\":[{\"x\":1}]}",
                filtered(
                        "{\"items\":[{\"supplierCost\":1,\"supplierCost\":2}],\"items\":[{\"supplierCost\":3,\"x\":1}]}",
                        COST));
    }

    @Test
    void looksOnlyWhereThePathLeads() {
        String body = "{\"supplierCost\":1,\"items\":{\"supplierCost\":{\"x\":1}},\"others\":[{\"supplierCost\":1}]}";
        assertEquals(
                "{\"supplierCost\":1,\"items\":{\"supplierCost\":{\"x\":1}},\"others\":[{\"supplierCost\":1}]}",
                filtered(body, COST));
        String nested = "{\"items\":[[{\"supplierCost\":1}]]}";
        assertEquals(nested, filtered(nested, COST));
    }

    @Test
    void leavesTheBytesOfWhatStays() {
        String body =
                " {\"n\":[1.10,1e400,-0,123456789012345678901234567890],\"s\":\"\\u0041\\/é\ud83c\udf75\" , \"t\":true}\r\n";
        assertEquals(body, filtered(body, COST));
        assertEquals(body, filtered(body, "n.x", "absent.*"));
    }

    @Test
    void letsScalarsAndAnEmptyBodyThrough() {
        for (String body : List.of("1", "-0.5E+7", "\"x\"", "true", "null", " [] ", "{}", "")) {
            assertEquals(body, filtered(body, COST));
        }
    }

    @Test
    void dropsAByteOrderMark() {
        assertEquals("{}", filtered("\ufeff{}", COST));
        assertTrue(Filtering.json("\ufeff", COST).refused());
        assertTrue(Filtering.json(" \ufeff{}", COST).refused());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1",
                "{\"a\":1,}",
                "[1,]",
                "[,1]",
                "{,}",
                "{\"a\" 1}",
                "{a:1}",
                "{'a':1}",
                "[1 2]",
                "01",
                "-",
                "1.",
                ".5",
                "+1",
                "1e",
                "1e+",
                "0x1",
                "NaN",
                "Infinity",
                "tru",
                "nulll",
                "True",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\u123",
                "\"\t\"",
                "\"\u0000\"",
                "{}{}",
                "{}\n{}",
                "1 2",
                "[]]",
                "}",
                "]",
                "[}",
                "{]",
                "/**/1",
                "// x\n1",
                "{\"a\":}",
                "{\"a\"}",
                "{1:2}",
                " ",
                "\u000b1",
                "\u00a01",
                "[1]x"
            })
    void refusesWhatIsNotJson(String body) {
        assertTrue(Filtering.json(body, COST).refused(), body);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        int[][] bad = {
            {0x80},
            {0xc0, 0xaf},
            {0xc1, 0x81},
            {0xe0, 0x80, 0xaf},
            {0xed, 0xa0, 0x80},
            {0xf0, 0x80, 0x80, 0x80},
            {0xf4, 0x90, 0x80, 0x80},
            {0xf5},
            {0xff},
            {0xc3},
            {0xe2, 0x82}
        };
        for (int[] sequence : bad) {
            byte[] body = new byte[sequence.length + 2];
            body[0] = '"';
            body[sequence.length + 1] = '"';
            for (int i = 0; i < sequence.length; i++) {
                body[i + 1] = (byte) sequence[i];
            }
            assertTrue(Filtering.of(new JsonRemovalFilter(RemovalPaths.of(List.of(COST))), body, 1)
                    .refused());
        }
        assertTrue(Filtering.of(
                        new JsonRemovalFilter(RemovalPaths.of(List.of(COST))),
                        "{\"a\":1}".getBytes(StandardCharsets.UTF_16LE),
                        1)
                .refused());
    }

    @Test
    void boundsTheDepth() {
        assertEquals(512, filtered("[".repeat(512) + "]".repeat(512), COST).length() / 2);
        assertTrue(Filtering.json("[".repeat(513) + "]".repeat(513), COST).refused());
        assertTrue(Filtering.json("{\"a\":".repeat(1_000_000), "a").refused());
    }

    @Test
    void emitsNothingOfAMemberWhoseNameIsNotWhole() {
        assertEquals(
                "{\"items\":[{",
                Filtering.json("{\"items\":[{\"supplierCos", COST).text());
        assertEquals(
                "{\"items\":[{\"t\":1",
                Filtering.json("{\"items\":[{\"t\":1 , \"supplierCost\":2", COST)
                        .text()
                        .strip());
        assertEquals(
                "{\"items\":[{",
                Filtering.json("{\"items\":[{\"supplierCost\":\"half a sec", COST)
                        .text());
    }

    @Test
    void holdsBackABoundedAmountOfBlanksAndNames() {
        String blanks = " ".repeat(100_000);
        assertTrue(filtered("{\"a\":1," + blanks + "\"b\":2}", "c").length() < 2_000);
        String name = "n".repeat(300_000);
        assertEquals("{\"" + name + "\":1}", filtered("{\"a\":2,\"" + name + "\":1}", "a"));
    }

    @Test
    void refusesPathsThatCannotBe() {
        for (String path : List.of("", ".", "a.", ".a", "a..b", "a*", "*a", "**")) {
            assertThrows(IllegalArgumentException.class, () -> RemovalPaths.of(List.of(path)), path);
        }
        assertThrows(IllegalArgumentException.class, () -> RemovalPaths.of(List.of()));
    }
}
