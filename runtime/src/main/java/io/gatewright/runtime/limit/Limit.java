package io.gatewright.runtime.limit;

import io.gatewright.runtime.time.GatewayClock;

/**
 * One allowance for each key, shared by all the routes that are given it. Thread-safe.
 *
 * <p>A limit holds at most {@value #DEFAULT_BYTES} bytes, reckoned by its counters; {@link Stripe} says what is
 * answered beyond.
 */
public final class Limit {

    /** The memory of a limit's counters, in bytes: room for 20,000 to 250,000 keys that are active in one period. */
    static final long DEFAULT_BYTES = 64L << 20;

    private static final int STRIPES = 64;

    private final String name;
    private final Rule rule;
    private final int cost;
    private final String policy;
    private final KeyHash hash = KeyHash.random();
    private final Stripe[] stripes;

    Limit(String name, Rule rule, int cost, GatewayClock clock) {
        this(name, rule, cost, clock, DEFAULT_BYTES, STRIPES);
    }

    /** @param stripes a power of two */
    Limit(String name, Rule rule, int cost, GatewayClock clock, long bytes, int stripes) {
        if (cost < 1 || cost > rule.capacity()) {
            throw new IllegalArgumentException("a cost is from 1 to what the allowance holds");
        }
        this.name = name;
        this.rule = rule;
        this.cost = cost;
        this.policy = RateLimitFields.policy(name, rule);
        this.stripes = new Stripe[stripes];
        for (int i = 0; i < stripes; i++) {
            this.stripes[i] = new Stripe(rule, clock, bytes / stripes);
        }
    }

    /** The name in the source, or one made for a limit that a route declares itself; a structured-field string. */
    public String name() {
        return name;
    }

    /** The units granted per {@link #periodSeconds()}. */
    public int quota() {
        return rule.quota();
    }

    /** The period in whole seconds, rounded up. */
    public long periodSeconds() {
        return rule.period().plusNanos(999_999_999L).toSeconds();
    }

    /** This limit's member of the {@code RateLimit-Policy} field. */
    String policy() {
        return policy;
    }

    /**
     * Spends one request's cost from the key's allowance, or nothing when too little is left. Takes less than a
     * microsecond, and blocks only for as long as another thread spends from the same stripe of keys.
     *
     * @param key any text; what it stands for, {@code LimitKey} says
     */
    public Decision take(String key) {
        String counted = LimitKey.of(key);
        long spread = hash.hash(counted);
        Stripe stripe = stripes[(int) spread & (stripes.length - 1)];
        return stripe.take(counted, (int) (spread >>> 32) & (Stripe.SHARED - 1), cost);
    }

    /** How many keys have counters of their own now. */
    int keys() {
        int keys = 0;
        for (Stripe stripe : stripes) {
            keys += stripe.keys();
        }
        return keys;
    }
}
