package io.gatewright.runtime.auth;

import io.gatewright.runtime.auth.JwtKeys.UnfitKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An HMAC key: the bytes of a secret, less one line end after them, which editors and {@code echo} add. */
final class HmacSecret {

    private static final byte[] PEM = "-----BEGIN".getBytes(StandardCharsets.US_ASCII);

    private HmacSecret() {}

    static byte[] read(JwtAlgorithm algorithm, byte[] secret) throws UnfitKey {
        byte[] key = withoutLineEnd(secret);
        if (startsWithPem(key)) {
            throw new UnfitKey("holds a PEM key, which " + algorithm + " can't use: an HMAC key is shared and secret");
        }
        if (key.length < algorithm.hashBytes()) {
            throw new UnfitKey("holds " + key.length + " bytes, but " + algorithm + " needs a key of at least "
                    + algorithm.hashBytes());
        }
        return key;
    }

    private static byte[] withoutLineEnd(byte[] secret) {
        int length = secret.length;
        if (length > 0 && secret[length - 1] == '\n') {
            length--;
            if (length > 0 && secret[length - 1] == '\r') {
                length--;
            }
        }
        return Arrays.copyOf(secret, length);
    }

    private static boolean startsWithPem(byte[] key) {
        int start = 0;
        while (start < key.length && key[start] <= ' ') {
            start++;
        }
        int end = start + PEM.length;
        return end <= key.length && Arrays.equals(key, start, end, PEM, 0, PEM.length);
    }
}
