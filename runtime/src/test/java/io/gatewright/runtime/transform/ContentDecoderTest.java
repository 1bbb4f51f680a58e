package io.gatewright.runtime.transform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ContentDecoderTest {
    private static final String BODY = "{\"items\":[{\"title\":\"Tea\",\"supplierCost\":2.10}]}";
    private static final String FILTERED = "{\"items\":[{\"title\":\"Tea\"}]}";

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream deflate = new DeflaterOutputStream(out)) {
            deflate.write(plain);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(String plain) {
        return gzip(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static Filtering run(ContentDecoder decoder, byte[] body, int most) {
        return Filtering.of(
                new DecodingFilter(decoder, new JsonRemovalFilter(RemovalPaths.of(List.of("items.*.supplierCost")))),
                body,
                most);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    @Test
    void filtersWhatWasCompressedInPiecesOfAnySize() {
        for (int most : new int[] {1, 2, 7, 100_000}) {
            assertEquals(FILTERED, run(new GzipDecoder(), gzip(BODY), most).text());
            assertEquals(
                    FILTERED,
                    run(new DeflateDecoder(), deflate(BODY.getBytes(StandardCharsets.UTF_8)), most)
                            .text());
        }
    }

    @Test
    void joinsTheMembersOfAGzipBody() {
        byte[] body = concat(gzip(BODY.substring(0, 25)), gzip(""), gzip(BODY.substring(25)));
        for (int most : new int[] {1, 3, 100_000}) {
            Filtering run = run(new GzipDecoder(), body, most);
            assertFalse(run.refused());
            assertEquals(FILTERED, run.text());
        }
    }

    @Test
    void skipsTheOptionalPartsOfAHeader() {
        byte[] member = gzip(BODY);
        byte[] header = Arrays.copyOf(member, 10);
        header[3] = 2 | 4 | 8 | 16;
        byte[] extras = "\u0003\u0000abcname\u0000comment\u0000hh".getBytes(StandardCharsets.ISO_8859_1);
        byte[] rest = Arrays.copyOfRange(member, 10, member.length);
        for (int most : new int[] {1, 100_000}) {
            assertEquals(
                    FILTERED,
                    run(new GzipDecoder(), concat(header, extras, rest), most).text());
        }
    }

    @Test
    void refusesWhatBreaksOffAnywhere() {
        byte[] gzip = gzip(BODY);
        byte[] deflate = deflate(BODY.getBytes(StandardCharsets.UTF_8));
        for (int length = 1; length < gzip.length; length++) {
            Filtering cut = run(new GzipDecoder(), Arrays.copyOf(gzip, length), 5);
            assertTrue(cut.refused(), "cut at " + length);
            assertFalse(cut.text().contains("2.1"));
        }
        for (int length = 1; length < deflate.length; length++) {
            assertTrue(
                    run(new DeflateDecoder(), Arrays.copyOf(deflate, length), 5).refused());
        }
    }

    @Test
    void refusesBrokenChecksumsAndTrailingGarbage() {
        byte[] gzip = gzip(BODY);
        for (int i = 1; i <= 8; i++) {
            byte[] broken = gzip.clone();
            broken[broken.length - i] ^= 1;
            assertTrue(run(new GzipDecoder(), broken, 1000).refused());
        }
        assertTrue(run(new GzipDecoder(), concat(gzip, new byte[] {0}), 1000).refused());
        assertTrue(run(new GzipDecoder(), BODY.getBytes(StandardCharsets.UTF_8), 1000)
                .refused());
        byte[] deflate = deflate(BODY.getBytes(StandardCharsets.UTF_8));
        assertTrue(
                run(new DeflateDecoder(), concat(deflate, new byte[] {0}), 1000).refused());
    }

    @Test
    void refusesABombAndEmitsLittleOfIt() {
        byte[] bomb = gzip(concat(
                "\"".getBytes(StandardCharsets.US_ASCII),
                "a".repeat(50 << 20).getBytes(StandardCharsets.US_ASCII),
                "\"".getBytes(StandardCharsets.US_ASCII)));
        Filtering run = run(new GzipDecoder(), bomb, 1000);
        assertTrue(run.refused());
        assertTrue(run.bytes().length < 12 << 20, "emitted " + run.bytes().length);
    }

    @Test
    void anEmptyBodyStaysOne() {
        assertFalse(run(new GzipDecoder(), new byte[0], 1).refused());
    }

    @Test
    void refusesAHeaderWithoutEnd() {
        byte[] header = Arrays.copyOf(gzip(BODY), 10);
        header[3] = 8;
        byte[] name = "n".repeat(70_000).getBytes(StandardCharsets.US_ASCII);
        assertTrue(run(new GzipDecoder(), concat(header, name), 1000).refused());
    }

    @Property(tries = 300)
    void randomBytesNeverEndInAnotherException(@ForAll Random random, @ForAll @IntRange(min = 1, max = 50) int most) {
        byte[] body = gzip(BODY);
        for (int i = 0; i < 3; i++) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        List<Supplier<ContentDecoder>> decoders = List.of(GzipDecoder::new, DeflateDecoder::new);
        for (Supplier<ContentDecoder> decoder : decoders) {
            Filtering run = run(decoder.get(), body, most);
            if (!run.refused()) {
                assertArrayEquals(FILTERED.getBytes(StandardCharsets.UTF_8), run.bytes());
            }
        }
    }
}
