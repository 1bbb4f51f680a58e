package io.gatewright.runtime.upstream;

import java.util.Arrays;

/**
 * How many requests there were lately, and how many of them failed, counted in tenths of the window: what is told is of
 * the tenth under way and the nine before it. Not thread-safe.
 */
final class FailureWindow {
    static final int SLOTS = 10;

    private final long slotNanos;
    private final long[] requests = new long[SLOTS];
    private final long[] failures = new long[SLOTS];
    private long newest = Long.MIN_VALUE;
    private long allRequests;
    private long allFailures;

    /** @param nanos positive */
    FailureWindow(long nanos) {
        slotNanos = Math.max(1, nanos / SLOTS);
    }

    void add(long now, boolean failed) {
        moveTo(Math.floorDiv(now, slotNanos));
        int slot = Math.floorMod(newest, SLOTS);
        requests[slot]++;
        allRequests++;
        if (failed) {
            failures[slot]++;
            allFailures++;
        }
    }

    private void moveTo(long slot) {
        if (newest == Long.MIN_VALUE || slot - newest >= SLOTS) {
            clear();
            newest = slot;
        }
        while (newest < slot) {
            newest++;
            int next = Math.floorMod(newest, SLOTS);
            allRequests -= requests[next];
            allFailures -= failures[next];
            requests[next] = 0;
            failures[next] = 0;
        }
    }

    void clear() {
        Arrays.fill(requests, 0);
        Arrays.fill(failures, 0);
        allRequests = 0;
        allFailures = 0;
    }

    /** As of the last that was added. */
    long requests() {
        return allRequests;
    }

    long failures() {
        return allFailures;
    }
}
