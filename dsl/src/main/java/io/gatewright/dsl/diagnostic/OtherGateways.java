package io.gatewright.dsl.diagnostic;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is written here for words of other gateways: another word in the same place where there is one, too far from
 * theirs to be a slip of the fingers, and a whole sentence where there is not.
 */
public final class OtherGateways {
    private static final String UPSTREAM =
            "`upstream NAME { target \"http://…\" }` at the top of a file, then `-> NAME`"
                    + " behind the path of a route";
    private static final String REWRITE =
            "the path behind the upstream is asked for, as in `route NAME ANY /api/** -> UPSTREAM /**`";
    private static final String SET = "`request { set header.NAME = VALUE }`, or `response { … }`";
    private static final String REMOVE = "`response { remove header.NAME }`, or `request { … }`";
    private static final String AUTH = "declare `auth NAME KIND { … }` at the top of a file, then `require NAME` here";
    private static final String METHODS = "methods stand before the path: `route NAME GET|POST PATH`";
    private static final String CHOICE =
            "conditions choose a route, `route NAME METHODS PATH when …`, or refuse a caller," + " `require …`";
    private static final String ROUTE = "`route NAME METHODS PATH -> UPSTREAM { … }`";

    private static final Map<String, String> IN_BLOCKS = Map.ofEntries(
            Map.entry("proxy-pass", UPSTREAM),
            Map.entry("strip-prefix", REWRITE),
            Map.entry("strip-path", REWRITE),
            Map.entry("rewrite", REWRITE),
            Map.entry("rewrite-path", REWRITE),
            Map.entry("prefix-rewrite", REWRITE),
            Map.entry("add-header", SET),
            Map.entry("set-header", SET),
            Map.entry("proxy-set-header", SET),
            Map.entry("add-request-header", SET),
            Map.entry("add-response-header", SET),
            Map.entry("remove-header", REMOVE),
            Map.entry("proxy-hide-header", REMOVE),
            Map.entry("remove-request-header", REMOVE),
            Map.entry("remove-response-header", REMOVE),
            Map.entry(
                    "deny",
                    "only those may call whom `require …` lets in, as in" + " `require client.ip in [\"10.0.0.0/8\"]`"),
            Map.entry("auth-basic", AUTH),
            Map.entry("basic-auth", AUTH),
            Map.entry("key-auth", AUTH),
            Map.entry("method", METHODS),
            Map.entry("return", "`respond STATUS { … }`, or `redirect \"/new\" { status 301 }`"),
            Map.entry("if", CHOICE),
            Map.entry("unless", CHOICE),
            Map.entry("location", ROUTE));

    private static final Map<String, String> AT_THE_TOP = Map.ofEntries(
            Map.entry("location", ROUTE),
            Map.entry("routes", ROUTE),
            Map.entry(
                    "server", "`gateway NAME { listen 8080 }`; a host is named by `host \"…\"` in a route or a group"),
            Map.entry("service", "`upstream NAME { target \"http://…\" }`"),
            Map.entry("services", "`upstream NAME { target \"http://…\" }`"),
            Map.entry("backend", "`upstream NAME { target \"http://…\" }`"),
            Map.entry("cluster", "`upstream NAME { target \"http://…\" }`"),
            Map.entry("include", "`import \"FILE.gw\"`; the files of one gateway see each other's names without it"),
            Map.entry("consumer", "`auth NAME KIND { … }`"),
            Map.entry("plugin", "`policy NAME { … }`, then `use NAME` in a route"),
            Map.entry("middleware", "`policy NAME { … }`, then `use NAME` in a route"),
            Map.entry("listener", "`gateway NAME { listen 8080 }`"));

    private static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("remote-addr", "client.ip"),
            Map.entry("binary-remote-addr", "client.ip"),
            Map.entry("request-id", "request.id"),
            Map.entry("request-method", "request.method"),
            Map.entry("host", "request.host"));

    private static final Map<String, String> SETTINGS = Map.ofEntries(
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

    private OtherGateways() {}

    /** Our name of a setting, which need not be one of the block that the word stands in. */
    public static Optional<String> setting(String word) {
        return Optional.ofNullable(SETTINGS.get(plain(word)));
    }

    /** Our name of a type of values. */
    public static Optional<String> type(String word) {
        return Optional.ofNullable(TYPES.get(word.toLowerCase(Locale.ROOT)));
    }

    /** What is written in a block instead of a setting of that name. */
    public static Optional<String> inBlocks(String word) {
        return Optional.ofNullable(IN_BLOCKS.get(plain(word)));
    }

    /** What is written at the top of a file instead of a declaration that starts so. */
    public static Optional<String> atTheTop(String word) {
        return Optional.ofNullable(AT_THE_TOP.get(plain(word)));
    }

    /** What a variable of nginx is called here, its {@code $} left out. */
    public static Optional<String> variable(String word) {
        String plain = plain(word);
        for (Map.Entry<String, String> each : Map.of("http-", "header.", "arg-", "query.", "cookie-", "cookie.")
                .entrySet()) {
            if (plain.startsWith(each.getKey())
                    && plain.length() > each.getKey().length()) {
                return Optional.of(
                        each.getValue() + plain.substring(each.getKey().length()));
            }
        }
        return Optional.ofNullable(VARIABLES.get(plain));
    }

    /** {@code proxy-pass} of {@code proxy_pass} and {@code proxyPass}. */
    private static String plain(String word) {
        return word.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }
}
