package io.gatewright.runtime.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens of any shape by hand: a library would refuse to make the bad ones. */
final class Tokens {

    static final byte[] KEY = "a key of thirty-two bytes or more".getBytes(StandardCharsets.US_ASCII);
    static final String HS256 = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";

    private Tokens() {}

    /** Signed with HMAC-SHA-256 under {@link #KEY}, whatever the header says. */
    static String hs256(String header, String claims) {
        return hs256(header, claims, KEY);
    }

    static String hs256(String header, String claims, byte[] key) {
        return signed(base64(header) + '.' + base64(claims), "HmacSHA256", key);
    }

    /** @param input what stands before the last dot */
    static String signed(String input, String mac, byte[] key) {
        try {
            Mac algorithm = Mac.getInstance(mac);
            algorithm.init(new SecretKeySpec(key, mac));
            return input + '.' + base64(algorithm.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** In lines of 64, as {@code openssl} writes it. */
    static byte[] pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return ("-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
