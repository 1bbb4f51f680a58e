package io.gatewright.runtime.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.gatewright.runtime.http.Identity;
import io.gatewright.runtime.time.GatewayClock;
import java.time.Duration;
import java.util.Map;

/**
 * Verifies tokens under one key, and remembers those that were good, so that a token's signature is paid for once.
 * What is remembered takes at most {@value #CACHE_BYTES} bytes, as reckoned from the tokens' lengths; beyond, the least
 * useful tokens are forgotten and verified again. A token is remembered no longer than it is valid, and its times are
 * looked at each time. Thread-safe.
 */
final class TokenVerifier {

    static final int CACHE_BYTES = 32 << 20;

    private static final int BYTES_PER_TOKEN = 512;
    private static final int BYTES_PER_CHARACTER = 3;

    private final Map<JwtAlgorithm, SignatureCheck> checks;
    private final ClaimRules rules;
    private final GatewayClock clock;
    private final Cache<CredentialDigest, Remembered> good;

    private record Remembered(VerifiedToken token, int bytes) {}

    /** @param checks the algorithms that are allowed; when empty, every token is refused */
    TokenVerifier(Map<JwtAlgorithm, SignatureCheck> checks, ClaimRules rules, GatewayClock clock) {
        this.checks = Map.copyOf(checks);
        this.rules = rules;
        this.clock = clock;
        this.good = Caffeine.newBuilder()
                .maximumWeight(CACHE_BYTES)
                .weigher((CredentialDigest digest, Remembered token) -> token.bytes())
                .expireAfter(Expiry.creating((CredentialDigest digest, Remembered token) -> lifeLeft(token)))
                .ticker(clock::nanoTime)
                .executor(Runnable::run)
                .build();
    }

    /** Whom the token speaks for. */
    Identity verify(String token) throws FlawedToken {
        if (token.length() > CompactToken.LONGEST) {
            throw new FlawedToken(Flaw.TOO_LONG);
        }
        CredentialDigest digest = CredentialDigest.of(token);
        Remembered remembered = good.getIfPresent(digest);
        if (remembered != null) {
            return remembered.token().at(clock.epochMillis());
        }
        VerifiedToken verified = check(token);
        Identity identity = verified.at(clock.epochMillis());
        good.put(digest, new Remembered(verified, BYTES_PER_TOKEN + BYTES_PER_CHARACTER * token.length()));
        return identity;
    }

    /** How many tokens are remembered, those included that are over but not yet dropped. */
    long remembered() {
        good.cleanUp();
        return good.estimatedSize();
    }

    private VerifiedToken check(String token) throws FlawedToken {
        CompactToken parts = CompactToken.parse(token);
        SignatureCheck check = checks.get(TokenHeader.check(parts.header()));
        if (check == null) {
            throw new FlawedToken(Flaw.ALGORITHM);
        }
        if (!check.isGood(token)) {
            throw new FlawedToken(Flaw.SIGNATURE);
        }
        return rules.check(parts.claims());
    }

    private Duration lifeLeft(Remembered token) {
        return Duration.ofMillis(Math.max(0, token.token().untilMillis() - clock.epochMillis()));
    }
}
