package io.gatewright.runtime.auth;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the header of an access token may say. It can't choose the key ({@code jwk}, {@code jku}, {@code x5u},
 * {@code x5c}), ask for extensions ({@code crit}, {@code b64}), be encrypted ({@code enc}, {@code zip}) or have
 * another token inside ({@code cty}). A {@code kid} is not looked at: there is one key.
 */
final class TokenHeader {

    private static final Set<String> REFUSED = Set.of("crit", "b64", "jwk", "jku", "x5u", "x5c", "enc", "zip", "cty");
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/jwt", "application/at+jwt");

    private TokenHeader() {}

    /** The algorithm that the header names, which the caller still has to allow. */
    static JwtAlgorithm check(Map<String, Object> header) throws FlawedToken {
        for (String name : header.keySet()) {
            if (REFUSED.contains(name)) {
                throw new FlawedToken(Flaw.HEADER);
            }
        }
        Object type = header.getOrDefault("typ", "JWT");
        if (!(type instanceof String text) || !TYPES.contains(text.toLowerCase(Locale.ROOT))) {
            throw new FlawedToken(Flaw.TYPE);
        }
        JwtAlgorithm algorithm = header.get("alg") instanceof String name ? JwtAlgorithm.named(name) : null;
        if (algorithm == null) {
            throw new FlawedToken(Flaw.ALGORITHM);
        }
        return algorithm;
    }
}
