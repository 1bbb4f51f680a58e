package io.gatewright.runtime.http2;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The octets that every HTTP/2 connection begins with (RFC 9113, 3.4). */
public final class Preface {
    private static final byte[] OCTETS = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /** How many there are. */
    public static final int LENGTH = OCTETS.length;

    private Preface() {}

    /** Whether what stands between two offsets is the preface, its beginning, or begins with it. */
    public static boolean matches(ByteBuffer in, int from, int to) {
        for (int i = from; i < to && i - from < LENGTH; i++) {
            if (in.get(i) != OCTETS[i - from]) {
                return false;
            }
        }
        return true;
    }
}
