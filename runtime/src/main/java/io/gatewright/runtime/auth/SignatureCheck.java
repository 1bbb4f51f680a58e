package io.gatewright.runtime.auth;

/** Whether the signature of a compact JWS is good, under one algorithm and one key. Thread-safe. */
@FunctionalInterface
interface SignatureCheck {

    /**
     * Whether it is.
     *
     * @param token three base64url parts
     * @throws FlawedToken where it is not even looked at, since the claims of RFC 7519 have other types than that says
     */
    boolean isGood(String token) throws FlawedToken;
}
