package io.gatewright.runtime.auth;

import static io.gatewright.runtime.auth.JwtFixture.NOW;
import static io.gatewright.runtime.auth.JwtFixture.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import io.gatewright.runtime.config.Secret;
import io.gatewright.runtime.config.StartupReport;
import io.gatewright.runtime.time.ManualClock;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwtBuilderTest {

    /** One key for all tests: making one takes long. */
    private static final class RSA {
        private static final KeyPair pair = make();

        private static KeyPair make() {
            try {
                return newRsa(2048);
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
    }

    private final StartupReport report = new StartupReport();

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "RS384", "RS512", "ES256", "ES384", "ES512", "HS256", "HS384", "HS512"})
    void tokensOfEveryAlgorithmAreVerified(String name) throws GeneralSecurityException {
        byte[] hmac = "k".repeat(64).getBytes(StandardCharsets.US_ASCII);
        KeyPair rsa = rsa(2048);
        KeyPair ec = name.startsWith("ES") ? ec("secp" + curveBits(name) + "r1") : ec("secp256r1");
        Algorithm signer = switch (name) {
            case "RS256" -> Algorithm.RSA256(null, (RSAPrivateKey) rsa.getPrivate());
            case "RS384" -> Algorithm.RSA384(null, (RSAPrivateKey) rsa.getPrivate());
            case "RS512" -> Algorithm.RSA512(null, (RSAPrivateKey) rsa.getPrivate());
            case "ES256" -> Algorithm.ECDSA256(null, (ECPrivateKey) ec.getPrivate());
            case "ES384" -> Algorithm.ECDSA384(null, (ECPrivateKey) ec.getPrivate());
            case "ES512" -> Algorithm.ECDSA512(null, (ECPrivateKey) ec.getPrivate());
            case "HS256" -> Algorithm.HMAC256(hmac);
            case "HS384" -> Algorithm.HMAC384(hmac);
            default -> Algorithm.HMAC512(hmac);
        };
        byte[] secret = switch (name.charAt(0)) {
            case 'R' -> Tokens.pem("PUBLIC KEY", rsa.getPublic().getEncoded());
            case 'E' -> Tokens.pem("PUBLIC KEY", ec.getPublic().getEncoded());
            default -> hmac;
        };
        JwtAuth auth = open(Secret.of("key", secret), name);
        assertEquals(List.of(), report.problems());
        String token = JWT.create()
                .withExpiresAt(Instant.ofEpochSecond(NOW + 60))
                .withAudience("a")
                .sign(signer);
        assertEquals("ok", outcome(bearer(auth, token)));
        String tampered =
                token.substring(0, token.lastIndexOf('.') + 1) + "AAAA" + token.substring(token.lastIndexOf('.') + 5);
        assertEquals("bad-signature", outcome(bearer(auth, tampered)));
        assertEquals("bad-signature", outcome(bearer(auth, zeroed(token))), "r = s = 0");
    }

    @Test
    void oneLineEndAfterAnHmacKeyIsNotPartOfIt() {
        for (String end : new String[] {"", "\n", "\r\n"}) {
            byte[] secret =
                    (new String(Tokens.KEY, StandardCharsets.US_ASCII) + end).getBytes(StandardCharsets.US_ASCII);
            JwtAuth auth = open(Secret.of("key", secret), "HS256");
            String claims = "{\"aud\":\"a\",\"exp\":" + (NOW + 1) + "}";
            assertEquals("ok", outcome(bearer(auth, Tokens.hs256(Tokens.HS256, claims))));
        }
    }

    @ParameterizedTest
    @CsvSource({"HS256, 31, 32", "HS384, 47, 48", "HS512, 63, 64"})
    void anHmacKeyShorterThanItsHashIsReported(String algorithm, int length, int least) {
        open(Secret.of("key", new byte[length]), algorithm);
        assertProblem(
                "the secret `key` holds " + length + " bytes, but " + algorithm + " needs a key of at least " + least);
    }

    @Test
    void theSmallestKeyThatWillDoIsHeldAgainstEveryAlgorithm() {
        open(Secret.of("key", new byte[40]), "HS256", "HS384");
        assertProblem("the secret `key` holds 40 bytes, but HS384 needs a key of at least 48");
    }

    @Test
    void aSmallRsaKeyIsReported() throws GeneralSecurityException {
        open(Secret.of("key", Tokens.pem("PUBLIC KEY", rsa(1024).getPublic().getEncoded())), "RS256");
        assertProblem("the secret `key` holds an RSA key of 1024 bits; it must have from 2048 to 16384");
    }

    @ParameterizedTest
    @CsvSource({"ES256, secp384r1, secp256r1", "ES384, secp256r1, secp384r1", "ES512, secp384r1, secp521r1"})
    void aKeyOnAnotherCurveIsReported(String algorithm, String curve, String wanted) throws GeneralSecurityException {
        open(Secret.of("key", Tokens.pem("PUBLIC KEY", ec(curve).getPublic().getEncoded())), algorithm);
        assertProblem("the secret `key` holds an EC key on another curve than " + algorithm + " needs, " + wanted);
    }

    @Test
    void aKeyOfAnotherKindIsReported() throws GeneralSecurityException {
        byte[] rsa = Tokens.pem("PUBLIC KEY", rsa(2048).getPublic().getEncoded());
        byte[] ec = Tokens.pem("PUBLIC KEY", ec("secp256r1").getPublic().getEncoded());
        byte[] secret = Tokens.pem("PRIVATE KEY", rsa(2048).getPrivate().getEncoded());
        open(Secret.of("rsa", rsa), "ES256");
        open(Secret.of("ec", ec), "RS256");
        open(Secret.of("rsa", rsa), "HS256");
        open(Secret.of("own", secret), "RS256");
        open(Secret.of("text", "hello".getBytes(StandardCharsets.US_ASCII)), "RS256");
        open(
                Secret.of(
                        "cut",
                        new String(rsa, StandardCharsets.US_ASCII)
                                .replace("MIIB", "MIIC")
                                .getBytes(StandardCharsets.US_ASCII)),
                "RS256");
        assertEquals(
                List.of(
                        "auth `customer`: the secret `rsa` does not hold a readable EC public key",
                        "auth `customer`: the secret `ec` does not hold a readable RSA public key",
                        "auth `customer`: the secret `rsa` holds a PEM key, which HS256 can't use: an HMAC key is shared and secret",
                        "auth `customer`: the secret `own` holds a private key, which a gateway must not have; give it the public one",
                        "auth `customer`: the secret `text` does not hold exactly one `-----BEGIN PUBLIC KEY-----` block",
                        "auth `customer`: the secret `cut` does not hold a readable RSA public key"),
                report.problems());
    }

    @Test
    void algorithmsThatShareNoKeyAreReported() {
        open(Secret.of("key", new byte[64]), "HS256", "RS256");
        assertProblem("its algorithms [HS256, RS256] take different kinds of keys, but it has one key");
    }

    @Test
    void whatIsNoAlgorithmIsReported() {
        open(Secret.of("key", new byte[64]), "HS256", "none");
        assertProblem("there is no signature algorithm `none`");
    }

    @Test
    void aMissingSecretIsNotReportedTwice() {
        JwtAuth auth = open(Secret.missing("key"), "HS256");
        assertEquals(List.of(), report.problems());
        String claims = "{\"aud\":\"a\",\"exp\":" + (NOW + 1) + "}";
        assertEquals("algorithm-refused", outcome(bearer(auth, Tokens.hs256(Tokens.HS256, claims, new byte[1]))));
    }

    @Test
    void aLeewayOfHoursIsReported() {
        new JwtBuilder("customer", report, ManualClock.startingAt(0)).leeway(Duration.ofHours(2));
        assertProblem("its leeway must be from 0 to 1h");
    }

    @Test
    void aKeyThatChangesIsUsedAtOnceUnlessItIsUnfit() {
        Secret secret = Secret.of("key", Tokens.KEY);
        JwtAuth auth = open(secret, "HS256");
        String claims = "{\"aud\":\"a\",\"exp\":" + (NOW + 1) + "}";
        byte[] next = "another key of thirty-two bytes or so".getBytes(StandardCharsets.US_ASCII);
        assertEquals("ok", outcome(bearer(auth, Tokens.hs256(Tokens.HS256, claims))));
        secret.replace(new byte[3]);
        assertEquals("ok", outcome(bearer(auth, Tokens.hs256(Tokens.HS256, claims))));
        secret.replace(next);
        assertEquals("bad-signature", outcome(bearer(auth, Tokens.hs256(Tokens.HS256, claims))));
        assertEquals("ok", outcome(bearer(auth, Tokens.hs256(Tokens.HS256, claims, next))));
    }

    private JwtAuth open(Secret secret, String... algorithms) {
        return (JwtAuth) new JwtBuilder("customer", report, ManualClock.startingAt(NOW * 1000))
                .algorithms(algorithms)
                .key(secret)
                .audience("a")
                .open();
    }

    private void assertProblem(String problem) {
        assertEquals(List.of("auth `customer`: " + problem), report.problems());
    }

    private static AuthResult bearer(JwtAuth auth, String token) {
        HeaderMap headers = new HeaderMap();
        headers.add(Headers.AUTHORIZATION, "Bearer " + token);
        return auth.authenticate(headers);
    }

    /** The same token with a signature of as many zero bytes. */
    private static String zeroed(String token) {
        int dot = token.lastIndexOf('.');
        int bytes = (token.length() - dot - 1) * 3 / 4;
        return token.substring(0, dot + 1) + Tokens.base64(new byte[bytes]);
    }

    private static String curveBits(String algorithm) {
        return algorithm.equals("ES512") ? "521" : algorithm.substring(2);
    }

    private static KeyPair rsa(int bits) throws GeneralSecurityException {
        return bits == 2048 ? RSA.pair : newRsa(bits);
    }

    private static KeyPair newRsa(int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static KeyPair ec(String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }
}
