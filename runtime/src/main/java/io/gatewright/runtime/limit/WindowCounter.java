package io.gatewright.runtime.limit;

import java.util.Arrays;

/** The log of one key's sliding window: a ring of runs, oldest first, stamps strictly increasing. */
final class WindowCounter implements Counter {

    private static final int FIRST_RUNS = 2;
    private static final int BYTES_PER_RUN = Long.BYTES + Integer.BYTES;
    private static final int BYTES_FIXED = 96;

    private final int quota;
    private final long period;
    private final long tick;
    private final int maxRuns;

    private long[] stamps;
    private int[] units;
    private int head;
    private int size;
    private int used;

    WindowCounter(int quota, long period, long tick, int maxRuns) {
        this.quota = quota;
        this.period = period;
        this.tick = tick;
        this.maxRuns = maxRuns;
        this.stamps = new long[Math.min(FIRST_RUNS, maxRuns)];
        this.units = new int[stamps.length];
    }

    private WindowCounter(WindowCounter from) {
        this.quota = from.quota;
        this.period = from.period;
        this.tick = from.tick;
        this.maxRuns = from.maxRuns;
        this.stamps = from.stamps.clone();
        this.units = from.units.clone();
        this.head = from.head;
        this.size = from.size;
        this.used = from.used;
    }

    @Override
    public Decision take(long now, int cost, Memory memory) {
        expire(now);
        if (cost > quota - used) {
            return new Decision(false, quota - used, waitFor(cost - (quota - used), now));
        }
        log(now, cost, memory);
        used += cost;
        return new Decision(true, quota - used, Math.max(0, stamps[head] + period - now));
    }

    @Override
    public boolean idle(long now) {
        expire(now);
        return used == 0;
    }

    @Override
    public Counter copy() {
        return new WindowCounter(this);
    }

    @Override
    public int bytes() {
        return BYTES_FIXED + stamps.length * BYTES_PER_RUN;
    }

    private void expire(long now) {
        while (size > 0 && now - stamps[head] >= period) {
            used -= units[head];
            head = head + 1 == stamps.length ? 0 : head + 1;
            size--;
        }
    }

    /** Adds to the newest run where the stamp is the same or no other run can be had; the run then moves to it. */
    private void log(long now, int cost, Memory memory) {
        long stamp = now - Math.floorMod(now, tick) + (tick - 1);
        if (size > 0) {
            int last = index(size - 1);
            boolean sameRun = stamp - stamps[last] <= 0;
            if (sameRun || (size == stamps.length && !grow(memory))) {
                stamps[last] = sameRun ? stamps[last] : stamp;
                units[last] += cost;
                return;
            }
        }
        int next = index(size);
        stamps[next] = stamp;
        units[next] = cost;
        size++;
    }

    private boolean grow(Memory memory) {
        int length = Math.min(maxRuns, stamps.length * 2);
        if (length == stamps.length || !memory.reserve((length - stamps.length) * BYTES_PER_RUN)) {
            return false;
        }
        long[] straightStamps = Arrays.copyOf(stamps, length);
        int[] straightUnits = Arrays.copyOf(units, length);
        for (int i = 0; i < size; i++) {
            straightStamps[i] = stamps[index(i)];
            straightUnits[i] = units[index(i)];
        }
        stamps = straightStamps;
        units = straightUnits;
        head = 0;
        return true;
    }

    /** Nanoseconds until at least {@code needed} units, no more than are used, have left the window. */
    private long waitFor(int needed, long now) {
        int freed = 0;
        int run = 0;
        while (freed + units[index(run)] < needed) {
            freed += units[index(run++)];
        }
        return Math.max(0, stamps[index(run)] + period - now);
    }

    private int index(int run) {
        int i = head + run;
        return i < stamps.length ? i : i - stamps.length;
    }
}
