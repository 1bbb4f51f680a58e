package io.gatewright.runtime.auth;

import org.jspecify.annotations.Nullable;

/** The signature algorithms of RFC 7518 that a token may have. */
enum JwtAlgorithm {
    HS256(Family.HMAC, 32, null),
    HS384(Family.HMAC, 48, null),
    HS512(Family.HMAC, 64, null),
    RS256(Family.RSA, 32, null),
    RS384(Family.RSA, 48, null),
    RS512(Family.RSA, 64, null),
    ES256(Family.EC, 32, "secp256r1"),
    ES384(Family.EC, 48, "secp384r1"),
    ES512(Family.EC, 64, "secp521r1");

    /** The kind of key that an algorithm takes. */
    enum Family {
        HMAC,
        RSA,
        EC
    }

    private final Family family;
    private final int hashBytes;
    private final @Nullable String curve;

    JwtAlgorithm(Family family, int hashBytes, @Nullable String curve) {
        this.family = family;
        this.hashBytes = hashBytes;
        this.curve = curve;
    }

    Family family() {
        return family;
    }

    /** The size of the hash, in bytes: the least size of an HMAC key. */
    int hashBytes() {
        return hashBytes;
    }

    /** The one curve that an EC key must be on; null for the other families. */
    @Nullable
    String curve() {
        return curve;
    }

    /** By its exact name; names are case-sensitive. Null where it is none of these, as {@code none} is. */
    static @Nullable JwtAlgorithm named(String name) {
        for (JwtAlgorithm algorithm : values()) {
            if (algorithm.name().equals(name)) {
                return algorithm;
            }
        }
        return null;
    }
}
