package io.gatewright.compiler.resolve;

/** What an expression is for: it decides which parts of the message are there to be read. */
enum Use {
    /** {@code require}, a limit's key, what a cache varies on. */
    GATE("no body has been read when this is decided", "nothing has been fetched when this is decided"),
    /** A {@code request} block. */
    REQUEST("not read here", "nothing is fetched before the request goes on"),
    /** A {@code response} block. */
    RESPONSE("not read here", "only `respond` knows what was fetched"),
    /** What {@code respond} says, and the names it is made of. */
    ANSWER("not read here", "not fetched here"),
    /** The paths of a flow. */
    FLOW("a flow knows its arguments, its fetches and params", "not fetched here");

    private final String reason;
    private final String fetchedLater;

    Use(String reason, String fetchedLater) {
        this.reason = reason;
        this.fetchedLater = fetchedLater;
    }

    /** Why what is not known here is not. */
    String reason() {
        return reason;
    }

    /** Why what is fetched is not. */
    String fetchedLater() {
        return fetchedLater;
    }

    /** Whether {@code body} can be read. */
    boolean readsBody() {
        return this == REQUEST || this == RESPONSE || this == ANSWER;
    }

    /** Whether what was fetched can be read. */
    boolean readsFetched() {
        return this == ANSWER || this == FLOW;
    }
}
