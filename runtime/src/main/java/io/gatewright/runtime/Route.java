package io.gatewright.runtime;

import io.gatewright.runtime.http.Step;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One route with its linked steps. Immutable; compared by identity. */
public final class Route {
    private final String name;
    private final String pattern;
    private final @Nullable String upstream;
    private final Step chain;
    private final boolean namesOptions;
    private final @Nullable Route preflight;

    /**
     * A route whose steps start with {@code chain}, that does not name OPTIONS and shares nothing with other origins.
     *
     * @param upstream the name of the upstream; null when the route answers by itself
     */
    public Route(String name, String pattern, @Nullable String upstream, Step chain) {
        this(name, pattern, upstream, chain, false, null);
    }

    /**
     * @param namesOptions whether OPTIONS is among the methods as they are written; ANY is not
     * @param preflight answers preflights in its place; null when it has no {@code cors}
     */
    Route(
            String name,
            String pattern,
            @Nullable String upstream,
            Step chain,
            boolean namesOptions,
            @Nullable Step preflight) {
        this.name = Objects.requireNonNull(name);
        this.pattern = Objects.requireNonNull(pattern);
        this.upstream = upstream;
        this.chain = Objects.requireNonNull(chain);
        this.namesOptions = namesOptions;
        this.preflight = preflight == null ? null : new Route(name, pattern, null, preflight);
    }

    public String name() {
        return name;
    }

    /** The path pattern as the source has it. */
    public String pattern() {
        return pattern;
    }

    public @Nullable String upstream() {
        return upstream;
    }

    public Step chain() {
        return chain;
    }

    /** Whether an OPTIONS that selects it is for its steps even when it is a preflight. */
    boolean namesOptions() {
        return namesOptions;
    }

    /** What takes its place when a preflight asks about it; null when it shares nothing with other origins. */
    @Nullable
    Route preflight() {
        return preflight;
    }

    @Override
    public String toString() {
        return name;
    }
}
