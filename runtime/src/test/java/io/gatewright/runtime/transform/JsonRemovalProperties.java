package io.gatewright.runtime.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** The filter beside a removal on Jackson's tree, on random texts, paths, mutations and piece sizes. */
class JsonRemovalProperties {
    /** Stands in every value that a path of the test removes. */
    private static final String SECRET = "s3cr3t";

    private static final ObjectMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static {
        JACKSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(JsonScanner.MAX_DEPTH)
                        .build());
    }

    @Property(tries = 2000)
    void removesWhatTheTreeRemovesHoweverTheBytesArrive(
            @ForAll("documents") String document,
            @ForAll("paths") List<String> paths,
            @ForAll @IntRange(min = 1, max = 40) int most)
            throws IOException {
        Filtering run = filter(document.getBytes(StandardCharsets.UTF_8), paths, most);
        assertFalse(run.refused(), document);
        JsonNode expected = JACKSON.readTree(document);
        JsonNode before = expected.deepCopy();
        for (String path : paths) {
            remove(expected, path.split("\\."), 0);
        }
        assertEquals(expected, JACKSON.readTree(run.bytes()), document);
        Statistics.label("removes").collect(!before.equals(expected));
        Statistics.label("removes").coverage(c -> c.check(true).percentage(p -> p > 15));
    }

    @Property(tries = 1000)
    void whatStaysKeepsItsBytes(@ForAll("documents") String document, @ForAll @IntRange(min = 1, max = 40) int most) {
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        assertEquals(
                document,
                filter(body, List.of("*.x.y", "a.*.b.x", "*.*.*.nothing", "x"), most)
                        .text());
    }

    @Property(tries = 2000)
    void whatComesOutDoesNotDependOnThePieces(
            @ForAll("documents") String document,
            @ForAll("paths") List<String> paths,
            @ForAll @IntRange(min = 1, max = 64) int most) {
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        String whole = filter(body, paths, 1 << 20).text();
        assertEquals(whole, filter(body, paths, 1).text());
        assertEquals(whole, filter(body, paths, most).text());
    }

    @Property(tries = 5000)
    void refusesExactlyWhatJacksonRefuses(
            @ForAll("documents") String document,
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 20) int most) {
        byte[] body = mutate(document.getBytes(StandardCharsets.UTF_8), random);
        Filtering run =
                filter(body, List.of("*.secret", "secret", "*.*.secret", "*.*.*.secret", "*.*.*.*.secret"), most);
        boolean valid = isValid(body);
        assertEquals(valid, !run.refused(), () -> new String(body, StandardCharsets.UTF_8));
        Statistics.label("valid").collect(valid);
        Statistics.label("valid").coverage(c -> c.check(true).percentage(p -> p > 5));
        Statistics.label("valid").coverage(c -> c.check(false).percentage(p -> p > 20));
    }

    @Property(tries = 3000)
    void aTextCutOrSpoiledAnywhereEmitsNothingOfASecret(
            @ForAll("documents") String document,
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 20) int most) {
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        int at = random.nextInt(body.length);
        byte[] spoiled = random.nextBoolean() ? java.util.Arrays.copyOf(body, at) : body.clone();
        if (spoiled.length > at) {
            spoiled[at] = (byte) 0x01; // stands nowhere in JSON
        }
        String out = filter(
                        spoiled, List.of("*.secret", "secret", "*.*.secret", "*.*.*.secret", "*.*.*.*.secret"), most)
                .text();
        assertFalse(out.contains(SECRET.substring(0, 3)), out);
    }

    private static Filtering filter(byte[] body, List<String> paths, int most) {
        return Filtering.of(new JsonRemovalFilter(RemovalPaths.of(paths)), body, most);
    }

    /** The slow, obvious removal. */
    private static void remove(JsonNode node, String[] path, int at) {
        boolean last = at == path.length - 1;
        String part = path[at];
        if (node instanceof ArrayNode array && part.equals("*")) {
            if (last) {
                array.removeAll();
            } else {
                array.forEach(element -> remove(element, path, at + 1));
            }
        } else if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                if (part.equals("*") || part.equals(name)) {
                    if (last) {
                        object.remove(name);
                    } else {
                        remove(object.get(name), path, at + 1);
                    }
                }
            }
        }
    }

    private static boolean isValid(byte[] body) {
        if (body.length == 0) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
        try (JsonParser parser = JACKSON.getFactory().createParser(body)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            parser.finishToken();
            return parser.nextToken() == null;
        } catch (IOException notJson) {
            return false;
        }
    }

    private static byte[] mutate(byte[] body, Random random) {
        byte[] mutated = body.clone();
        String alphabet = "{}[]\",:0123456789.eE+-\\utrnfalse \t\n/'\u0001";
        for (int changes = random.nextInt(3); changes > 0 && mutated.length > 0; changes--) {
            int at = random.nextInt(mutated.length);
            int what = random.nextInt(10);
            if (what < 6) {
                mutated[at] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
            } else if (what < 7) {
                mutated[at] = (byte) random.nextInt(256);
            } else if (what < 8) {
                mutated = java.util.Arrays.copyOf(mutated, at);
            } else {
                byte[] shorter = new byte[mutated.length - 1];
                System.arraycopy(mutated, 0, shorter, 0, at);
                System.arraycopy(mutated, at + 1, shorter, at, shorter.length - at);
                mutated = shorter;
            }
        }
        return mutated;
    }

    @Provide
    Arbitrary<List<String>> paths() {
        return Arbitraries.of("a", "b", "*", "*", "\u00e9", "secret")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> String.join(".", parts))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /** JSON texts with few names, so that paths meet them, spelt with escapes, blanks and duplicates. */
    @Provide
    Arbitrary<String> documents() {
        return Arbitraries.randomValue(random -> {
            StringBuilder out = new StringBuilder();
            blank(out, random);
            value(out, random, 0);
            blank(out, random);
            return out.toString();
        });
    }

    private static void value(StringBuilder out, Random random, int depth) {
        int kind = random.nextInt(depth > 3 ? 6 : depth == 0 ? 40 : 12);
        switch (kind) {
            case 0 -> out.append(random.nextInt());
            case 1 ->
                out.append(List.of("-0", "1.50", "2e10", "0", "3.25E-7", "123456789012345678901")
                        .get(random.nextInt(6)));
            case 2 -> out.append(List.of("true", "false", "null").get(random.nextInt(3)));
            case 3, 4 ->
                out.append(List.of("\"x\"", "\"\"", "\"\\\"\\\\\\u00e9\"", "\"\ud83c\udf75,}\"", "\"]:{\"")
                        .get(random.nextInt(5)));
            case 5 -> out.append(random.nextBoolean() ? "[]" : "{ }");
            default -> container(out, random, depth, kind % 3 == 0);
        }
    }

    private static void container(StringBuilder out, Random random, int depth, boolean array) {
        out.append(array ? '[' : '{');
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            out.append(i > 0 ? "," : "");
            blank(out, random);
            if (array) {
                value(out, random, depth + 1);
            } else if (random.nextInt(5) == 0 && depth < 5) {
                out.append(random.nextBoolean() ? "\"secret\"" : "\"s\\u0065cret\"")
                        .append(':');
                blank(out, random);
                out.append(random.nextBoolean() ? "\"" + SECRET + "\"" : "[{\"x\":\"" + SECRET + "\"}]");
            } else {
                out.append(List.of(
                                "\"a\"",
                                "\"b\"",
                                "\"c\"",
                                "\"\\u0061\"",
                                "\"d\"",
                                "\"\u00e9\"",
                                "\"\\u00E9\"",
                                "\"abcdefghijkl\"")
                        .get(random.nextInt(8)));
                blank(out, random);
                out.append(':');
                blank(out, random);
                value(out, random, depth + 1);
            }
            blank(out, random);
        }
        out.append(array ? ']' : '}');
    }

    private static void blank(StringBuilder out, Random random) {
        if (random.nextInt(4) == 0) {
            out.append(List.of(" ", "\n", "\t ", "\r\n").get(random.nextInt(4)));
        }
    }
}
