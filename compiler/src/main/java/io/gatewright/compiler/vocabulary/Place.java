package io.gatewright.compiler.vocabulary;

/** Where a setting or statement may stand. */
public enum Place {
    GATEWAY("a gateway"),
    LISTEN("`listen`"),
    STATE("`state`"),
    UPSTREAM("an upstream"),
    MIN_RATE("`min-rate`"),
    HTTP2("an `http2` block"),
    UPSTREAM_TIMEOUT("an upstream's `timeout`"),
    JWT("a jwt auth"),
    API_KEY("an api-key auth"),
    POLICY("a policy"),
    GROUP("a group"),
    ROUTE("a route"),
    LIMIT("a limit"),
    CACHE("a cache"),
    CORS("a `cors` block"),
    REQUEST("a `request` block"),
    RESPONSE("a `response` block"),
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
