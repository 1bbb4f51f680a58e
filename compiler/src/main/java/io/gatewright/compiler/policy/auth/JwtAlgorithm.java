package io.gatewright.compiler.policy.auth;

/** The signature algorithms a jwt auth may list, by the names of RFC 7518. */
public enum JwtAlgorithm {
    HS256(Family.HMAC),
    HS384(Family.HMAC),
    HS512(Family.HMAC),
    RS256(Family.RSA),
    RS384(Family.RSA),
    RS512(Family.RSA),
    ES256(Family.ECDSA),
    ES384(Family.ECDSA),
    ES512(Family.ECDSA);

    private final Family family;

    JwtAlgorithm(Family family) {
        this.family = family;
    }

    public Family family() {
        return family;
    }

    /** What kind of key an algorithm takes. One auth takes one kind, or a public key could be used as an HMAC key. */
    public enum Family {
        HMAC,
        RSA,
        ECDSA
    }
}
