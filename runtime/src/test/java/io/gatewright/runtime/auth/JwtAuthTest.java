package io.gatewright.runtime.auth;

import static io.gatewright.runtime.auth.JwtFixture.NOW;
import static io.gatewright.runtime.auth.JwtFixture.challenge;
import static io.gatewright.runtime.auth.JwtFixture.claims;
import static io.gatewright.runtime.auth.JwtFixture.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.auth.AuthResult.Identified;
import io.gatewright.runtime.auth.AuthResult.Rejected;
import io.gatewright.runtime.http.Identity;
import io.gatewright.runtime.http.Problem.Field;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JwtAuthTest {

    private final JwtFixture jwt = new JwtFixture();

    @Test
    void aGoodTokenIdentifiesItsSubject() {
        String more = "\"realm\":{\"roles\":[\"admin\",\"ops\"],\"level\":3,\"on\":true,\"part\":0.5},\"none\":null";
        AuthResult result = jwt.bearer(Tokens.hs256(Tokens.HS256, claims(more)));
        Identity ada = assertInstanceOf(Identified.class, result).identity();
        assertEquals("ada", ada.id());
        assertEquals("ada", ada.text("sub"));
        assertEquals(List.of("admin", "ops"), ada.claim("realm", "roles"));
        assertEquals(3L, ada.claim("realm", "level"));
        assertEquals(true, ada.claim("realm", "on"));
        assertEquals(0.5, ada.claim("realm", "part"));
        for (String[] absent : new String[][] {{"realm"}, {"none"}, {"sub", "x"}, {"realm", "x", "y"}, {"x"}, {}}) {
            assertEquals(null, ada.claim(absent), Arrays.toString(absent));
        }
        assertEquals(null, ada.text("realm", "level"));
    }

    @Test
    void noTokenAnExpiredOneAndABadOneAreToldApart() {
        assertEquals("none", outcome(jwt.authorization()));
        assertEquals("Bearer realm=\"customer\"", jwt.auth.challenge());

        String expired = Tokens.hs256(Tokens.HS256, claims("").replace("" + (NOW + 60), "" + (NOW - 1)));
        assertEquals("expired", outcome(jwt.bearer(expired)));
        assertEquals(
                "Bearer realm=\"customer\", error=\"invalid_token\", error_description=\"the token expired\"",
                challenge(jwt.bearer(expired)));

        assertEquals(
                "Bearer realm=\"customer\", error=\"invalid_token\", error_description=\"the token is not valid\"",
                challenge(jwt.bearer("nonsense")));
    }

    @Test
    void anExpiredTokenWithABadSignatureIsOnlyBad() {
        String forged = Tokens.hs256(Tokens.HS256, "{\"exp\":1}", new byte[32]);
        assertEquals("bad-signature", outcome(jwt.bearer(forged)));
        assertTrue(challenge(jwt.bearer(forged)).contains("the token is not valid"));
    }

    @Test
    void aRejectionIsNotStored() {
        Rejected rejected = assertInstanceOf(Rejected.class, jwt.bearer("nonsense"));
        assertEquals(401, rejected.problem().status());
        assertTrue(rejected.problem().fields().contains(new Field("Cache-Control", "no-store")));
    }

    @Test
    void theSecondRequestDoesNotPayForTheSignature() {
        String token = Tokens.hs256(Tokens.HS256, claims(""));
        assertEquals("ok", outcome(jwt.bearer(token)));
        assertEquals("ok", outcome(jwt.bearer(token)));
        assertEquals(1, jwt.verifications.get());
        jwt.bearer(Tokens.hs256(Tokens.HS256, claims("\"jti\":\"2\"")));
        assertEquals(2, jwt.verifications.get());
    }

    @Test
    void aRememberedTokenIsGoodForNoLongerThanItLives() {
        String token = Tokens.hs256(Tokens.HS256, claims(""));
        jwt.bearer(token);
        jwt.clock.advance(Duration.ofSeconds(60).minusMillis(1));
        assertEquals("ok", outcome(jwt.bearer(token)));
        assertEquals(1, jwt.verifications.get());
        jwt.clock.advance(Duration.ofMillis(1));
        assertEquals("expired", outcome(jwt.bearer(token)));
    }

    @Test
    void aTokenIsNotGoodBeforeItsTime() {
        String token = Tokens.hs256(Tokens.HS256, claims("\"nbf\":" + (NOW + 10)));
        assertEquals("not-yet-valid", outcome(jwt.bearer(token)));
        jwt.clock.advance(Duration.ofSeconds(10));
        assertEquals("ok", outcome(jwt.bearer(token)));
        assertEquals("not-yet-valid", outcome(jwt.bearer(issuedAt(NOW + 11))));
        assertEquals("ok", outcome(jwt.bearer(issuedAt(NOW + 10))));
    }

    @Test
    void leewayStretchesBothEnds() {
        JwtFixture lenient = new JwtFixture(Duration.ofSeconds(5));
        assertEquals("ok", outcome(lenient.bearer(issuedAt(NOW + 5))));
        assertEquals("not-yet-valid", outcome(lenient.bearer(issuedAt(NOW + 6))));
        String token = Tokens.hs256(Tokens.HS256, claims(""));
        lenient.clock.advance(Duration.ofSeconds(65).minusMillis(1));
        assertEquals("ok", outcome(lenient.bearer(token)));
        lenient.clock.advance(Duration.ofMillis(1));
        assertEquals("expired", outcome(lenient.bearer(token)));
    }

    @Test
    void aNewKeyMakesTheOldTokensBadAtOnce() {
        String token = Tokens.hs256(Tokens.HS256, claims(""));
        assertEquals("ok", outcome(jwt.bearer(token)));
        byte[] other = "another key of thirty-two bytes or so".getBytes(StandardCharsets.US_ASCII);
        jwt.auth.replace(jwt.verifier(other, Duration.ZERO));
        assertEquals("bad-signature", outcome(jwt.bearer(token)));
        assertEquals("ok", outcome(jwt.bearer(Tokens.hs256(Tokens.HS256, claims(""), other))));
    }

    @Test
    void whatIsRememberedIsBoundedAndGoesWithTheTime() throws FlawedToken {
        TokenVerifier verifier = jwt.verifier(Tokens.KEY, Duration.ZERO);
        String padding = "\"p\":\"" + "x".repeat(5000) + "\"";
        for (int i = 0; i < 3000; i++) {
            verifier.verify(Tokens.hs256(Tokens.HS256, claims(padding + ",\"jti\":\"" + i + "\"")));
        }
        assertTrue(verifier.remembered() <= TokenVerifier.CACHE_BYTES / 20_000, verifier.remembered() + " tokens");
        jwt.clock.advance(Duration.ofMinutes(2));
        long afterAThousandWereDropped = verifier.remembered();
        assertTrue(afterAThousandWereDropped < 1000);
        assertEquals(0, verifier.remembered());
    }

    private static String issuedAt(long second) {
        return Tokens.hs256(Tokens.HS256, claims("\"iat\":" + second));
    }
}
