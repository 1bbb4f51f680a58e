package io.gatewright.runtime.auth;

import java.io.IOException;
import java.util.Base64;
import java.util.Map;

/**
 * A token as it arrived, taken apart but not verified.
 *
 * @param header the members of its header
 * @param claims the members of its payload
 */
record CompactToken(Map<String, Object> header, Map<String, Object> claims) {

    /** The longest token that is looked at, in characters. */
    static final int LONGEST = 8192;

    CompactToken {
        header = Map.copyOf(header);
        claims = Map.copyOf(claims);
    }

    /**
     * Splits and decodes a compact JWS: three parts, none empty, each the one base64url form of its bytes. A JWE has
     * five.
     */
    static CompactToken parse(String token) throws FlawedToken {
        if (token.length() > LONGEST) {
            throw new FlawedToken(Flaw.TOO_LONG);
        }
        int first = token.indexOf('.');
        int second = token.indexOf('.', first + 1);
        if (first < 0 || second < 0 || token.indexOf('.', second + 1) >= 0) {
            throw new FlawedToken(Flaw.MALFORMED);
        }
        Map<String, Object> header = object(token.substring(0, first));
        Map<String, Object> claims = object(token.substring(first + 1, second));
        bytes(token.substring(second + 1));
        return new CompactToken(header, claims);
    }

    private static Map<String, Object> object(String part) throws FlawedToken {
        try {
            return StrictJson.object(bytes(part));
        } catch (IOException e) {
            throw new FlawedToken(Flaw.MALFORMED);
        }
    }

    private static byte[] bytes(String part) throws FlawedToken {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException e) {
            throw new FlawedToken(Flaw.MALFORMED);
        }
        if (bytes.length == 0 || !canonical(bytes).equals(part)) {
            throw new FlawedToken(Flaw.MALFORMED);
        }
        return bytes;
    }

    private static String canonical(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
