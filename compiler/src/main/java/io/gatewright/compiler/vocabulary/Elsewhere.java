package io.gatewright.compiler.vocabulary;

import io.gatewright.dsl.diagnostic.OtherGateways;
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
            Map.entry("server-name", "host"),
            Map.entry("hostname", "host"),
            Map.entry("hostnames", "host"),
            Map.entry("virtual-host", "host"),
            Map.entry("domains", "host"),
            Map.entry("cache-ttl", "cache"),
            Map.entry("ttl", "cache"),
            Map.entry("jwk-url", "jwks"),
            Map.entry("remote-jwks", "jwks"),
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
            Map.entry("limit-req", "limit"),
            Map.entry("load-balance", "balance"),
            Map.entry("load-balancer", "balance"),
            Map.entry("proxy-read-timeout", "timeout"),
            Map.entry("proxy-connect-timeout", "timeout"),
            Map.entry("read-timeout", "timeout"),
            Map.entry("request-timeout", "timeout"),
            Map.entry("response-timeout", "timeout"),
            Map.entry("proxy-cache", "cache"),
            Map.entry("proxy-cache-valid", "cache"),
            Map.entry("min", "range"),
            Map.entry("max", "range"));

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("string", "text"),
            Map.entry("str", "text"),
            Map.entry("integer", "int"),
            Map.entry("number", "int"),
            Map.entry("long", "int"),
            Map.entry("float", "decimal"),
            Map.entry("double", "decimal"),
            Map.entry("boolean", "bool"),
            Map.entry("uri", "url"),
            Map.entry("guid", "uuid"));

    private static final Map<String, String> AUTH_KINDS = Map.ofEntries(
            Map.entry("key-auth", "api-key"),
            Map.entry("apikey", "api-key"),
            Map.entry("key", "api-key"),
            Map.entry("basic-auth", "basic"),
            Map.entry("bearer", "jwt"),
            Map.entry("oidc", "jwt"),
            Map.entry("openid-connect", "jwt"),
            Map.entry("validator", "jwt"),
            Map.entry("jwt-authn", "jwt"),
            Map.entry("jwt-auth", "jwt"),
            Map.entry("forward-auth", "forward"),
            Map.entry("ext-authz", "forward"),
            Map.entry("oauth2-introspection", "introspection"));

    private Elsewhere() {}

    /** Our name of a kind of auth. */
    public static Optional<String> authKind(String word) {
        return Optional.ofNullable(AUTH_KINDS.get(OtherGateways.plain(word)));
    }

    /** Our name of a type of other languages. */
    public static Optional<String> type(String word) {
        return Optional.ofNullable(TYPES.get(word.toLowerCase(Locale.ROOT)));
    }

    /** Our name of what is written, if it may stand there. */
    public static Optional<String> ours(String word, Place place) {
        String plain = OtherGateways.plain(word);
        return Optional.ofNullable(OURS.get(plain))
                .filter(setting -> Vocabulary.find(setting, place).isPresent());
    }
}
