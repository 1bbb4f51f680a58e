package io.gatewright.compiler.vocabulary;

/** Where a setting or statement may stand. */
public enum Place {
    GATEWAY("a gateway"),
    LISTEN("`listen`"),
    LISTEN_TLS("the `tls` of `listen`"),
    STATE("`state redis`"),
    UPSTREAM("an upstream"),
    MIN_RATE("`min-rate`"),
    HTTP2("an `http2` block"),
    TARGET("a `target`"),
    POOL("a pool"),
    DNS("`discover dns`"),
    KUBERNETES("`discover kubernetes`"),
    CONSUL("`discover consul`"),
    BALANCE("`balance hash`"),
    HEALTH("a `health` block"),
    EJECT("an `eject` block"),
    BREAKER("a `breaker` block"),
    UPSTREAM_TIMEOUT("an upstream's `timeout`"),
    RETRY("a `retry` block"),
    UPSTREAM_TLS("an upstream's `tls`"),
    JWT("a jwt auth"),
    JWKS("`jwks`"),
    API_KEY("an api-key auth"),
    BASIC("a basic auth"),
    MTLS("an mtls auth"),
    INTROSPECTION("an introspection auth"),
    FORWARD("a forward auth"),
    POLICY("a policy"),
    GROUP("a group"),
    ROUTE("a route"),
    LIMIT("a limit"),
    CONCURRENT("a `limit concurrent`"),
    CACHE("a cache"),
    CORS("a `cors` block"),
    WEBSOCKET("a `websocket` block"),
    FLOW("a flow"),
    FETCH("a fetch"),
    REQUEST("a `request` block"),
    RESPONSE("a `response` block"),
    REDIRECT("a `redirect`"),
    PARAM("a param");

    private final String phrase;

    Place(String phrase) {
        this.phrase = phrase;
    }

    /** With its article, for messages: {@code an upstream}. */
    public String phrase() {
        return phrase;
    }
}
