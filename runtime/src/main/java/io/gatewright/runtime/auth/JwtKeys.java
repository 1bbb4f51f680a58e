package io.gatewright.runtime.auth;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTDecodeException;
import com.auth0.jwt.exceptions.JWTVerificationException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the key of an {@code auth … jwt} and holds it against the algorithms: java-jwt itself would take a short
 * HMAC key, a small modulus, and any curve.
 *
 * <p>For HS256, HS384 and HS512 the key is the bytes of the secret as they are, less one line end after them. For the
 * others it is a public key in PEM ({@code -----BEGIN PUBLIC KEY-----}).
 */
final class JwtKeys {

    private JwtKeys() {}

    /**
     * The checks that a secret allows.
     *
     * @param checks one for each algorithm; empty when there are problems
     * @param problems what is wrong with the secret, each the end of a sentence that begins with its name
     */
    record Reading(Map<JwtAlgorithm, SignatureCheck> checks, List<String> problems) {
        Reading {
            checks = Map.copyOf(checks);
            problems = List.copyOf(problems);
        }

        private static Reading problem(String problem) {
            return new Reading(Map.of(), List.of(problem));
        }
    }

    /** @param algorithms not empty, all of one family */
    static Reading read(Collection<JwtAlgorithm> algorithms, byte[] secret) {
        try {
            Map<JwtAlgorithm, SignatureCheck> checks = new EnumMap<>(JwtAlgorithm.class);
            for (JwtAlgorithm algorithm : algorithms) {
                checks.put(algorithm, check(verifier(algorithm, secret)));
            }
            return new Reading(checks, List.of());
        } catch (UnfitKey e) {
            return Reading.problem(e.problem());
        }
    }

    private static Algorithm verifier(JwtAlgorithm algorithm, byte[] secret) throws UnfitKey {
        return switch (algorithm.family()) {
            case HMAC -> hmac(algorithm, HmacSecret.read(algorithm, secret));
            case RSA -> rsa(algorithm, PublicKeys.rsa(secret));
            case EC -> ec(algorithm, PublicKeys.ec(algorithm, secret));
        };
    }

    private static Algorithm hmac(JwtAlgorithm algorithm, byte[] key) {
        return switch (algorithm) {
            case HS256 -> Algorithm.HMAC256(key);
            case HS384 -> Algorithm.HMAC384(key);
            case HS512 -> Algorithm.HMAC512(key);
            case RS256, RS384, RS512, ES256, ES384, ES512 -> throw mismatch(algorithm);
        };
    }

    private static Algorithm rsa(JwtAlgorithm algorithm, RSAPublicKey key) {
        return switch (algorithm) {
            case RS256 -> Algorithm.RSA256(key, null);
            case RS384 -> Algorithm.RSA384(key, null);
            case RS512 -> Algorithm.RSA512(key, null);
            case HS256, HS384, HS512, ES256, ES384, ES512 -> throw mismatch(algorithm);
        };
    }

    private static Algorithm ec(JwtAlgorithm algorithm, ECPublicKey key) {
        return switch (algorithm) {
            case ES256 -> Algorithm.ECDSA256(key, null);
            case ES384 -> Algorithm.ECDSA384(key, null);
            case ES512 -> Algorithm.ECDSA512(key, null);
            case HS256, HS384, HS512, RS256, RS384, RS512 -> throw mismatch(algorithm);
        };
    }

    private static IllegalStateException mismatch(JwtAlgorithm algorithm) {
        return new IllegalStateException(algorithm + " is of another family");
    }

    private static SignatureCheck check(Algorithm verifier) {
        return token -> {
            try {
                verifier.verify(JWT.decode(token));
                return true;
            } catch (JWTDecodeException e) {
                throw new FlawedToken(Flaw.CLAIMS);
            } catch (JWTVerificationException | IllegalArgumentException e) {
                return false;
            }
        };
    }

    /** A key that can't be used. */
    static final class UnfitKey extends Exception {
        private static final long serialVersionUID = 1;

        private final String problem;

        UnfitKey(String problem) {
            super(problem);
            this.problem = problem;
        }

        String problem() {
            return problem;
        }
    }
}
