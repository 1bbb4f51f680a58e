package io.gatewright.dsl.diagnostic;

import io.gatewright.dsl.source.Span;
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
    private static final String SET_ON_ANSWERS = "`response { set header.NAME = VALUE }`";
    private static final String SET_ON_REQUESTS = "`request { set header.NAME = VALUE }`";
    private static final String REMOVE = "`response { remove header.NAME }`, or `request { … }`";
    private static final String AUTH = "declare `auth NAME KIND { … }` at the top of a file, then `require NAME` here";
    private static final String LIMIT = "`limit 100/min { key client.ip }`";
    private static final String NETWORKS = "`require client.ip in [\"10.0.0.0/8\"]`";
    private static final String POLICIES = "`policy NAME { … }` at the top of a file, then `use NAME` here";
    private static final String METHODS = "methods stand before the path: `route NAME GET|POST PATH`";
    private static final String CHOICE =
            "conditions choose a route, `route NAME GET PATH when …`, or refuse a caller," + " `require …`";
    private static final String ROUTE = "`route NAME GET PATH -> UPSTREAM { … }`";

    private static final Map<String, String> IN_BLOCKS = Map.ofEntries(
            Map.entry("proxy-pass", UPSTREAM),
            Map.entry("strip-prefix", REWRITE),
            Map.entry("strip-path", REWRITE),
            Map.entry("rewrite", REWRITE),
            Map.entry("rewrite-path", REWRITE),
            Map.entry("prefix-rewrite", REWRITE),
            Map.entry("add-header", SET_ON_ANSWERS),
            Map.entry("set-header", SET),
            Map.entry("proxy-set-header", SET_ON_REQUESTS),
            Map.entry("add-request-header", SET_ON_REQUESTS),
            Map.entry("add-response-header", SET_ON_ANSWERS),
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
            Map.entry("return", "`respond 200 { … }`"),
            Map.entry("if", CHOICE),
            Map.entry("unless", CHOICE),
            Map.entry("location", ROUTE),
            Map.entry("entrypoint", "`listen 8080`"),
            Map.entry("entry-point", "`listen 8080`"),
            Map.entry("backend", "`-> UPSTREAM PATH` behind the path of the route"),
            Map.entry("limit-req", LIMIT),
            Map.entry("limit-req-zone", LIMIT),
            Map.entry("rate-limiting", LIMIT),
            Map.entry("rate-limiting-advanced", LIMIT),
            Map.entry("request-rate-limiter", LIMIT),
            Map.entry(
                    "plugin",
                    "`limit`, `require`, `cors`, `cache` and the like stand here themselves; several of them under"
                            + " a name are a `policy NAME { … }`, then `use NAME` here"),
            Map.entry("plugins", POLICIES),
            Map.entry("filter", POLICIES),
            Map.entry("filters", POLICIES),
            Map.entry("middleware", POLICIES),
            Map.entry("middlewares", POLICIES),
            Map.entry("ip-restriction", NETWORKS),
            Map.entry("ip-allow-list", NETWORKS),
            Map.entry("ip-white-list", NETWORKS),
            Map.entry("request-transformer", SET_ON_REQUESTS),
            Map.entry("request-headers-to-add", SET_ON_REQUESTS),
            Map.entry("response-transformer", SET_ON_ANSWERS),
            Map.entry("response-headers-to-add", SET_ON_ANSWERS),
            Map.entry("request-headers-to-remove", "`request { remove header.NAME }`"),
            Map.entry("response-headers-to-remove", "`response { remove header.NAME }`"),
            Map.entry("custom-request-headers", SET_ON_REQUESTS),
            Map.entry("custom-response-headers", SET_ON_ANSWERS),
            Map.entry("request-size-limiting", "`max-body 10MiB`"),
            Map.entry("direct-response", "`respond 200 { … }`"),
            Map.entry("permit-all", "`public`"),
            Map.entry("anonymous", "`public`"),
            Map.entry("deny-all", "leave it out: a route that says `require …` lets in nobody else"),
            Map.entry("set-path", REWRITE),
            Map.entry("replace-path", REWRITE),
            Map.entry("add-prefix", REWRITE),
            Map.entry("url-pattern", REWRITE),
            Map.entry("gzip", "leave it out: the upstream compresses what it answers"),
            Map.entry("compress", "leave it out: the upstream compresses what it answers"),
            Map.entry("keepalive", "leave it out: connections to upstreams are kept and used again"),
            Map.entry("proxy-http-version", "leave it out: upstreams are spoken to in HTTP/1.1"),
            Map.entry("proxy-set-body", "`request { set body = { … } }`"),
            Map.entry("auth-basic-user-file", AUTH));

    private static final Map<String, String> AT_THE_TOP = Map.ofEntries(
            Map.entry("location", ROUTE),
            Map.entry("routes", ROUTE),
            Map.entry("router", ROUTE),
            Map.entry("routers", ROUTE),
            Map.entry("endpoint", ROUTE),
            Map.entry(
                    "server", "`gateway NAME { listen 8080 }`; a host is named by `host \"…\"` in a route or a group"),
            Map.entry("service", "`upstream NAME { target \"http://…\" }`"),
            Map.entry("services", "`upstream NAME { target \"http://…\" }`"),
            Map.entry("backend", "`upstream NAME { target \"http://…\" }`"),
            Map.entry("cluster", "`upstream NAME { target \"http://…\" }`"),
            Map.entry("include", "`import \"FILE.gw\"`; the files of one gateway see each other's names without it"),
            Map.entry(
                    "consumer",
                    "callers stand in the file that an auth reads: `auth NAME api-key { from header.x-api-key; keys secret.NAME }`"),
            Map.entry("plugin", "`policy NAME { … }`, then `use NAME` in a route"),
            Map.entry("middleware", "`policy NAME { … }`, then `use NAME` in a route"),
            Map.entry("listener", "`gateway NAME { listen 8080 }`"));

    private static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("remote-addr", "client.ip"),
            Map.entry("binary-remote-addr", "client.ip"),
            Map.entry("request-id", "request.id"),
            Map.entry("scheme", "request.scheme"),
            Map.entry("request-method", "request.method"),
            Map.entry("host", "request.host"));

    private static final Map<String, String> SETTINGS = Map.ofEntries(
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
            Map.entry("unset", "remove"),
            Map.entry("threshold", "errors"),
            Map.entry("failure-rate", "errors"),
            Map.entry("failure-rate-threshold", "errors"),
            Map.entry("minimum-number-of-calls", "minimum"),
            Map.entry("half-open", "probes"),
            Map.entry("wait-duration-in-open-state", "open"),
            Map.entry("delete", "remove"),
            Map.entry("hide", "remove"),
            Map.entry("add", "set"),
            Map.entry("append", "set"),
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

    private OtherGateways() {}

    /** Our name of a setting, which need not be one of the block that the word stands in. */
    public static Optional<String> setting(String word) {
        return Optional.ofNullable(SETTINGS.get(plain(word)));
    }

    /** Our name of a type of values. */
    public static Optional<String> type(String word) {
        return Optional.ofNullable(TYPES.get(word.toLowerCase(Locale.ROOT)));
    }

    /** Our name of a kind of auth. */
    public static Optional<String> authKind(String word) {
        return Optional.ofNullable(AUTH_KINDS.get(plain(word)));
    }

    /** What is written in a block instead of a setting of that name, with the values that stand behind it. */
    public static Optional<String> inBlocks(Span word) {
        return Optional.ofNullable(IN_BLOCKS.get(plain(word.text()))).map(help -> OtherValues.fill(help, word));
    }

    /** Whether something else than a setting of that name is written in blocks. */
    public static boolean isKnownInBlocks(String word) {
        return IN_BLOCKS.containsKey(plain(word));
    }

    /** What is written at the top of a file instead of a declaration that starts so, with the values behind it. */
    public static Optional<String> atTheTop(Span word) {
        return Optional.ofNullable(AT_THE_TOP.get(plain(word.text()))).map(help -> OtherValues.fill(help, word));
    }

    /** How another path is asked for than the one that came in. */
    public static String rewriting() {
        return REWRITE;
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
