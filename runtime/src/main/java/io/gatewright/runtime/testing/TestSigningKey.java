package io.gatewright.runtime.testing;

import com.auth0.jwt.algorithms.Algorithm;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A fresh key for one signature algorithm.
 *
 * @param secretContent what the gateway verifies with: the HMAC key, or the public key in PEM
 */
record TestSigningKey(Algorithm algorithm, String secretContent) {
    private static final int HMAC_BYTES = 48;

    /**
     * @param algorithm by the names of RFC 7518, such as {@code RS256}
     * @param hmacKey what to sign with where the algorithm takes a shared key
     */
    static TestSigningKey generate(String algorithm, String hmacKey) {
        try {
            return switch (algorithm) {
                case "HS256", "HS384", "HS512" -> hmac(algorithm, hmacKey);
                case "RS256", "RS384", "RS512" -> rsa(algorithm);
                case "ES256" -> ec("secp256r1", algorithm);
                case "ES384" -> ec("secp384r1", algorithm);
                case "ES512" -> ec("secp521r1", algorithm);
                default -> throw new IllegalArgumentException("not a signature algorithm: " + algorithm);
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform cannot make a key for " + algorithm, e);
        }
    }

    private static TestSigningKey hmac(String name, String secret) {
        byte[] key = secret.getBytes(StandardCharsets.US_ASCII);
        Algorithm algorithm = switch (name) {
            case "HS256" -> Algorithm.HMAC256(key);
            case "HS384" -> Algorithm.HMAC384(key);
            default -> Algorithm.HMAC512(key);
        };
        return new TestSigningKey(algorithm, secret);
    }

    private static TestSigningKey rsa(String name) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        RSAPublicKey open = (RSAPublicKey) pair.getPublic();
        RSAPrivateKey closed = (RSAPrivateKey) pair.getPrivate();
        Algorithm algorithm = switch (name) {
            case "RS256" -> Algorithm.RSA256(open, closed);
            case "RS384" -> Algorithm.RSA384(open, closed);
            default -> Algorithm.RSA512(open, closed);
        };
        return new TestSigningKey(algorithm, pem(open));
    }

    private static TestSigningKey ec(String curve, String name) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        KeyPair pair = generator.generateKeyPair();
        ECPublicKey open = (ECPublicKey) pair.getPublic();
        ECPrivateKey closed = (ECPrivateKey) pair.getPrivate();
        Algorithm algorithm = switch (name) {
            case "ES256" -> Algorithm.ECDSA256(open, closed);
            case "ES384" -> Algorithm.ECDSA384(open, closed);
            default -> Algorithm.ECDSA512(open, closed);
        };
        return new TestSigningKey(algorithm, pem(open));
    }

    private static String pem(PublicKey key) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
    }

    /** Hex digits that nobody guesses. */
    static String random() {
        byte[] bytes = new byte[HMAC_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** No key. */
    @Override
    public String toString() {
        return "a key for " + algorithm.getName();
    }
}
