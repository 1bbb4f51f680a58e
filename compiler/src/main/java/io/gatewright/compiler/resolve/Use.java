package io.gatewright.compiler.resolve;

/** What an expression is for: it decides which parts of the message are there to be read. */
enum Use {
    /** {@code require}, a limit's key, what a cache varies on. */
    GATE("no body has been read when this is decided"),
    /** A {@code request} block. */
    REQUEST("nothing is fetched before the request goes on"),
    /** A {@code response} block. */
    RESPONSE("only `respond` knows what was fetched"),
    /** What {@code respond} says, and the names it is made of. */
    ANSWER("not read here"),
    /** The paths of a flow. */
    FLOW("a flow knows its arguments, its fetches and params");

    private final String reason;

    Use(String reason) {
        this.reason = reason;
    }

    /** Why what is not known here is not. */
    String reason() {
        return reason;
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
