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

    /**
     * A route whose steps start with {@code chain}.
     *
     * @param upstream the name of the upstream; null when the route answers by itself
     */
    public Route(String name, String pattern, @Nullable String upstream, Step chain) {
        this.name = Objects.requireNonNull(name);
        this.pattern = Objects.requireNonNull(pattern);
        this.upstream = upstream;
        this.chain = Objects.requireNonNull(chain);
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

    @Override
    public String toString() {
        return name;
    }
}
