package io.gatewright.runtime.auth;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The SHA-256 of a credential. Credentials are looked up by it, so that the time of a look-up tells nothing of one:
 * whoever doesn't know it can't steer the digest towards one that is there.
 *
 * @param a the first eight bytes, and so on
 */
record CredentialDigest(long a, long b, long c, long d) {

    /** Of the characters as UTF-8. */
    static CredentialDigest of(String credential) {
        return ofHash(sha256(credential));
    }

    /** @param hash 32 bytes */
    static CredentialDigest ofHash(byte[] hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        return new CredentialDigest(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    }

    private static byte[] sha256(String credential) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(credential.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Compares in constant time. */
    boolean sameAs(CredentialDigest other) {
        return ((a ^ other.a) | (b ^ other.b) | (c ^ other.c) | (d ^ other.d)) == 0;
    }

    @Override
    public int hashCode() {
        return (int) a;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CredentialDigest digest && sameAs(digest);
    }

    /** Nothing of the digest. */
    @Override
    public String toString() {
        return "digest";
    }
}
