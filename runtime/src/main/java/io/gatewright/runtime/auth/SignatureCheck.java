package io.gatewright.runtime.auth;

/** Whether the signature of a compact JWS is good, under one algorithm and one key. Thread-safe. */
@FunctionalInterface
interface SignatureCheck {

    /** @param token three base64url parts */
    boolean isGood(String token);
}
