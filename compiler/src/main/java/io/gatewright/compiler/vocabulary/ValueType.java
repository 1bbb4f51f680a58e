package io.gatewright.compiler.vocabulary;

/** What is written after a setting's name. */
public enum ValueType {
    NONE("nothing", ""),
    INT("a whole number", "`10`"),
    PORT("a port", "`8080`"),
    DURATION("a duration", "`2s` or `2ms`"),
    SIZE("a size", "`1MiB` or `64KiB`"),
    RATE("a rate", "`100/min`"),
    TEXT("a text", "`\"…\"`"),
    URL("a URL", "`\"http://host:port\"`"),
    WORD("a word", ""),
    AUTH("the name of an auth", ""),
    EXPRESSION("a value", ""),
    SECRET("a secret", "`secret.NAME`"),
    HEADER("a header", "`header.x-api-key`"),
    CIDRS("a list of networks", "`[\"10.0.0.0/8\"]`"),
    WORDS("a list of names", "`[HS256]`"),
    TEXTS("a list of texts", "`[\"…\"]`"),
    HOSTS("a host name or a list of them", "`\"api.example.com\"`"),
    EXPRESSIONS("a list of values", "`[header.accept-language]`"),
    INTERVAL("a range", "`1..10`"),
    STATEMENT("as its own form says", "");

    private final String phrase;
    private final String example;

    ValueType(String phrase, String example) {
        this.phrase = phrase;
        this.example = example;
    }

    /** With its article, for messages: {@code a duration}. */
    public String phrase() {
        return phrase;
    }

    /** One or two values in backticks, or nothing. */
    public String example() {
        return example;
    }
}
