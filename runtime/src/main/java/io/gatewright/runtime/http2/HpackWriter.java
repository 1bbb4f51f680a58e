package io.gatewright.runtime.http2;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes a header block that uses neither the dynamic table nor Huffman codes (RFC 7541, 6.2.2): it needs no memory
 * between blocks, and no secret can be guessed from its length.
 */
final class HpackWriter {
    private static final int STATUS = 8;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

    HpackWriter status(String code) {
        integer(STATUS, 4);
        text(code);
        return this;
    }

    /** @param name in lower case */
    HpackWriter field(String name, String value) {
        integer(0, 4);
        text(name);
        text(value);
        return this;
    }

    byte[] block() {
        return out.toByteArray();
    }

    private void text(String latin1) {
        byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
        integer(bytes.length, 7);
        out.write(bytes, 0, bytes.length);
    }

    /** Behind a prefix of zeros. */
    private void integer(int value, int bits) {
        int most = (1 << bits) - 1;
        if (value < most) {
            out.write(value);
            return;
        }
        out.write(most);
        int rest = value - most;
        for (; rest >= 0x80; rest >>>= 7) {
            out.write((rest & 0x7f) | 0x80);
        }
        out.write(rest);
    }
}
