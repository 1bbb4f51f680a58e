package io.gatewright.runtime.limit;

import io.gatewright.runtime.time.GatewayClock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a limit's keys, and the lock over them.
 *
 * <p>Its memory is bounded. A key that comes when nothing is left and nobody is idle is counted in one of
 * {@value #SHARED} shared counters, together with whoever else lands there. A key with a counter of its own keeps it
 * until it is idle, however many keys come; one that moves out of a shared counter takes all that was used there with
 * it. So a flood of keys can make newcomers be refused early, but gives nobody a second allowance.
 */
final class Stripe implements Memory {

    static final int SHARED = 16;

    private static final int BYTES_PER_KEY = 120;
    private static final int SWEEP = 4;

    private final Rule rule;
    private final GatewayClock clock;
    private final Map<String, Counter> counters = new LinkedHashMap<>(16, 0.75f, true);
    private final @Nullable Counter[] shared = new @Nullable Counter[SHARED];
    private final long lowWater;
    private long left;

    Stripe(Rule rule, GatewayClock clock, long bytes) {
        this.rule = rule;
        this.clock = clock;
        this.left = bytes;
        this.lowWater = bytes / 2;
    }

    /** @param cell which shared counter the key would fall to, 0 to {@code SHARED - 1} */
    synchronized Decision take(String key, int cell, int cost) {
        long now = clock.nanoTime();
        Counter counter = counters.get(key);
        if (counter == null) {
            sweep(now);
            counter = admit(key, cell, now);
        }
        return counter == shared[cell] ? counter.take(now, cost, Memory.UNBOUNDED) : counter.take(now, cost, this);
    }

    @Override
    public boolean reserve(int bytes) {
        if (bytes > left) {
            return false;
        }
        left -= bytes;
        return true;
    }

    /** How many keys have counters of their own. */
    synchronized int keys() {
        return counters.size();
    }

    private Counter admit(String key, int cell, long now) {
        Counter common = shared[cell];
        if (common != null && common.idle(now)) {
            common = null;
            shared[cell] = null;
        }
        Counter own = common == null ? rule.fresh() : common.copy();
        if (reserve(own.bytes() + bytesOf(key))) {
            counters.put(key, own);
            return own;
        }
        if (common == null) {
            shared[cell] = own;
            return own;
        }
        return common;
    }

    /**
     * Drops what is idle, the longest unused first, until it meets one that isn't; a few at a time, and only once half
     * of the memory is taken, so that keys that are soon idle aren't made anew each time they come.
     */
    private void sweep(long now) {
        if (left > lowWater) {
            return;
        }
        Iterator<Map.Entry<String, Counter>> eldest = counters.entrySet().iterator();
        for (int i = 0; i < SWEEP && eldest.hasNext(); i++) {
            Map.Entry<String, Counter> entry = eldest.next();
            if (!entry.getValue().idle(now)) {
                return;
            }
            left += entry.getValue().bytes() + bytesOf(entry.getKey());
            eldest.remove();
        }
    }

    private static int bytesOf(String key) {
        return BYTES_PER_KEY + 2 * key.length();
    }
}
