package io.gatewright.runtime.auth;

import io.gatewright.runtime.auth.AuthResult.Identified;
import io.gatewright.runtime.auth.AuthResult.Rejected;
import io.gatewright.runtime.time.ManualClock;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An {@code auth customer jwt} with HS256, an issuer and an audience, at a time that stands still. */
final class JwtFixture {

    /** What the clock shows at first, in seconds. */
    static final long NOW = 1_800_000_000L;

    final ManualClock clock = ManualClock.startingAt(NOW * 1000);
    final AtomicInteger verifications = new AtomicInteger();
    final JwtAuth auth;

    JwtFixture() {
        this(Duration.ZERO);
    }

    JwtFixture(Duration leeway) {
        auth = new JwtAuth("customer", verifier(Tokens.KEY, leeway));
    }

    TokenVerifier verifier(byte[] key, Duration leeway) {
        Map<JwtAlgorithm, SignatureCheck> counted = new EnumMap<>(JwtAlgorithm.class);
        JwtKeys.read(List.of(JwtAlgorithm.HS256), key)
                .checks()
                .forEach((algorithm, check) -> counted.put(algorithm, token -> {
                    verifications.incrementAndGet();
                    return check.isGood(token);
                }));
        return new TokenVerifier(counted, new ClaimRules("https://id.shop.example/", "shop-api", leeway), clock);
    }

    /** Good claims, with these members put after them. */
    static String claims(String more) {
        return "{\"iss\":\"https://id.shop.example/\",\"aud\":\"shop-api\",\"sub\":\"ada\",\"exp\":" + (NOW + 60)
                + (more.isEmpty() ? "" : "," + more) + "}";
    }

    AuthResult bearer(String token) {
        return authorization("Bearer " + token);
    }

    AuthResult authorization(String... values) {
        HeaderMap headers = new HeaderMap();
        headers.addAll(Headers.AUTHORIZATION, List.of(values));
        return auth.authenticate(headers);
    }

    /** {@code ok}, {@code none}, or the outcome of the rejection. */
    static String outcome(AuthResult result) {
        if (result instanceof Rejected rejected) {
            return rejected.outcome();
        }
        return result instanceof Identified ? "ok" : "none";
    }

    static String challenge(AuthResult result) {
        return ((Rejected) result)
                .problem().fields().stream()
                        .filter(field -> field.name().equals("WWW-Authenticate"))
                        .findFirst()
                        .orElseThrow()
                        .value();
    }
}
