package io.gatewright.runtime.auth;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the claims of an access token must say.
 *
 * @param issuer the one issuer; null: any
 * @param audience must be among the token's audiences; null: the token must not be meant for anyone in particular
 *     (RFC 7519, section 4.1.3)
 * @param leeway by how much the issuer's clock may be off; not negative
 */
record ClaimRules(@Nullable String issuer, @Nullable String audience, Duration leeway) {

    /** The end of the year 9999 in seconds: later times are a mistake. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private static final List<String> ID_TOKEN_CLAIMS = List.of("at_hash", "c_hash", "s_hash");

    ClaimRules {
        if (leeway.isNegative()) {
            throw new IllegalArgumentException("negative leeway");
        }
    }

    /** Everything but the time of day: that has to be looked at each time the token is used. */
    VerifiedToken check(Map<String, Object> claims) throws FlawedToken {
        text(claims, "sub");
        String by = text(claims, "iss");
        if (issuer != null && !issuer.equals(by)) {
            throw new FlawedToken(Flaw.ISSUER);
        }
        checkAudience(claims.get("aud"));
        checkNotIdToken(claims);
        long expiry = millis(claims, "exp", -1);
        if (expiry < 0) {
            throw new FlawedToken(Flaw.NO_EXPIRY);
        }
        long start = Math.max(millis(claims, "nbf", 0), millis(claims, "iat", 0));
        return new VerifiedToken(new Claims(claims), start - leeway.toMillis(), expiry + leeway.toMillis());
    }

    private void checkAudience(@Nullable Object aud) throws FlawedToken {
        boolean meant =
                aud instanceof List<?> several ? several.contains(audience) : aud != null && aud.equals(audience);
        if (audience == null ? aud != null : !meant) {
            throw new FlawedToken(Flaw.AUDIENCE);
        }
    }

    /** OpenID Connect's ID tokens say who logged in; they grant nothing. */
    private static void checkNotIdToken(Map<String, Object> claims) throws FlawedToken {
        for (String name : ID_TOKEN_CLAIMS) {
            if (claims.containsKey(name)) {
                throw new FlawedToken(Flaw.TYPE);
            }
        }
        if ("id".equals(claims.get("token_use")) || "ID".equals(claims.get("typ"))) {
            throw new FlawedToken(Flaw.TYPE);
        }
    }

    private static @Nullable String text(Map<String, Object> claims, String name) throws FlawedToken {
        Object value = claims.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new FlawedToken(Flaw.CLAIMS);
    }

    private static long millis(Map<String, Object> claims, String name, long absent) throws FlawedToken {
        Object value = claims.get(name);
        if (value == null) {
            return absent;
        }
        if (value instanceof Number seconds && seconds.doubleValue() >= 0 && seconds.doubleValue() <= LAST_SECOND) {
            return value instanceof Long whole ? whole * 1000 : (long) (seconds.doubleValue() * 1000);
        }
        throw new FlawedToken(Flaw.CLAIMS);
    }
}
