package io.gatewright.compiler.vocabulary;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What other gateways call our settings, where the words are not near enough to be slips of the fingers. */
public final class Elsewhere {
    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("url", "target"),
            Map.entry("uri", "target"),
            Map.entry("server", "target"),
            Map.entry("servers", "target"),
            Map.entry("address", "target"),
            Map.entry("endpoint", "target"),
            Map.entry("retries", "retry"),
            Map.entry("num-retries", "retry"),
            Map.entry("lb-policy", "balance"),
            Map.entry("load-balancing", "balance"),
            Map.entry("algorithm", "algorithms"),
            Map.entry("healthcheck", "health"),
            Map.entry("health-check", "health"),
            Map.entry("circuit-breaker", "breaker"),
            Map.entry("outlier-detection", "eject"),
            Map.entry("iss", "issuer"),
            Map.entry("aud", "audience"),
            Map.entry("alg", "algorithms"),
            Map.entry("jwks-uri", "jwks"),
            Map.entry("jwks-url", "jwks"),
            Map.entry("clock-skew", "leeway"),
            Map.entry("header", "from"),
            Map.entry("key-names", "from"),
            Map.entry("allow-methods", "methods"),
            Map.entry("allowed-methods", "methods"),
            Map.entry("allow-origin", "origins"),
            Map.entry("allow-origins", "origins"),
            Map.entry("allowed-origins", "origins"),
            Map.entry("allow-headers", "headers"),
            Map.entry("allowed-headers", "headers"),
            Map.entry("expose-headers", "expose"),
            Map.entry("exposed-headers", "expose"),
            Map.entry("allow-credentials", "credentials"),
            Map.entry("rate-limit", "limit"),
            Map.entry("ratelimit", "limit"),
            Map.entry("throttle", "limit"),
            Map.entry("authenticate", "require"),
            Map.entry("authorize", "require"),
            Map.entry("jwt", "require"),
            Map.entry("client-max-body-size", "max-body"),
            Map.entry("body-limit", "max-body"),
            Map.entry("max-body-size", "max-body"),
            Map.entry("return", "respond"),
            Map.entry("port", "listen"),
            Map.entry("min", "range"),
            Map.entry("max", "range"));

    private Elsewhere() {}

    /** Our name of what is written, if it may stand there. */
    public static Optional<String> ours(String word, Place place) {
        String plain = word.toLowerCase(Locale.ROOT).replace('_', '-');
        return Optional.ofNullable(OURS.get(plain))
                .filter(setting -> Vocabulary.find(setting, place).isPresent());
    }
}
