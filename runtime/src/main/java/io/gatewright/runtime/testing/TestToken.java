package io.gatewright.runtime.testing;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import io.gatewright.runtime.time.GatewayClock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Signs tokens that an {@code auth … jwt} accepts. Claims of the test go before those made here.
 *
 * @param issuer null: none is put in
 * @param audience null: none is put in
 */
record TestToken(
        String secret,
        String secretContent,
        Algorithm algorithm,
        @Nullable String issuer,
        @Nullable String audience) implements TestCaller {
    private static final Duration LIFE = Duration.ofHours(1);

    @Override
    public Answer.Field credential(String claims, GatewayClock clock) {
        Instant now = Instant.ofEpochMilli(clock.epochMillis());
        JWTCreator.Builder token = JWT.create().withIssuedAt(now).withExpiresAt(now.plus(LIFE));
        if (issuer != null) {
            token.withIssuer(issuer);
        }
        if (audience != null) {
            token.withAudience(audience);
        }
        return new Answer.Field(
                "authorization", "Bearer " + token.withPayload(claims).sign(algorithm));
    }

    /** No secret, no key. */
    @Override
    public String toString() {
        return "tokens with " + secret;
    }
}
