package io.gatewright.runtime.http;

import io.undertow.util.HttpString;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Request ids: 32 hex digits, 128 bits from a generator per thread whose seed is secret. Thread-safe. */
public final class RequestIds {
    /** The field that carries them. */
    public static final HttpString FIELD = new HttpString("X-Request-Id");

    private static final int MAX_LENGTH = 128;
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    private static final ThreadLocal<SplittableRandom> RANDOM =
            ThreadLocal.withInitial(() -> new SplittableRandom(new SecureRandom().nextLong()));

    private RequestIds() {}

    /** A new id. */
    public static String next() {
        SplittableRandom random = RANDOM.get();
        byte[] text = new byte[32];
        write(random.nextLong(), text, 0);
        write(random.nextLong(), text, 16);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** Whether an id from a trusted proxy can be taken over: 1 to 128 of letters, digits and {@code -._~+/=:@}. */
    static boolean isAcceptable(@Nullable String id) {
        if (id == null || id.isEmpty() || id.length() > MAX_LENGTH) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!PathChars.isUnreserved(c) && "+/=:@".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static void write(long bits, byte[] to, int at) {
        for (int i = 0; i < 16; i++) {
            to[at + i] = HEX[(int) (bits >>> (60 - 4 * i)) & 15];
        }
    }
}
