package io.gatewright.compiler.coverage;

import io.gatewright.dsl.source.Span;
import java.util.Objects;

/**
 * One end that a request can come to in a step.
 *
 * @param key what tells it from the others of its route: {@code 401}, {@code 429 baseline}, {@code hit}
 * @param text for a reader
 * @param at the setting that makes it possible
 */
public record Outcome(String key, String text, Span at) {
    /** The route's own answer, or the upstream's. */
    static final String ANSWERED = "answered";

    static final String PREFLIGHT = "preflight";
    static final String UNKNOWN_CALLER = "401";
    static final String FORBIDDEN = "403";
    static final String TOO_LARGE = "413";
    static final String HIT = "hit";
    static final String MISS = "miss";
    static final String UNREACHABLE = "502";
    static final String TIMEOUT = "504";
    static final String BREAKER_OPEN = "503";

    public Outcome {
        Objects.requireNonNull(key);
        Objects.requireNonNull(text);
        Objects.requireNonNull(at);
    }

    /** The key of a refusal by the limit of that name. */
    static String limited(String name) {
        return "429 " + name;
    }
}
