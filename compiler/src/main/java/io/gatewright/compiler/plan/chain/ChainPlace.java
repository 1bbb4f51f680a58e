package io.gatewright.compiler.plan.chain;

/**
 * Where a step stands in a route's chain, and why: the same order for every route. A request goes from the first to the
 * last.
 */
public enum ChainPlace {
    CORS(
            "every answer, refusals too, is for pages of other origins to read; preflights were answered before this chain"),
    EDIT_RESPONSE("every answer below gets the edited head, errors too"),
    MAX_BODY("the cheapest refusal, and nothing below may meet too large a body"),
    EARLY_LIMIT("a key that needs no identity bounds how often credentials are tried"),
    IDENTIFY("what follows may ask who the caller is"),
    REQUIRE("who may not call uses up nobody's allowance and sees nothing from the cache"),
    LIMIT("an answer from the cache counts too"),
    CACHE("a hit needs nothing of what follows"),
    TIMEOUT("bounds the wait for the upstream and nothing else"),
    EDIT_REQUEST("the cache's key is of the request as it arrived"),
    REWRITE("only the upstream sees the rewritten path"),
    EDIT_BODY("filters what the upstream sends before the cache stores it"),
    ANSWER("nothing follows");

    private final String why;

    ChainPlace(String why) {
        this.why = why;
    }

    /** Why a step stands here, as {@code gw:explain} says it. */
    public String why() {
        return why;
    }
}
