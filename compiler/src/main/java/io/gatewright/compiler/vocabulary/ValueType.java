package io.gatewright.compiler.vocabulary;

/** What is written after a setting's name. */
public enum ValueType {
    NONE("nothing", ""),
    INT("a whole number", "`10`"),
    PORT("a port", "`8080`"),
    DURATION("a duration", "`2s` or `2ms`", "ms, s, m, h, d"),
    DURATIONS("a range of durations", "`50ms..500ms`", "ms, s, m, h, d"),
    SIZE("a size", "`1MiB` or `64KiB`", "B, KiB, MiB, GiB"),
    RATE("a rate", "`100/min`", "/s, /min, /h, /day"),
    PERCENT("a percentage", "`50%`", "%"),
    TEXT("a text", "`\"…\"`"),
    URL("a URL", "`\"http://127.0.0.1:9000\"`"),
    PATH("a path", "`/healthz`"),
    WORD("a word", ""),
    NAME("a name", ""),
    AUTH("the name of an auth", ""),
    EXPRESSION("a value", ""),
    CLAIM("a claim", "`claims.roles`"),
    SECRET("a secret", "`secret.NAME`"),
    HEADER("a header", "`header.x-api-key`"),
    CIDRS("a list of networks", "`[\"10.0.0.0/8\"]`"),
    WORDS("a list of names", "`[HS256]`"),
    FAILURES("a list of failures", "`[connect-failure, 503]`"),
    STATUSES("a list of statuses", "`[200, 204]`"),
    TEXTS("a list of texts", "`[\"…\"]`"),
    HOSTS("a host name or a list of them", "`\"api.example.com\"`"),
    EXPRESSIONS("a list of values", "`[header.accept-language]`"),
    SHAPE("a shape", "`Order` or `[Order]`"),
    INTERVAL("a range", "`1..10`"),
    STATEMENT("as its own form says", "");

    private final String phrase;
    private final String example;
    private final String unit;

    ValueType(String phrase, String example) {
        this(phrase, example, "-");
    }

    ValueType(String phrase, String example, String unit) {
        this.phrase = phrase;
        this.example = example;
        this.unit = unit;
    }

    /** With its article, for messages: {@code a duration}. */
    public String phrase() {
        return phrase;
    }

    /** One or two values in backticks, or nothing. */
    public String example() {
        return example;
    }

    /** The units that a value is written with, or a dash. */
    public String unit() {
        return unit;
    }
}
