package io.gatewright.runtime.auth;

import static io.gatewright.runtime.auth.JwtFixture.NOW;
import static io.gatewright.runtime.auth.JwtFixture.claims;
import static io.gatewright.runtime.auth.JwtFixture.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.undertow.util.HeaderMap;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JWT row of what gateways are attacked with, shape by shape. Every token but for its flaw is good. */
class JwtAttackTest {

    private final JwtFixture jwt = new JwtFixture();

    @Test
    void withoutAFlawItIsGood() {
        assertEquals("ok", outcome(jwt.bearer(Tokens.hs256(Tokens.HS256, claims("")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE", "", "hs256", "HS256 ", "HS384", "RS256", "PS256", "ES256K"})
    void anotherAlgorithmIsRefusedSignedOrNot(String algorithm) {
        String header = "{\"alg\":\"" + algorithm + "\"}";
        assertEquals("algorithm-refused", outcome(jwt.bearer(Tokens.hs256(header, claims("")))));
        String input = Tokens.base64(header) + '.' + Tokens.base64(claims(""));
        assertEquals("malformed", outcome(jwt.bearer(input + '.')));
        assertEquals("malformed", outcome(jwt.bearer(input)));
        assertEquals(0, jwt.verifications.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"alg\":null}", "{\"alg\":[\"HS256\"]}", "{\"alg\":1}", "{\"ALG\":\"HS256\"}"})
    void noAlgorithmIsRefused(String header) {
        assertEquals("algorithm-refused", outcome(jwt.bearer(Tokens.hs256(header, claims("")))));
    }

    @Test
    void anEmptySignatureIsRefused() {
        String token = Tokens.hs256(Tokens.HS256, claims(""));
        assertEquals("malformed", outcome(jwt.bearer(token.substring(0, token.lastIndexOf('.') + 1))));
    }

    @Test
    void aSignatureCutShortIsRefused() {
        String token = Tokens.hs256(Tokens.HS256, claims(""));
        for (int cut : new int[] {4, 8, 20, 40}) {
            String shorter = token.substring(0, token.length() - cut);
            assertTrue(List.of("bad-signature", "malformed").contains(outcome(jwt.bearer(shorter))));
        }
    }

    @Test
    void aPublicKeyIsNoHmacKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        byte[] pem =
                Tokens.pem("PUBLIC KEY", generator.generateKeyPair().getPublic().getEncoded());
        JwtKeys.Reading reading = JwtKeys.read(List.of(JwtAlgorithm.RS256), pem);
        TokenVerifier verifier =
                new TokenVerifier(reading.checks(), new ClaimRules(null, "shop-api", Duration.ZERO), jwt.clock);
        JwtAuth rsa = new JwtAuth("staff", verifier);
        for (byte[] key :
                List.of(pem, new String(pem, StandardCharsets.US_ASCII).strip().getBytes(StandardCharsets.US_ASCII))) {
            HeaderMap headers = new HeaderMap();
            headers.add(
                    io.undertow.util.Headers.AUTHORIZATION, "Bearer " + Tokens.hs256(Tokens.HS256, claims(""), key));
            assertEquals("algorithm-refused", outcome(rsa.authenticate(headers)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"jwk\":{\"kty\":\"oct\",\"k\":\"AAAA\"}",
                "\"jku\":\"https://evil.example/keys\"",
                "\"x5u\":\"https://evil.example/cert\"",
                "\"x5c\":[\"AAAA\"]",
                "\"crit\":[\"exp\"]",
                "\"crit\":[]",
                "\"crit\":[\"b64\"],\"b64\":false",
                "\"b64\":false",
                "\"b64\":true",
                "\"enc\":\"A256GCM\"",
                "\"zip\":\"DEF\"",
                "\"cty\":\"JWT\"",
                "\"cty\":\"jwt\""
            })
    void aHeaderThatBringsAKeyOrAsksForMoreIsRefused(String member) {
        String token = Tokens.hs256("{\"alg\":\"HS256\"," + member + "}", claims(""));
        assertEquals("header-refused", outcome(jwt.bearer(token)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../dev/null", "' OR '1'='1", "|whoami", "https://evil.example/", ""})
    void aKidIsNeverLookedAt(String kid) {
        String token = Tokens.hs256("{\"alg\":\"HS256\",\"kid\":\"" + kid + "\"}", claims(""), new byte[32]);
        assertEquals("bad-signature", outcome(jwt.bearer(token)));
    }

    @Test
    void aKidOfAMegabyteIsNotEvenRead() {
        String token = Tokens.hs256("{\"alg\":\"HS256\",\"kid\":\"" + "x".repeat(1 << 20) + "\"}", claims(""));
        assertEquals("too-long", outcome(jwt.bearer(token)));
    }

    @Test
    void aFloodOfUnknownKidsLeavesNothingBehind() throws FlawedToken {
        TokenVerifier verifier = jwt.verifier(Tokens.KEY, Duration.ZERO);
        for (int i = 0; i < 1000; i++) {
            String token = Tokens.hs256("{\"alg\":\"HS256\",\"kid\":\"" + i + "\"}", claims(""), new byte[32]);
            assertFlaw(Flaw.SIGNATURE, verifier, token);
        }
        assertEquals(0, verifier.remembered());
    }

    @Test
    void anEncryptedTokenIsRefused() {
        assertEquals("malformed", outcome(jwt.bearer("e30.AA.AA.AA.AA")));
    }

    @Test
    void aTokenInsideATokenIsRefused() {
        String inner = Tokens.hs256(Tokens.HS256, claims(""));
        String input = Tokens.base64("{\"alg\":\"HS256\"}") + '.' + Tokens.base64(inner);
        assertEquals("malformed", outcome(jwt.bearer(Tokens.signed(input, "HmacSHA256", Tokens.KEY))));
    }

    @Test
    void aTokenWithoutAnEndIsRefused() {
        String claims = claims("").replace(",\"exp\":" + (NOW + 60), "");
        assertEquals("no-expiry", outcome(jwt.bearer(Tokens.hs256(Tokens.HS256, claims))));
        String empty = claims("").replace("" + (NOW + 60), "null");
        assertEquals("no-expiry", outcome(jwt.bearer(Tokens.hs256(Tokens.HS256, empty))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"1900000000\"", "-1", "1e300", "99999999999999999999", "253402300800", "true", "[1900000000]"})
    void anEndThatIsNoTimeIsRefused(String end) {
        String claims = claims("").replace("" + (NOW + 60), end);
        assertEquals("claims-malformed", outcome(jwt.bearer(Tokens.hs256(Tokens.HS256, claims))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"other\"",
                "[\"other\"]",
                "[]",
                "\"\"",
                "\"shop-api \"",
                "\"SHOP-API\"",
                "null",
                "{\"shop-api\":1}",
                "1"
            })
    void anotherAudienceIsRefused(String audience) {
        String claims = claims("").replace("\"shop-api\"", audience);
        assertEquals("wrong-audience", outcome(jwt.bearer(Tokens.hs256(Tokens.HS256, claims))));
    }

    @Test
    void oneAudienceOfSeveralWillDo() {
        String claims = claims("").replace("\"shop-api\"", "[\"other\",\"shop-api\"]");
        assertEquals("ok", outcome(jwt.bearer(Tokens.hs256(Tokens.HS256, claims))));
    }

    @ParameterizedTest
    @CsvSource({"https://id.shop.example", "https://ID.shop.example/", "https://id.shop.example/x", "''"})
    void anotherIssuerIsRefused(String issuer) {
        String claims = claims("").replace("https://id.shop.example/", issuer);
        assertEquals("wrong-issuer", outcome(jwt.bearer(Tokens.hs256(Tokens.HS256, claims))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"at_hash\":\"x\"", "\"c_hash\":\"x\"", "\"token_use\":\"id\"", "\"typ\":\"ID\""})
    void anIdTokenIsNotAnAccessToken(String member) {
        assertEquals("type-refused", outcome(jwt.bearer(Tokens.hs256(Tokens.HS256, claims(member)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "dpop+jwt", "id+jwt", "secevent+jwt", "JOSE", ""})
    void aTokenOfAnotherTypeIsRefused(String type) {
        String header = "{\"alg\":\"HS256\",\"typ\":\"" + type + "\"}";
        assertEquals("type-refused", outcome(jwt.bearer(Tokens.hs256(header, claims("")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", "at+jwt", "AT+JWT", "application/at+jwt"})
    void anAccessTokenMaySayItsType(String type) {
        String header = "{\"alg\":\"HS256\",\"typ\":\"" + type + "\"}";
        assertEquals("ok", outcome(jwt.bearer(Tokens.hs256(header, claims("")))));
    }

    @Test
    void aMemberThatComesTwiceIsRefused() {
        assertEquals("malformed", outcome(jwt.bearer(Tokens.hs256(Tokens.HS256, claims("\"sub\":\"eve\"")))));
        assertEquals("malformed", outcome(jwt.bearer(Tokens.hs256(Tokens.HS256, claims("\"s\\u0075b\":\"eve\"")))));
        assertEquals("malformed", outcome(jwt.bearer(Tokens.hs256(Tokens.HS256, claims("\"x\":{\"a\":1,\"a\":2}")))));
        String header = "{\"alg\":\"HS256\",\"alg\":\"HS256\"}";
        assertEquals("malformed", outcome(jwt.bearer(Tokens.hs256(header, claims("")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null", "{}{}", "{", "{} x", "\"x\"", "{'a':1}", "{\"a\":1,}", "{\"a\":NaN}"})
    void aPayloadThatIsNotOneObjectIsRefused(String payload) {
        assertEquals("malformed", outcome(jwt.bearer(Tokens.hs256(Tokens.HS256, payload))));
    }

    @Test
    void aDeepPayloadIsRefused() {
        String deep = "\"x\":" + "[".repeat(100) + "]".repeat(100);
        assertEquals("malformed", outcome(jwt.bearer(Tokens.hs256(Tokens.HS256, claims(deep)))));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] payload = claims("\"x\":\"~\"").getBytes(StandardCharsets.ISO_8859_1);
        payload[payload.length - 3] = (byte) 0xff;
        String input = Tokens.base64(Tokens.HS256) + '.' + Tokens.base64(payload);
        assertEquals("malformed", outcome(jwt.bearer(Tokens.signed(input, "HmacSHA256", Tokens.KEY))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "==", "."})
    void paddingAndMoreDotsAreRefused(String more) {
        assertEquals("malformed", outcome(jwt.bearer(Tokens.hs256(Tokens.HS256, claims("")) + more)));
    }

    @Test
    void anotherSpellingOfTheSameSignatureIsRefused() {
        String token = Tokens.hs256(Tokens.HS256, claims(""));
        char last = token.charAt(token.length() - 1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        char next = alphabet.charAt(alphabet.indexOf(last) ^ 1);
        assertEquals("malformed", outcome(jwt.bearer(token.substring(0, token.length() - 1) + next)));
    }

    @Property(tries = 2000)
    void noTokenMakesItThrowAnythingElse(
            @ForAll @Size(max = 60) byte[] header,
            @ForAll @Size(max = 60) @ByteRange(min = ' ', max = '~') byte[] claims) {
        String input = Tokens.base64(header) + '.' + Tokens.base64(claims);
        String token = Tokens.signed(input, "HmacSHA256", Tokens.KEY);
        assertFalse(outcome(jwt.bearer(token)).equals("ok"));
        assertFalse(outcome(jwt.authorization(new String(header, StandardCharsets.ISO_8859_1)))
                .equals("ok"));
    }

    private static void assertFlaw(Flaw flaw, TokenVerifier verifier, String token) {
        FlawedToken flawed = assertThrows(FlawedToken.class, () -> verifier.verify(token));
        assertEquals(flaw, flawed.flaw());
    }
}
