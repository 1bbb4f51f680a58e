package io.gatewright.runtime.http;

import org.jspecify.annotations.Nullable;

/** What the steps have to say about a request in the access log. Confined to the I/O thread; null: nothing. */
public final class AccessRecord {
    private @Nullable String upstream;
    private @Nullable String pool;
    private long upstreamNanos = -1;
    private @Nullable String cache;
    private @Nullable String limit;
    private @Nullable String limitedBy;
    private @Nullable String auth;

    public @Nullable String upstream() {
        return upstream;
    }

    public @Nullable String pool() {
        return pool;
    }

    /** The name of the upstream that was to answer, and of the pool that was called; null: it has no pools, or its breaker refused. */
    public void upstream(String name, @Nullable String poolName) {
        this.upstream = name;
        this.pool = poolName;
    }

    /** From the start of the call to its answer's head; -1 when no head came. */
    public long upstreamNanos() {
        return upstreamNanos;
    }

    public void upstreamNanos(long nanos) {
        this.upstreamNanos = nanos;
    }

    public @Nullable String cache() {
        return cache;
    }

    /** {@code hit}, {@code miss} and the like; a constant. */
    public void cache(String outcome) {
        this.cache = outcome;
    }

    public @Nullable String limit() {
        return limit;
    }

    /** {@code ok} or {@code refused}; a constant. */
    public void limit(String outcome) {
        this.limit = outcome;
    }

    public @Nullable String limitedBy() {
        return limitedBy;
    }

    /** Refused, by the limit of this name. */
    public void limitedBy(String name) {
        this.limit = "refused";
        this.limitedBy = name;
    }

    public @Nullable String auth() {
        return auth;
    }

    /** The name of the auth that identified the caller, or why it refused; never a credential. */
    public void auth(String outcome) {
        this.auth = outcome;
    }
}
