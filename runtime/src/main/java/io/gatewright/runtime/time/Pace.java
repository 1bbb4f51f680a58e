package io.gatewright.runtime.time;

/**
 * Whether a peer moves at least so many bytes in each stretch of time in which it is waited for. Time in which
 * nobody waits for it does not count. Confined to its I/O thread.
 */
public final class Pace {
    private final long stretch;
    private final long least;
    private boolean waiting;
    private long waited;
    private long moved;
    private long seen;

    /**
     * @param bytesPerSecond 0: any pace will do
     * @param stretchNanos what the rate is measured over
     */
    public Pace(long bytesPerSecond, long stretchNanos) {
        this.stretch = stretchNanos;
        this.least = (long) Math.min(Long.MAX_VALUE, bytesPerSecond * (stretchNanos / 1e9));
    }

    /** A new measure, for a peer that is not waited for yet. */
    public void start() {
        waiting = false;
        waited = 0;
        moved = 0;
    }

    /** From now on the next move is the peer's, or no longer. */
    public void waits(boolean forPeer, long now) {
        count(now);
        waiting = forPeer;
    }

    /** So many more bytes moved. */
    public void moved(long bytes) {
        moved += bytes;
    }

    /** Whether a stretch is over in which too little moved; then starts the next. */
    public boolean isTooSlow(long now) {
        count(now);
        if (waited < stretch) {
            return false;
        }
        boolean slow = moved < least;
        waited = 0;
        moved = 0;
        return slow;
    }

    private void count(long now) {
        if (waiting) {
            waited += now - seen;
        }
        seen = now;
    }
}
