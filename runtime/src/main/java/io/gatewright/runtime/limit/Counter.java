package io.gatewright.runtime.limit;

/**
 * What one key has used of its allowance. Not thread-safe: the stripe that holds it is its lock. Times are
 * {@code GatewayClock.nanoTime()} and are compared by difference; one that runs backwards is taken as standing still.
 */
interface Counter {

    /**
     * Counts a request, if there is room for it.
     *
     * @param now nanoseconds
     * @param cost from 1 up to the quota
     * @param memory asked before the counter takes more memory; it works on, less finely, when refused
     */
    Decision take(long now, int cost, Memory memory);

    /** Whether this counter answers every future question as a fresh one would, so that it may be dropped. */
    boolean idle(long now);

    /** An independent counter that has used as much as this one. */
    Counter copy();

    /** The memory this counter holds, in bytes, as it is reckoned against a {@link Memory}. */
    int bytes();
}
